using System.Collections.Frozen;

namespace NewsFunctions.Formats.Rtf;

/// <summary>The words of Rich Text Format that say where text goes or what it is.</summary>
internal static class RtfWords
{
    /// <summary>Groups whose text is no part of the article.</summary>
    public static readonly FrozenSet<string> Skipped = FrozenSet.Create(
        StringComparer.Ordinal,
        "colortbl", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "footnote", "annotation", "fldinst", "xe", "tc", "rxe", "nonshppict", "shprslt", "object", "objdata", "listtext", "pntext", "ftnsep", "ftnsepc", "aftnsep", "template", "private", "sp", "mmath", "bkmkstart", "bkmkend", "filetbl", "revtbl", "listtable", "listoverridetable", "generator", "themedata", "colorschememapping", "latentstyles", "datastore", "atnid", "atnauthor", "atrfstart", "atrfend");

    /// <summary>Groups that begin with "\*" and are read all the same.</summary>
    public static readonly FrozenSet<string> KnownOptional = FrozenSet.Create(StringComparer.Ordinal, "shpinst", "shppict", "ud", "fldinst");

    /// <summary>Controls that stand for a character.</summary>
    public static readonly FrozenDictionary<string, string> Characters = new Dictionary<string, string>
    {
        ["tab"] = " ",
        ["line"] = " ",
        ["lquote"] = "‘",
        ["rquote"] = "’",
        ["ldblquote"] = "“",
        ["rdblquote"] = "”",
        ["endash"] = "–",
        ["emdash"] = "—",
        ["bullet"] = "•",
        ["emspace"] = " ",
        ["enspace"] = " ",
        ["qmspace"] = " ",
        ["~"] = "\u00A0",
        ["_"] = "-",
        ["zwj"] = "\u200D",
        ["zwnj"] = "\u200C",
        ["page"] = " ",
        ["column"] = " ",
        ["softline"] = " ",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
