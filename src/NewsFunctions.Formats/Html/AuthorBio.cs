using NewsFunctions.Core.Text;
using Plain = NewsFunctions.Core.Text.PlainText;

namespace NewsFunctions.Formats.Html;

/// <summary>The box below an article that tells who wrote it: where it repeats a bare name under the headline, that name is the author's.</summary>
internal static class AuthorBio
{
    /// <summary>Blocks behind the headline in which the name stands.</summary>
    private const int Within = 4;

    /// <summary>Words of the longest name.</summary>
    private const int MaxWords = 4;

    /// <summary>Blocks behind the repeated name in which the text about the person begins: a role or an account may stand between.</summary>
    private const int TextWithin = 3;

    /// <summary>Words of the shortest such text.</summary>
    private const int MinText = 8;

    /// <summary>The person; null when no name is repeated so.</summary>
    public static ShownAuthors? Of(PageContext page, HeadArea near)
    {
        for (int i = near.Title + 1; near.Title >= 0 && i <= Math.Min(near.Title + Within, page.Facts.Length - 1); i++)
        {
            if (IsLine(page, i) && Plain.OneLine(page.Tree.Text(page.Tree.Blocks[i]).ToString()) is var name && BylineText.Authors(name) is [var person] && person == name && IsRepeated(page, i, near.BodyEnd))
            {
                return new ShownAuthors([name], name, false);
            }
        }

        return null;
    }

    private static bool IsRepeated(PageContext page, int name, int bodyEnd)
    {
        for (int i = Math.Max(bodyEnd, name) + 1; i + 1 < page.Facts.Length; i++)
        {
            if (page.Facts[i].Hash == page.Facts[name].Hash && IsLine(page, i) && page.Facts[(i + 1)..Math.Min(page.Facts.Length, i + 1 + TextWithin)].Any(facts => facts.Words >= MinText))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLine(PageContext page, int block) => page.Facts[block] is { Words: > 1 and <= MaxWords, Digits: 0 } && (page.Near[page.Tree.Blocks[block].Node] & (Marks.Related | Marks.Comments)) == 0;
}
