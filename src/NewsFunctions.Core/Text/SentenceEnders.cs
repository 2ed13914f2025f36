using System.Buffers;
using System.Collections.Frozen;

namespace NewsFunctions.Core.Text;

/// <summary>The marks that end sentences, and the words after which a full stop does not.</summary>
internal static class SentenceEnders
{
    private static readonly SearchValues<char> Enders = SearchValues.Create(".!?…‼⁇⁈⁉。！？｡．।॥؟۔։።፧။។៕།");
    private static readonly SearchValues<char> SpaceLess = SearchValues.Create("。！？｡।॥؟۔։።፧။។៕།");
    private static readonly SearchValues<char> Closers = SearchValues.Create("\"”’'»›)]}」』）】》");
    private static readonly SearchValues<char> Openers = SearchValues.Create("\"“‘'«‹„‚([{「『（【《¿¡-–—•*");

    /// <summary>Titles and the like: a name follows, so the stop after them never ends a sentence.</summary>
    private static readonly FrozenSet<string> BeforeName = FrozenSet.Create(StringComparer.Ordinal,
        "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Rev", "Fr", "Sr", "Hon", "Pres", "Gov", "Sen", "Rep", "Reps", "Sens", "Gen", "Lt", "Col", "Maj", "Capt", "Cpl",
        "Sgt", "Pvt", "Cmdr", "Adm", "Brig", "Supt", "Insp", "Det", "Atty", "Amb", "Sec", "Messrs", "Mme", "Mlle", "St", "Ste", "Mt", "Ft", "Sra", "Srta",
        "Dra", "Hr", "Fr", "Hrn", "Ing", "Mag", "Dipl", "Sig", "Dott", "Tn", "vs", "v", "viz", "cf", "al", "ca", "bzw", "bspw", "vgl", "sog", "gem", "inkl",
        "No", "Nos", "Nr", "Núm", "Art", "Abs", "Fig", "Figs", "Vol", "pp", "p", "Ch", "Sec", "Sect", "approx", "Rs", "Op");

    /// <summary>Abbreviations that may also close a sentence: they do when a word follows that seldom stands inside one with a capital.</summary>
    private static readonly FrozenSet<string> MayClose = FrozenSet.Create(StringComparer.Ordinal,
        "Inc", "Corp", "Co", "Cos", "Ltd", "Plc", "plc", "LLC", "Bros", "Jr", "Sr", "Esq", "etc", "usw", "Ave", "Blvd", "Rd", "Pl", "Dept", "Dist", "Univ",
        "Assn", "Bldg", "Est", "est", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Mon", "Tue", "Tues", "Wed", "Thu",
        "Thurs", "Fri", "Sat", "Sun", "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Md", "Mass", "Mich",
        "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo", "Ont", "Que", "am", "pm", "ft", "in",
        "lb", "lbs", "oz", "mph", "min", "hr", "hrs", "sec", "Ph", "Str", "Mio", "Mrd", "tzv", "např");

    /// <summary>Words that begin sentences and are written with a capital nowhere else.</summary>
    private static readonly FrozenSet<string> Starters = FrozenSet.Create(StringComparer.Ordinal,
        "A", "About", "According", "After", "All", "Also", "Although", "Among", "An", "And", "Another", "Any", "Are", "As", "At", "Be", "Because", "Before", "Both",
        "But", "By", "Can", "Despite", "Did", "Do", "Does", "During", "Each", "Earlier", "Even", "Every", "Few", "For", "Former", "From", "Had", "Has", "Have", "He",
        "Her", "Here", "His", "How", "However", "I", "If", "In", "Instead", "Is", "It", "Its", "Last", "Later", "Like", "Many", "Meanwhile", "More", "Most", "Much",
        "My", "Neither", "Nevertheless", "No", "None", "Nor", "Not", "Nothing", "Now", "Of", "Officials", "On", "Once", "One", "Only", "Or", "Other", "Others",
        "Our", "Out", "Over", "People", "Police", "Several", "She", "Since", "So", "Some", "Still", "Such", "Than", "That", "The", "Their", "Then", "There",
        "These", "They", "This", "Those", "Though", "Three", "Through", "Thus", "To", "Two", "Under", "Until", "Up", "Was", "We", "Were", "What", "When", "Where",
        "Whether", "Which", "While", "Who", "Why", "Will", "With", "Within", "Without", "Would", "Yet", "You", "Your",
        "Der", "Die", "Das", "Ein", "Eine", "Er", "Sie", "Es", "Wir", "Im", "Und", "Aber", "Le", "Les", "Un", "Une", "Il", "Elle", "Ils", "Nous", "Mais",
        "El", "Los", "Las", "Una", "Pero", "Se", "Según", "Lo", "Gli", "Ma", "Os", "As", "Um", "Uma", "Mas", "De", "Het", "Een");

    private static readonly FrozenSet<string> Months = FrozenSet.Create(StringComparer.Ordinal,
        "Januar", "Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember",
        "Jahrhundert", "Mal", "Platz", "Runde", "Tag", "Etage", "Stock");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsBeforeName = BeforeName.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsMayClose = MayClose.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsStarter = Starters.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsMonth = Months.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsEnder(char c) => Enders.Contains(c);

    public static bool NeedsNoSpace(char c) => SpaceLess.Contains(c);

    public static bool IsCloser(char c) => Closers.Contains(c);

    public static bool IsOpener(char c) => Openers.Contains(c);

    /// <summary>Whether a single full stop between two pieces of a line ends a sentence.</summary>
    public static bool StopEnds(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        ReadOnlySpan<char> word = LastWord(before);
        ReadOnlySpan<char> next = FirstWord(after);
        if (word.IsEmpty)
        {
            return true;
        }

        if (IsBeforeName.Contains(word))
        {
            // "No." is also a whole answer, and Art or Sec end sentences: only a number or a capital that starts no sentence makes an abbreviation.
            return IsStarter.Contains(next) && word is "No" or "Art" or "Sec" or "Rep" or "Gem" or "al" or "St" or "p" or "v";
        }

        if (IsNumber(word))
        {
            return !IsMonth.Contains(next) && word.Length < before.TrimEnd().Length;
        }

        bool initial = word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I';
        return !(IsDotted(word) || initial || IsMayClose.Contains(word)) || IsStarter.Contains(next);
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        int start = text.Length;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && !IsOpener(text[start - 1]) && text[start - 1] is not ('/' or '’'))
        {
            start--;
        }

        return text[start..];
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[..end];
    }

    /// <summary>Letters with stops between them: "U.S", "a.m", "Ph.D"; not "1.2bn" and not "example.com".</summary>
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        int letters = 0, stops = 0;
        foreach (char c in word)
        {
            letters = c == '.' ? 0 : letters + 1;
            stops += c == '.' ? 1 : 0;
            if (letters > 2 || (c != '.' && !char.IsLetter(c)))
            {
                return false;
            }
        }

        return stops > 0;
    }

    private static bool IsNumber(ReadOnlySpan<char> word) => word.Length <= 2 && !word.ContainsAnyExceptInRange('0', '9');
}
