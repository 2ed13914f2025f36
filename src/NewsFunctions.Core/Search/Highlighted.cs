using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace NewsFunctions.Core.Search;

/// <summary>A marked place in a text.</summary>
/// <param name="Start">Where it starts, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
public readonly record struct TextMark(int Start, int Length);

/// <summary>A text with what was looked for marked in it.</summary>
/// <param name="Text">The text as it is, not encoded.</param>
/// <param name="Marks">In the order of the text; none overlaps another.</param>
public sealed record Highlighted(string Text, IReadOnlyList<TextMark> Marks)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>As HTML: every character of the text encoded, the marks as <c>mark</c> elements.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder(Text.Length + 32);
        int at = 0;
        foreach (TextMark mark in Marks)
        {
            html.Append(Encoder.Encode(Text[at..mark.Start])).Append("<mark>").Append(Encoder.Encode(Text.Substring(mark.Start, mark.Length))).Append("</mark>");
            at = mark.Start + mark.Length;
        }

        return html.Append(Encoder.Encode(Text[at..])).ToString();
    }

    /// <summary>The text with marks that overlap or touch made one.</summary>
    internal static Highlighted Of(string text, IEnumerable<TermMark> marks)
    {
        var joined = new List<TextMark>();
        foreach (TermMark mark in marks)
        {
            if (joined is [.., var last] && mark.Start <= last.Start + last.Length)
            {
                joined[^1] = last with { Length = Math.Max(last.Length, mark.Start + mark.Length - last.Start) };
            }
            else
            {
                joined.Add(new TextMark(mark.Start, mark.Length));
            }
        }

        return new Highlighted(text, joined);
    }
}
