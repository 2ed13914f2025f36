using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace NewsFunctions.Core.Digests;

/// <summary>Markup and text, so that no text gets in unencoded.</summary>
internal sealed class HtmlWriter
{
    /// <summary>Style of what is said about a story; its grey has a contrast of 7:1 on white.</summary>
    public const string Small = "font-size:15px;color:#555555";

    // Letters of all scripts stay readable; what HTML gives a meaning is encoded.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder html = new();

    /// <summary>Markup, as it is.</summary>
    public HtmlWriter Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    public HtmlWriter Text(string text)
    {
        html.Append(Encoder.Encode(text));
        return this;
    }

    /// <summary>An element that holds a text whose direction its own letters say.</summary>
    public HtmlWriter Element(string name, string style, string text) =>
        Raw("<").Raw(name).Raw(" dir=\"auto\" style=\"").Raw(style).Raw("\">").Text(text).Raw("</").Raw(name).Raw(">\n");

    public override string ToString() => html.ToString();
}
