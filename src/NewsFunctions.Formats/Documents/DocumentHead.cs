using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Text;

namespace NewsFunctions.Formats.Documents;

/// <summary>The head of a document: which of its first parts are headline, subtitle, byline and date, and so no part of the body.</summary>
internal sealed class DocumentHead
{
    /// <summary>Parts from the top that may belong to the head.</summary>
    private const int MaxParts = 10;

    /// <summary>Characters of the longest line that is taken for a headline by its look.</summary>
    private const int MaxTitle = 220;

    /// <summary>Characters of the longest line of a head that is not the headline.</summary>
    private const int MaxLine = 160;

    private readonly IReadOnlyList<DocumentPart> parts;
    private readonly HashSet<int> used = [];

    private DocumentHead(IReadOnlyList<DocumentPart> parts) => this.parts = parts;

    /// <summary>The headline; null when nothing is one.</summary>
    public string? Title { get; private set; }

    /// <summary>The headline was told by its look alone.</summary>
    public bool TitleInferred { get; private set; }

    /// <summary>The line under the headline.</summary>
    public string? Subtitle { get; private set; }

    /// <summary>The byline.</summary>
    public ReadByline? Byline { get; private set; }

    /// <summary>The date that stands at the head.</summary>
    public ArticleDate? Date { get; private set; }

    /// <summary>Whether a part belongs to the head.</summary>
    public bool Holds(int index) => used.Contains(index);

    /// <summary>Reads the head.</summary>
    /// <param name="parts">The whole document.</param>
    /// <param name="declaredTitle">The title of its properties, null for none.</param>
    public static DocumentHead Read(IReadOnlyList<DocumentPart> parts, string? declaredTitle)
    {
        var head = new DocumentHead(parts);
        head.FindTitle(declaredTitle);
        head.FindLines();
        return head;
    }

    private void FindTitle(string? declared)
    {
        int styled = Index(part => part.Kind == PartKind.Title);
        if (styled >= 0)
        {
            int end = styled + 1;
            while (end < parts.Count && end < styled + 3 && parts[end].Kind == PartKind.Title)
            {
                end++;
            }

            Title = Core.Text.PlainText.OneLine(string.Join(' ', Enumerable.Range(styled, end - styled).Select(i => parts[i].Text)));
            used.UnionWith(Enumerable.Range(styled, end - styled));
        }
        else
        {
            int visible = VisibleTitle();
            bool opens = visible >= 0 && visible == FirstText();
            if (declared is not null && !(opens && Outweighs(parts[visible], declared)))
            {
                Title = declared;
            }
            else if (visible >= 0)
            {
                Title = Core.Text.PlainText.OneLine(parts[visible].Text);
                TitleInferred = parts[visible].Kind != PartKind.Heading;
                used.Add(visible);
            }
        }

        if (Title is { } title)
        {
            // The headline is often written twice: as a property and on the page.
            used.UnionWith(Enumerable.Range(0, Math.Min(parts.Count, MaxParts)).Where(i => parts[i].Kind is PartKind.Heading or PartKind.Paragraph or PartKind.Title && Same(parts[i].Text, title)));
        }
    }

    private void FindLines()
    {
        int subtitle = Index(part => part.Kind == PartKind.Subtitle);
        if (subtitle >= 0 && subtitle < MaxParts)
        {
            Subtitle = Core.Text.PlainText.OneLine(parts[subtitle].Text);
            used.Add(subtitle);
        }

        for (int i = 0; i < Math.Min(parts.Count, MaxParts); i++)
        {
            DocumentPart part = parts[i];
            if (used.Contains(i) || part.Kind is PartKind.Image or PartKind.Caption or PartKind.Furniture)
            {
                continue;
            }

            string line = Core.Text.PlainText.OneLine(part.Text);
            if (line.Length > MaxLine || part.Kind is PartKind.Table or PartKind.ListItem or PartKind.Quote)
            {
                break;
            }

            if (ReadLine(part.Kind, line))
            {
                used.Add(i);
            }
        }
    }

    private bool ReadLine(PartKind kind, string line)
    {
        if (Byline is null && kind == PartKind.Byline)
        {
            Byline = new ReadByline(line, BylineText.Authors(line));
            return true;
        }

        if (VisibleDate.IsDateLine(line, out FoundDate dated) || (kind == PartKind.Date && VisibleDate.TryFind(line, out dated)))
        {
            Date ??= dated.Date;
            return true;
        }

        if (Byline is null && (BylineText.TryReadWithDate(line, out ReadByline? byline) || BylineText.TryRead(line, out byline)))
        {
            Byline = byline;
            Date ??= VisibleDate.TryFind(line, out FoundDate within) ? within.Date : null;
            return true;
        }

        return false;
    }

    /// <summary>The part that looks like the headline: a heading near the top, a bold or large first line, or a short first line without a full stop; −1 for none.</summary>
    private int VisibleTitle()
    {
        int first = FirstText();
        if (first < 0)
        {
            return -1;
        }

        int heading = Index(part => part.Kind == PartKind.Heading && !DocumentWords.IsNoTitle(part.Text));
        int textBefore = heading < 0 ? 0 : parts.Take(heading).Count(part => part.Kind is PartKind.Paragraph && (part.Text.Length > MaxLine || (part.Text.Length > MaxLine / 3 && EndsSentence(part.Text))));
        if (heading >= 0 && heading < MaxParts && textBefore == 0)
        {
            return parts.Skip(heading + 1).Any(IsText) ? heading : -1;
        }

        DocumentPart line = parts[first];
        bool textFollows = parts.Skip(first + 1).Any(IsText);
        bool longTextFollows = parts.Skip(first + 1).Any(part => part.Kind is PartKind.Paragraph && part.Text.Length > 80);
        return line.Kind is PartKind.Paragraph && line.Text.Length <= MaxTitle && ((line.Prominent && textFollows) || (longTextFollows && line.Text.Length <= MaxLine && !EndsSentence(line.Text))) ? first : -1;
    }

    /// <summary>The first part that is text and neither date, byline nor a phrase such as "For immediate release".</summary>
    private int FirstText() => Index(part => IsText(part) && !IsHeadLine(Core.Text.PlainText.OneLine(part.Text)));

    private static bool IsHeadLine(string line) => line.Length <= MaxLine
        && (VisibleDate.IsDateLine(line, out _) || BylineText.TryRead(line, out _) || BylineText.TryReadWithDate(line, out _) || BoilerplateRules.Judge(line) is not null);

    /// <summary>A headline on the page is newer than a property that says something else, which is mostly left over from another document.</summary>
    private static bool Outweighs(DocumentPart heading, string declared)
    {
        string[] words = [.. Words(heading.Text)];
        int shared = words.Intersect(Words(declared), StringComparer.OrdinalIgnoreCase).Count();
        return heading is { Kind: PartKind.Heading, Level: 1 } && words.Length >= 3 && shared * 2 < words.Length;
    }

    private static IEnumerable<string> Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(',', '.', ':', '"', '“', '”')).Distinct(StringComparer.OrdinalIgnoreCase);

    private static bool IsText(DocumentPart part) => part.Kind is PartKind.Paragraph or PartKind.Heading or PartKind.Quote or PartKind.ListItem or PartKind.Table;

    private static bool EndsSentence(string text) => text.AsSpan().TrimEnd(" \n\"”»)") is [.., '.' or '!' or '?' or '…' or '。' or ':' or ';' or ','];

    private static bool Same(string one, string other) => string.Equals(Core.Text.PlainText.OneLine(one).TrimEnd('.', ':'), other.TrimEnd('.', ':'), StringComparison.OrdinalIgnoreCase);

    private int Index(Predicate<DocumentPart> wanted)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            if (wanted(parts[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
