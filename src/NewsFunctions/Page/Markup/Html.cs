using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace NewsFunctions.Page.Markup;

/// <summary>
/// Markup. Written as an interpolated string: its literal parts are the markup, and whatever is put between them is encoded, unless it is markup
/// itself. There is no other way to make one, so no text of an article can become markup.
/// Values of attributes stand between double quotes; an address out of an article goes through <see cref="WebLink"/> first.
/// </summary>
[InterpolatedStringHandler]
internal sealed class Html(int literalLength, int formattedCount)
{
    private const int UsualHole = 24;

    // Letters of all scripts stay readable; what HTML gives a meaning is encoded.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder markup = new(literalLength + (formattedCount * UsualHole));

    /// <summary>Called by the compiler for what stands in the source.</summary>
    public void AppendLiteral(string literal) => markup.Append(literal);

    /// <summary>A text, encoded.</summary>
    public void AppendFormatted(string? text) => markup.Append(text is null ? null : Encoder.Encode(text));

    /// <summary>Markup, as it is; nothing for null.</summary>
    public void AppendFormatted(Html? html) => markup.Append(html?.markup);

    /// <summary>Markup one after the other.</summary>
    public void AppendFormatted(IEnumerable<Html> each)
    {
        foreach (Html html in each)
        {
            markup.Append(html.markup);
        }
    }

    /// <summary>A number.</summary>
    public void AppendFormatted(int number) => markup.Append(CultureInfo.InvariantCulture, $"{number}");

    /// <summary>A coordinate, to the hundredth.</summary>
    public void AppendFormatted(double number) => markup.Append(CultureInfo.InvariantCulture, $"{number:0.##}");

    /// <inheritdoc/>
    public override string ToString() => markup.ToString();
}
