using System.Collections.Frozen;

namespace NewsFunctions.Core.Text;

/// <summary>Words by which a byline is read, lower case.</summary>
internal static class BylineWords
{
    /// <summary>What a byline opens with; longer openings first, each ends at a word's end.</summary>
    private static readonly string[] Openings =
    [
        "story and photos by", "words and photos by", "text and photos by", "reported and written by", "guest post by", "guest column by", "analysis by", "opinion by", "review by", "reviewed by", "report by", "a column by", "commentary by", "story by", "article by", "text by", "words by", "posted by", "published by", "written by", "reported by", "reporting by", "contributed by", "submitted by", "created by", "author:", "authors:", "author", "by:", "by",
        "escrito por", "publicado por", "redactado por", "texto:", "texto de", "autor:", "autora:", "autores:", "por:", "por", "écrit par", "rédigé par", "publié par", "propos recueillis par", "auteur :", "auteur:", "par :", "par", "geschrieben von", "verfasst von", "ein beitrag von", "eine analyse von", "ein kommentar von", "ein gastbeitrag von", "interview von", "text:", "text von", "autorin:", "autor/in:", "von:", "von", "scritto da", "a cura di", "testo di", "autore:", "di:", "di", "geschreven door", "door:", "door", "tekst:", "av:", "av", "af:", "af", "skrevet av", "skrevet af", "skriven av", "teksti:", "kirjoittaja:", "tekst", "autor", "opracował:", "oprac.", "szerző:", "írta:", "de:", "scris de", "автор:", "автор статьи:", "автор", "текст:", "yazan:", "yazar:", "haber:", "penulis:", "oleh:", "oleh", "reporter:", "tác giả:", "συντάκτης:", "συντάκτρια:", "γράφει ο", "γράφει η", "piše:", "avtor:", "autors:", "autorius:", "аутор:", "пише:", "пишува:", "հեղինակ՝", "հեղինակ:", "ავტორი:", "بقلم:", "بقلم", "كتب:", "كتبت:", "الكاتب:", "إعداد:", "نویسنده:", "تحریر:", "מאת:", "מאת", "द्वारा", "लेखक:", "लेखिका:", "লেখক:", "எழுத்தாளர்:", "ผู้เขียน:", "เขียนโดย", "โดย", "文:", "文：", "文/", "文／", "文｜", "作者:", "作者：", "作者/", "記者", "记者", "撰文:", "撰文：", "取材・文", "執筆:", "執筆：", "著者:", "著者：", "글:", "글",
    ];

    /// <summary>Where the names end: what follows tells a role, a place, a time or a paper.</summary>
    private static readonly FrozenSet<string> Roles = FrozenSet.Create(StringComparer.Ordinal,
        "staff", "senior", "writer", "writers", "reporter", "reporters", "correspondent", "correspondents", "editor", "editors", "political", "columnist", "contributor", "contributors", "contributing", "special", "associate", "chief", "business", "sports", "opinion", "national", "foreign", "deputy", "executive", "managing", "media", "guest", "freelance", "digital", "news", "journalist", "photographer", "producer", "director", "analyst", "professor", "author", "blogger", "intern", "fellow", "researcher", "crime", "court", "health", "science", "technology", "tech", "education", "environment", "entertainment", "features", "investigative", "international", "global", "local", "assistant", "head", "lead", "multimedia", "video", "photo", "web", "online", "social", "data", "city", "state", "regional", "diplomatic", "economics", "financial", "legal", "education", "transport", "travel", "culture", "arts", "music", "film", "food", "fashion", "royal", "consumer", "industry", "founder", "ceo", "president", "minister", "md", "phd", "rd", "ms", "mba", "pm", "am",
        "attorney", "lawyer", "expert", "specialist", "consultant", "engineer", "manager", "strategist", "marketer", "therapist", "psychologist", "psychiatrist", "physician", "dietitian", "nutritionist", "dentist", "scientist", "economist", "advisor", "adviser", "developer", "owner", "officer", "instructor", "lecturer", "vp", "cto", "cfo", "coo", "cmo",
        "for", "in", "on", "at", "from", "with", "of", "to", "via", "updated", "published", "posted", "last", "photos", "photography", "photographs", "illustration", "illustrations", "additional", "is", "was", "has", "who", "il", "le", "am", "vom", "em", "el", "pour", "für", "per", "para", "den", "min", "read",
        "redactor", "redactora", "periodista", "corresponsal", "enviado", "enviada", "especial", "journaliste", "correspondant", "correspondante", "redakteur", "redakteurin", "korrespondent", "korrespondentin", "reporterin", "giornalista", "repórter", "jornalista", "colaborador", "colaboradora", "verslaggever", "redacteur", "journalist", "toimittaja", "dziennikarz", "redaktor", "корреспондент", "журналист", "muhabir", "기자", "특파원", "선임기자", "记者", "記者", "编辑", "通讯员", "報導", "报道", "報道", "発");

    /// <summary>Words of names that are no person's.</summary>
    private static readonly FrozenSet<string> Organisations = FrozenSet.Create(StringComparer.Ordinal,
        "press", "agency", "agencies", "reuters", "afp", "ap", "upi", "ani", "ians", "pti", "dpa", "efe", "ansa", "tass", "xinhua", "bloomberg", "news", "newsroom", "newsdesk", "desk", "team", "staff", "bureau", "service", "services", "times", "post", "herald", "tribune", "journal", "gazette", "magazine", "media", "tv", "radio", "network", "editorial", "board", "admin", "administrator", "wire", "newswire", "reporters", "editors", "writers", "correspondents", "redacción", "redação", "redaktion", "rédaction", "redazione", "redactie", "redaksjonen", "redaktionen", "toimitus", "redakcja", "redakce", "redaksi", "agencias", "agência", "agencia", "agences", "редакция", "group", "inc", "ltd", "llc", "company", "university", "institute", "foundation", "associated", "guest", "contributor", "contributors", "various", "anonymous", "unknown", "user", "subscribe", "share", "facebook", "twitter", "email", "com");

    /// <summary>Small words inside names of persons.</summary>
    private static readonly FrozenSet<string> Particles = FrozenSet.Create(StringComparer.Ordinal,
        "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "ter", "ten", "zu", "zur", "al", "el", "bin", "bint", "ibn", "ben", "y", "e", "af", "av", "dela", "des", "st", "’t", "'t", "op", "und", "vom", "ul", "ur");

    /// <summary>Given names of Arabic and Hebrew that begin with the letter of "and".</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NamesWithAnd = FrozenSet.Create(StringComparer.Ordinal,
        "وليد", "وائل", "وسام", "وفاء", "وجدي", "وجيه", "وحيد", "وداد", "وردة", "وسيم", "وصفي", "وضاح", "وفيق", "ولاء", "وهبة", "وهيب", "ויקטור", "ויקטוריה", "ולדימיר", "ויטלי", "ורדית", "וואליד").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OfficesBySpan = FrozenSet.Create(StringComparer.Ordinal,
        "editor", "editors", "editorial", "writer", "writers", "reporter", "reporters", "correspondent", "correspondents", "columnist", "contributor", "contributors", "staff", "journalist", "journalists", "analyst", "producer", "photographer", "director", "manager", "president", "founder", "ceo", "professor", "attorney",
        "business", "news", "newsroom", "newsdesk", "desk", "team", "agency", "agencies", "press", "media", "magazine", "times", "tribune", "gazette", "reuters", "afp", "dpa", "bureau", "university", "institute", "company", "inc", "llc", "ltd", "gmbh",
        "redakteur", "redakteurin", "redaktion", "korrespondent", "journaliste", "rédaction", "correspondant", "periodista", "redacción", "redactor", "redactora", "corresponsal", "giornalista", "redazione", "jornalista", "redação", "repórter", "redacteur", "verslaggever", "toimittaja", "dziennikarz", "redaktor", "корреспондент", "журналист", "редактор", "muhabir", "muhabiri", "editörü", "wartawan").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RolesBySpan = Roles.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OrganisationsBySpan = Organisations.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ParticlesBySpan = Particles.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<char, string[]> OpeningsByLetter = Openings.GroupBy(opening => opening[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static readonly PhraseStarts Starts = new(Openings);

    /// <summary>Whether a byline may open as this text does, which is folded; most texts are told apart by their first letters.</summary>
    public static bool MayOpen(ReadOnlySpan<char> folded) => Starts.MayOpen(folded);

    /// <summary>The openings that begin with a character in lower case.</summary>
    public static ReadOnlySpan<string> OpeningsWith(char first) => OpeningsByLetter.TryGetValue(first, out string[]? openings) ? openings : [];

    public static bool IsRole(ReadOnlySpan<char> folded) => RolesBySpan.Contains(folded);

    /// <summary>Words of offices and companies that are no word of a person's name in any language.</summary>
    public static bool IsOffice(ReadOnlySpan<char> folded) => OfficesBySpan.Contains(folded);

    public static bool IsOrganisation(ReadOnlySpan<char> folded) => OrganisationsBySpan.Contains(folded);

    public static bool IsParticle(ReadOnlySpan<char> folded) => ParticlesBySpan.Contains(folded);

    /// <summary>Words that stand between two names, but inside one too ("Ortega y Velarde", "Puig i Ferrer").</summary>
    public static bool IsWeakAnd(ReadOnlySpan<char> folded) => folded is "e" or "y" or "a" or "i";

    /// <summary>Whether a word has the "and" of Arabic or Hebrew written onto it, and is no name that begins with that letter.</summary>
    public static bool HasAnd(ReadOnlySpan<char> word) => word.Length > 3 && word[0] is 'و' or 'ו' && !NamesWithAnd.Contains(word);

    /// <summary>Where names end in scripts without spaces: "台北報導", "综合报道".</summary>
    public static bool EndsAsReport(ReadOnlySpan<char> word) => word.EndsWith("報導", StringComparison.Ordinal) || word.EndsWith("报道", StringComparison.Ordinal) || word.EndsWith("報道", StringComparison.Ordinal) || word.EndsWith("报导", StringComparison.Ordinal);

    /// <summary>Words that stand between two names.</summary>
    public static bool IsAnd(ReadOnlySpan<char> folded) => folded is "and" or "&" or "y" or "e" or "et" or "und" or "en" or "och" or "og" or "ja" or "i" or "a" or "és" or "și" or "и" or "та" or "і" or "ve" or "dan" or "và" or "και" or "و" or "اور" or "और" or "आणि" or "ও" or "এবং" or "மற்றும்" or "และ" or "ir" or "un" or "dhe" or "და" or "եւ" or "և" or "with" or "with:";
}
