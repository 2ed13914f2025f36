namespace NewsFunctions.Core.Text;

/// <summary>Scripts that tell languages apart.</summary>
internal enum Script
{
    None,
    Latin,
    Cyrillic,
    Greek,
    Arabic,
    Hebrew,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Odia,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Thai,
    Lao,
    Tibetan,
    Burmese,
    Georgian,
    Ethiopic,
    Khmer,
    Armenian,
    Kana,
    Han,
    Hangul,
}

/// <summary>The script of a letter, from its Unicode block.</summary>
internal static class ScriptOf
{
    public static Script Letter(char c) => c switch
    {
        < 'A' => Script.None,
        <= '\u024F' => char.IsLetter(c) ? Script.Latin : Script.None,
        >= '\u1E00' and <= '\u1EFF' => Script.Latin,
        >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF' => Script.Greek,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        >= '\u0531' and <= '\u058F' => Script.Armenian,
        >= '\u0590' and <= '\u05FF' => Script.Hebrew,
        >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F' or >= '\uFB50' and <= '\uFEFE' => Script.Arabic,
        >= '\u0900' and <= '\u0DFF' => Indic(c),
        >= '\u0E00' and <= '\u0E7F' => Script.Thai,
        >= '\u0E80' and <= '\u0EFF' => Script.Lao,
        >= '\u0F00' and <= '\u0FFF' => Script.Tibetan,
        >= '\u1000' and <= '\u109F' => Script.Burmese,
        >= '\u10A0' and <= '\u10FF' => Script.Georgian,
        >= '\u1200' and <= '\u139F' => Script.Ethiopic,
        >= '\u1780' and <= '\u17FF' => Script.Khmer,
        >= '\u1100' and <= '\u11FF' or >= '\uAC00' and <= '\uD7A3' => Script.Hangul,
        >= '\u3040' and <= '\u30FF' => Script.Kana,
        >= '\u3400' and <= '\u9FFF' => Script.Han,
        _ => Script.None,
    };

    private static Script Indic(char c) => c switch
    {
        < '\u0980' => Script.Devanagari,
        < '\u0A00' => Script.Bengali,
        < '\u0A80' => Script.Gurmukhi,
        < '\u0B00' => Script.Gujarati,
        < '\u0B80' => Script.Odia,
        < '\u0C00' => Script.Tamil,
        < '\u0C80' => Script.Telugu,
        < '\u0D00' => Script.Kannada,
        < '\u0D80' => Script.Malayalam,
        _ => Script.Sinhala,
    };
}
