using MimeKit;
using NewsFunctions.Core.Articles;
using NewsFunctions.Formats.Markup;
using NewsFunctions.Formats.Records;

namespace NewsFunctions.Formats.Email;

/// <summary>The article that a message is.</summary>
internal static class EmailArticle
{
    private static readonly string[] Prefixes = ["re:", "fw:", "fwd:", "aw:", "wg:", "tr:", "rv:", "sv:", "vs:"];

    private static readonly string[] ForwardPrefixes = ["fw:", "fwd:", "wg:", "tr:", "rv:"];

    /// <summary>The article, or why there is none.</summary>
    public static RecordItem Of(MimeMessage message)
    {
        string subject = Core.Text.PlainText.OneLine(message.Subject ?? "");
        string title = WithoutPrefix(subject, out bool isForward);
        Fragment text = MailText.Of(message);
        var removed = new List<RemovedText>(text.Removed);
        IReadOnlyList<Block> body = MailCleaning.Clean(text.Blocks, isForward, removed);
        MailboxAddress? sender = message.From.Mailboxes.FirstOrDefault();
        string? name = sender?.Name is { Length: > 0 } given ? Core.Text.PlainText.OneLine(given.Trim('"', '\'')) : null;
        bool isPerson = name is not null && RecordPeople.IsName(name);
        return RecordItem.OfBody("", new ArticleDraft
        {
            Title = title.Length > 0 ? title : null,
            Authors = isPerson && !isForward ? [name!] : [],
            Source = isPerson || isForward ? null : name,
            Language = RecordLanguage.Of(message.Headers["Content-Language"]?.Split(',')[0]),
            PublishedAt = message.Date.Year > 1970 && !isForward ? ArticleDate.At(message.Date) : null,
            Body = RecordBody.Without(body, title),
            Images = text.Images,
            Removed = removed,
        });
    }

    /// <summary>A saved fragment that is no whole page: its markup as it stands, under the message's subject.</summary>
    public static RecordItem OfMarkup(MimeMessage message, string html, string? url)
    {
        Fragment body = FragmentBlocks.OfHtml(html, Addresses.Base(url));
        string? title = FragmentBlocks.Line(message.Subject);
        return RecordItem.OfBody("", new ArticleDraft { Title = title, Url = url, Body = RecordBody.Without(body.Blocks, title), Images = body.Images, Removed = body.Removed });
    }

    /// <summary>The subject without the marks of answering and handing on.</summary>
    private static string WithoutPrefix(string subject, out bool isForward)
    {
        isForward = false;
        string title = subject;
        for (bool found = true; found;)
        {
            found = false;
            foreach (string prefix in Prefixes)
            {
                if (title.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                {
                    isForward |= ForwardPrefixes.Contains(prefix);
                    title = title[prefix.Length..].TrimStart();
                    found = true;
                }
            }
        }

        return title;
    }
}
