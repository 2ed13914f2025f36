using System.Collections.Frozen;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Text;
using NewsFunctions.Formats.Markup;

namespace NewsFunctions.Formats.Records;

/// <summary>
/// Takes out of a record what agencies and publishing systems put around its text: flags of the headline, chips above it, sign-offs, credits,
/// share lines, prompts. Only the ends of a body are judged freely; between them a line must be short and plain. What is taken is listed.
/// </summary>
internal static class RecordCleaning
{
    private const int MaxRemovedText = 500;
    private const int TailBlocks = 12;
    private const int HeadBlocks = 20;
    private const int LongestChip = 60;
    private const int LongestPrompt = 120;
    private const int BlocksAroundPrompt = 5;
    private const int FirstWords = 32;

    /// <summary>Rules of <see cref="BoilerplateRules"/> that may end a record's text.</summary>
    private static readonly FrozenSet<string> TailRules = FrozenSet.Create(StringComparer.Ordinal, "share-bar", "newsletter", "comment-form", "syndication", "related", "copyright", "cookie", "player", "advertisement");

    /// <summary>Rules whose phrases also stand in the middle of news.</summary>
    private static readonly FrozenSet<string> ByFirstWords = FrozenSet.Create(StringComparer.Ordinal, "share-bar", "newsletter", "related", "player", "advertisement");

    /// <summary>Rules by which a short line inside the text is none of it.</summary>
    private static readonly FrozenSet<string> PromptRules = FrozenSet.Create(StringComparer.Ordinal, "share-bar", "newsletter", "comment-form", "player");

    /// <summary>The draft cleaned; its body as it is when nothing would be left of it.</summary>
    public static ArticleDraft Of(ArticleDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var removed = new List<RemovedText>(draft.Removed);
        string? title = Title(draft.Title, removed);
        List<Block> body = [.. draft.Body.Select(block => block.Kind == BlockKind.Table ? block : block with { Text = LeftoverMarkup.Without(block.Text) }).Where(block => block.Text.Length > 0)];
        int before = removed.Count;
        Head(body, title, draft.Title, removed);
        IReadOnlyList<string> reporters = Tail(body, removed);
        Prompts(body, removed);
        if (!body.Exists(block => block.Kind != BlockKind.Heading))
        {
            removed.RemoveRange(before, removed.Count - before);
            return draft with { Title = title, Removed = removed };
        }

        bool isSigned = draft.Authors.Count > 0 || draft.Byline is not null;
        string? byline = draft.Byline is { } line && line.Contains('/', StringComparison.Ordinal) && SignOff.Is(line) ? null : draft.Byline;
        return draft with
        {
            Title = title,
            Byline = byline,
            Body = body,
            Removed = removed,
            Authors = isSigned ? draft.Authors : reporters,
            Inferred = isSigned || reporters.Count == 0 ? draft.Inferred : draft.Inferred.Append(ArticleField.Authors).ToHashSet(),
        };
    }

    /// <summary>A headline without what an agency sets before or behind it.</summary>
    public static string? Title(string? title, List<RemovedText> removed)
    {
        if (title is null)
        {
            return null;
        }

        string clean = HeadlineFlags.Without(title, out IReadOnlyList<string> flags);
        removed.AddRange(flags.Select(flag => new RemovedText(flag, "headline-flag")));
        return clean;
    }

    /// <summary>Lines above a copy of the headline that are all short: subjects, a date, a desk's name, as printed on the agency's page.</summary>
    private static void Head(List<Block> body, string? title, string? declared, List<RemovedText> removed)
    {
        int at = body.FindIndex(0, Math.Min(body.Count, HeadBlocks), block => RecordBody.Same(block.Text, title) || RecordBody.Same(block.Text, declared));
        if (at >= 0 && at < body.Count - 1 && body.Take(at).All(block => block.Text.Length <= LongestChip && block.Text[^1] is not ('.' or '!' or '?' or '"' or '”')))
        {
            Take(body, 0, at, "record-head", removed);
            body.RemoveAt(0);
        }
    }

    /// <summary>Judges from the last block upwards until one is text. Gives the reporters that a credit line names.</summary>
    private static IReadOnlyList<string> Tail(List<Block> body, List<RemovedText> removed)
    {
        IReadOnlyList<string> reporters = [];
        for (int judged = 0; judged < TailBlocks && body.Count > 1; judged++)
        {
            Block last = body[^1];
            string? rule = last.Kind == BlockKind.Table ? null : SignOff.Is(last.Text) || (last.Text.Length <= LongestChip && SignOff.IsEnd(body[^2].Text)) ? "sign-off" : CreditLine.Is(last.Text) ? "credit-line" : TailRule(last);
            if (rule is null)
            {
                break;
            }

            reporters = rule == "credit-line" && CreditLine.Reporters(last.Text) is { Count: > 0 } named ? named : reporters;
            Take(body, body.Count - 1, 1, rule, removed);
        }

        if (body.Count > 0 && body[^1].Kind is BlockKind.Paragraph && Ending(body[^1].Text) is { } kept)
        {
            string credit = body[^1].Text[kept.Length..].Trim();
            reporters = CreditLine.Reporters(credit) is { Count: > 0 } named ? named : reporters;
            removed.Add(new RemovedText(credit, "credit-line"));
            body[^1] = body[^1] with { Text = kept };
        }

        return reporters;
    }

    /// <summary>The paragraph without a credit in brackets behind its last sentence; null when it has none.</summary>
    private static string? Ending(string text)
    {
        int open = text.EndsWith(')') || text.EndsWith(").", StringComparison.Ordinal) ? text.LastIndexOf('(') : -1;
        return open > 1 && text[..open].TrimEnd() is { Length: > 0 } kept && kept[^1] is '.' or '!' or '?' or '"' or '”' or '»'
            && (CreditLine.Is(text[open..]) || (text.Length - open <= LongestChip && SignOff.Is(text[open..]))) ? text[..open].TrimEnd() : null;
    }

    private static string? TailRule(Block block) => IsQuoted(block.Text) ? null
        : block.Text.StartsWith("**", StringComparison.Ordinal) && block.Text.EndsWith("**", StringComparison.Ordinal) ? "agency-note"
        : MarkupFooters.RuleFor(block.Text) ?? (Judged(block.Text) is { } rule && TailRules.Contains(rule) ? rule : null);

    /// <summary>
    /// The rule the line falls under; for prompts only when its first words say so: "The debate airs live on our channel" tells news, "Follow us on
    /// our channel" does not.
    /// </summary>
    private static string? Judged(string text)
    {
        if (BoilerplateRules.Judge(text) is not { } rule || !ByFirstWords.Contains(rule) || text.Length <= FirstWords)
        {
            return BoilerplateRules.Judge(text);
        }

        int end = text.LastIndexOf(' ', FirstWords);
        return end > 0 && BoilerplateRules.Judge(text.AsSpan(0, end)) == rule ? rule : null;
    }

    private static void Prompts(List<Block> body, List<RemovedText> removed)
    {
        for (int i = body.Count - 1; i >= 0 && body.Count > BlocksAroundPrompt; i--)
        {
            string text = body[i].Text;
            if (body[i].Kind == BlockKind.Paragraph && text.Length <= LongestPrompt && !IsQuoted(text) && Judged(text) is { } rule && PromptRules.Contains(rule))
            {
                Take(body, i, 1, rule, removed);
            }
        }
    }

    private static bool IsQuoted(string text) => text.AsSpan().IndexOfAny('"', '“', '”') >= 0 || text[0] is '«' or '„' or '‘' or '\'' or '–' or '—';

    private static void Take(List<Block> body, int from, int count, string rule, List<RemovedText> removed)
    {
        for (int i = 0; i < count; i++)
        {
            string text = Core.Text.PlainText.OneLine(body[from].Text);
            removed.Add(new RemovedText(text[..Math.Min(text.Length, MaxRemovedText)], rule));
            body.RemoveAt(from);
        }
    }
}
