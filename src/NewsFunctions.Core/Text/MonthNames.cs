using System.Collections.Frozen;

namespace NewsFunctions.Core.Text;

/// <summary>
/// Names of months as dates use them (often in the genitive) with their usual short forms, lower case. Where two languages disagree
/// (listopad is November in Polish and Czech, October in Croatian) the one with more speakers has it.
/// </summary>
internal static class MonthNames
{
    /// <summary>Twelve columns, one a month; a row a language.</summary>
    private static readonly string[] Rows =
    [
        /* en */ "january jan|february feb febr|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec",
        /* es */ "enero ene|febrero|marzo|abril abr|mayo|junio|julio|agosto ago|septiembre setiembre set|octubre|noviembre|diciembre dic",
        /* pt */ "janeiro|fevereiro fev|março marco|abril|maio mai|junho|julho|agosto|setembro|outubro out|novembro|dezembro dez",
        /* fr */ "janvier janv|février févr fevrier fév|mars|avril avr|mai|juin|juillet juil|août aout|septembre|octobre|novembre|décembre déc decembre",
        /* de */ "januar jänner jän|februar feber|märz mär mrz|april|mai|juni|juli|august|september|oktober okt|november|dezember dez",
        /* it */ "gennaio gen|febbraio|marzo|aprile|maggio mag|giugno giu|luglio lug|agosto|settembre sett|ottobre ott|novembre|dicembre",
        /* nl */ "januari|februari|maart mrt|april|mei|juni|juli|augustus|september|oktober|november|december",
        /* sv */ "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
        /* da no */ "januar|februar|marts mars|april|maj mai|juni|juli|august|september|oktober|november|desember december des",
        /* fi */ "tammikuuta tammikuu|helmikuuta helmikuu|maaliskuuta maaliskuu|huhtikuuta huhtikuu|toukokuuta toukokuu|kesäkuuta kesäkuu|heinäkuuta heinäkuu|elokuuta elokuu|syyskuuta syyskuu|lokakuuta lokakuu|marraskuuta marraskuu|joulukuuta joulukuu",
        /* pl */ "stycznia styczeń sty|lutego luty lut|marca marzec|kwietnia kwiecień kwi|maja maj|czerwca czerwiec cze|lipca lipiec lip|sierpnia sierpień sie|września wrzesień wrz|października październik paź|listopada listopad lis|grudnia grudzień gru",
        /* cs */ "ledna leden|února únor|března březen|dubna duben|května květen|června červen|července červenec|srpna srpen|září|října říjen|listopadu|prosince prosinec",
        /* sk */ "januára január|februára február|marca marec|apríla apríl|mája máj|júna jún|júla júl|augusta|septembra|októbra október|novembra|decembra",
        /* hu */ "január|február|március márc|április ápr|május máj|június jún|július júl|augusztus|szeptember szept|október|november|december",
        /* ro */ "ianuarie ian|februarie|martie|aprilie|mai|iunie iun|iulie iul|august|septembrie|octombrie|noiembrie noi|decembrie",
        /* hr sl sr */ "siječnja januarja januara|veljače februarja februara|ožujka marta|travnja aprila|svibnja maja|lipnja junija juna|srpnja julija jula|kolovoza avgusta avgust|rujna septembra|listopad oktobra|studenoga studenog novembra|prosinca decembra",
        /* lt lv et */ "sausio janvāris janvārī jaanuar|vasario februāris februārī veebruar|kovo marts martā märts|balandžio aprīlis aprīlī aprill|gegužės maijs maijā mai|birželio jūnijs jūnijā juuni|liepos jūlijs jūlijā juuli|rugpjūčio augusts augustā|rugsėjo septembris septembrī|spalio oktobris oktobrī oktoober|lapkričio novembris novembrī|gruodžio decembris decembrī detsember",
        /* ru */ "января январь янв|февраля февраль фев|марта март мар|апреля апрель апр|мая май|июня июнь июн|июля июль июл|августа август авг|сентября сентябрь сен сент|октября октябрь окт|ноября ноябрь ноя нояб|декабря декабрь дек",
        /* uk be */ "січня студзеня|лютого лютага|березня сакавіка|квітня красавіка|травня траўня|червня чэрвеня|липня ліпеня|серпня жніўня|вересня верасня|жовтня кастрычніка|листопада лістапада|грудня снежня",
        /* bg sr mk */ "януари јануара јануари|февруари фебруара фебруари|март марта|април априла|май маја мај|юни јуна јуни|юли јула јули|август августа|септември септембра|октомври октобра|ноември новембра|декември децембра",
        /* el */ "ιανουαρίου ιανουάριος ιαν|φεβρουαρίου φεβρουάριος φεβ|μαρτίου μάρτιος μαρ|απριλίου απρίλιος απρ|μαΐου μαΐος μάιος μαϊ|ιουνίου ιούνιος ιουν|ιουλίου ιούλιος ιουλ|αυγούστου αύγουστος αυγ|σεπτεμβρίου σεπτέμβριος σεπ σεπτ|οκτωβρίου οκτώβριος οκτ|νοεμβρίου νοέμβριος νοε|δεκεμβρίου δεκέμβριος δεκ",
        /* tr az */ "ocak oca yanvar|şubat şub fevral|mart|nisan nis aprel|mayıs|haziran haz iyun|temmuz tem iyul|ağustos ağu avqust|eylül eyl sentyabr|ekim eki oktyabr|kasım kas noyabr|aralık ara dekabr",
        /* ar */ "يناير|فبراير شباط|مارس آذار|أبريل ابريل إبريل نيسان|مايو أيار|يونيو حزيران|يوليو تموز|أغسطس اغسطس آب|سبتمبر أيلول|أكتوبر اكتوبر|نوفمبر|ديسمبر",
        /* fa gregorian, ur */ "ژانویه جنوری|فوریه فروری|مارس مارچ|آوریل اپریل|مه مئی|ژوئن جون|ژوئیه جولائی|اوت اگست|سپتامبر ستمبر|اکتبر اکتوبر|نوامبر نومبر|دسامبر دسمبر",
        /* he */ "בינואר ינואר|בפברואר פברואר|במרץ מרץ במרס מרס|באפריל אפריל|במאי מאי|ביוני יוני|ביולי יולי|באוגוסט אוגוסט|בספטמבר ספטמבר|באוקטובר אוקטובר|בנובמבר נובמבר|בדצמבר דצמבר",
        /* hi mr ne */ "जनवरी जानेवारी जन|फरवरी फ़रवरी फेब्रुवारी फर|मार्च|अप्रैल एप्रिल|मई मे|जून|जुलाई जुलै|अगस्त ऑगस्ट|सितंबर सितम्बर सप्टेंबर|अक्टूबर अक्तूबर ऑक्टोबर|नवंबर नवम्बर नोव्हेंबर|दिसंबर दिसम्बर डिसेंबर",
        /* bn */ "জানুয়ারি জানুয়ারী জানুয়ারি|ফেব্রুয়ারি ফেব্রুয়ারী ফেব্রুয়ারি|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর",
        /* ta */ "ஜனவரி|பிப்ரவரி|மார்ச்|ஏப்ரல்|மே|ஜூன்|ஜூலை|ஆகஸ்ட்|செப்டம்பர்|அக்டோபர்|நவம்பர்|டிசம்பர்",
        /* th */ "มกราคม ม.ค|กุมภาพันธ์ ก.พ|มีนาคม มี.ค|เมษายน เม.ย|พฤษภาคม พ.ค|มิถุนายน มิ.ย|กรกฎาคม ก.ค|สิงหาคม ส.ค|กันยายน ก.ย|ตุลาคม ต.ค|พฤศจิกายน พ.ย|ธันวาคม ธ.ค",
        /* id ms */ "januari|februari|maret mac|april|mei|juni jun|juli julai|agustus ogos agu|september|oktober|november nopember|desember disember",
        /* sw zu xh af */ "januari januwari ujanuwari eyomqungu|februari ufebruwari eyomdumba|machi maart umashi ukwindla|aprili april uapreli|mei umeyi|juni juni ujuni|julai julie ujulayi|agosti augustus uagasti|septemba september usepthemba|oktoba oktober uokthoba|novemba november unovemba|desemba desember udisemba",
    ];

    private static readonly FrozenDictionary<string, int> Months = Read();

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> BySpan = Months.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Letters of the longest name.</summary>
    public static int MaxLength { get; } = Months.Keys.Max(name => name.Length);

    /// <summary>1–12 for the name of a month in lower case; 0 for any other word.</summary>
    public static int Find(ReadOnlySpan<char> word) => BySpan.TryGetValue(word, out int month) ? month : 0;

    private static FrozenDictionary<string, int> Read()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string row in Rows)
        {
            string[] months = row.Split('|');
            for (int month = 0; month < months.Length; month++)
            {
                foreach (string name in months[month].Split(' '))
                {
                    names.TryAdd(name, month + 1);
                }
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
