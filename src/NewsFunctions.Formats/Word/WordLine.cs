using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace NewsFunctions.Formats.Word;

/// <summary>The text of one paragraph as it is gathered, and what goes with it.</summary>
internal sealed class WordLine
{
    /// <summary>The text; line feeds stand for line breaks.</summary>
    public StringBuilder Text { get; } = new();

    /// <summary>Text boxes that are anchored in it.</summary>
    public List<TextBoxContent> Boxes { get; } = [];

    /// <summary>It shows a picture.</summary>
    public bool HasImage { get; set; }

    /// <summary>Letters in all.</summary>
    public int Letters { get; set; }

    /// <summary>Letters that are bold or larger than running text.</summary>
    public int ProminentLetters { get; set; }

    /// <summary>A footnote or endnote hangs on it.</summary>
    public int Notes { get; set; }
}
