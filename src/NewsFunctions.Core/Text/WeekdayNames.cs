using System.Collections.Frozen;

namespace NewsFunctions.Core.Text;

/// <summary>Names of weekdays with their usual short forms, lower case.</summary>
internal static class WeekdayNames
{
    /// <summary>Seven columns, Sunday first; a row a language.</summary>
    private static readonly string[] Rows =
    [
        /* en */ "sunday sun|monday mon|tuesday tue tues|wednesday wed|thursday thu thurs thur|friday fri|saturday sat",
        /* es */ "domingo|lunes|martes|miércoles|jueves|viernes|sábado",
        /* pt */ "domingo|segunda segunda-feira|terça terça-feira|quarta quarta-feira|quinta quinta-feira|sexta sexta-feira|sábado",
        /* fr */ "dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi",
        /* de */ "sonntag|montag|dienstag|mittwoch|donnerstag|freitag|samstag sonnabend",
        /* it */ "domenica|lunedì|martedì|mercoledì|giovedì|venerdì|sabato",
        /* nl */ "zondag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag",
        /* sv da no */ "söndag søndag söndagen|måndag mandag måndagen|tisdag tirsdag tisdagen|onsdag onsdagen|torsdag torsdagen|fredag fredagen|lördag lørdag lördagen",
        /* fi */ "sunnuntai sunnuntaina|maanantai maanantaina|tiistai tiistaina|keskiviikko keskiviikkona|torstai torstaina|perjantai perjantaina|lauantai lauantaina",
        /* pl */ "niedziela niedzielę|poniedziałek|wtorek|środa środę|czwartek|piątek|sobota sobotę",
        /* cs sk */ "neděle neděli nedeľa|pondělí pondelok|úterý utorok|středa středu streda stredu|čtvrtek štvrtok|pátek piatok|sobota sobotu",
        /* hu */ "vasárnap|hétfő|kedd|szerda|csütörtök|péntek|szombat",
        /* ro */ "duminică|luni|marți|miercuri|joi|vineri|sâmbătă",
        /* hr sr sl */ "nedjelja nedjelju nedelja|ponedjeljak ponedeljak|utorak torek|srijeda srijedu sreda sredu|četvrtak četrtek|petak petek|subota subotu",
        /* ru */ "воскресенье|понедельник|вторник|среда среду|четверг|пятница пятницу|суббота субботу",
        /* uk */ "неділя неділю|понеділок|вівторок|середа середу|четвер|п'ятниця п'ятницю|субота суботу",
        /* bg sr */ "неделя недеља недељу|понеделник понедељак|вторник уторак|сряда|четвъртък четвртак|петък петак|събота",
        /* el */ "κυριακή|δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο",
        /* tr */ "pazar|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi",
        /* ar */ "الأحد|الاثنين الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت",
        /* fa */ "یکشنبه|دوشنبه|سه‌شنبه|چهارشنبه|پنجشنبه|جمعه|شنبه",
        /* he */ "ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת",
        /* hi */ "रविवार|सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार",
        /* bn */ "রবিবার রোববার|সোমবার|মঙ্গলবার|বুধবার|বৃহস্পতিবার|শুক্রবার|শনিবার",
        /* id vi th */ "minggu|senin|selasa|rabu|kamis|jumat|sabtu",
        /* sw */ "jumapili|jumatatu|jumanne|jumatano|alhamisi|ijumaa|jumamosi",
    ];

    private static readonly FrozenDictionary<string, DayOfWeek> Days = Read();

    private static readonly FrozenDictionary<string, DayOfWeek>.AlternateLookup<ReadOnlySpan<char>> BySpan = Days.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The weekday that a word in lower case names; null for any other word.</summary>
    public static DayOfWeek? Find(ReadOnlySpan<char> word) => BySpan.TryGetValue(word, out DayOfWeek day) ? day : null;

    private static FrozenDictionary<string, DayOfWeek> Read()
    {
        var names = new Dictionary<string, DayOfWeek>(StringComparer.Ordinal);
        foreach (string row in Rows)
        {
            string[] days = row.Split('|');
            for (int day = 0; day < days.Length; day++)
            {
                foreach (string name in days[day].Split(' '))
                {
                    names.TryAdd(name, (DayOfWeek)day);
                }
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
