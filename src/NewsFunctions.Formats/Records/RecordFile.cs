using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Pipeline;

namespace NewsFunctions.Formats.Records;

/// <summary>Puts the items of one file together: keys that differ, the newest version of each, the failed ones listed.</summary>
internal static class RecordFile
{
    /// <summary>Most items that one file may hold.</summary>
    public const int MaxItems = 50_000;

    private const int MaxKeyLength = 200;

    /// <summary>The outcome of a file that is one record: its key is the file's own.</summary>
    public static ReadOutcome One(RecordItem item) => item.Draft is { } draft
        ? ReadOutcome.One(draft with { ItemKey = "", Identity = item.Identity })
        : new ReadOutcome.Refused(item.Why!) { Items = [new FailedItem("", item.Why!, item.Identity)] };

    /// <summary>The outcome of a file of more items than are read.</summary>
    public static ReadOutcome TooMany(int count) =>
        ReadOutcome.Refuse(RejectCode.TooComplex, string.Create(CultureInfo.InvariantCulture, $"The file holds {count:N0} items; at most {MaxItems:N0} are read. Split it and upload the parts."));

    /// <summary>The outcome of a file of many records.</summary>
    public static ReadOutcome Many(IReadOnlyList<RecordItem> items)
    {
        if (items.Count > MaxItems)
        {
            return TooMany(items.Count);
        }

        var newest = new Dictionary<string, RecordItem>(StringComparer.Ordinal);
        var order = new List<string>();
        for (int i = 0; i < items.Count; i++)
        {
            string key = KeyOf(items[i].Key, i);
            if (!newest.TryGetValue(key, out RecordItem? known))
            {
                order.Add(key);
                newest[key] = items[i];
            }
            else if (Replaces(items[i], known))
            {
                newest[key] = items[i];
            }
        }

        ArticleDraft[] articles = [.. order.Where(key => newest[key].Draft is not null).Select(key => newest[key].Draft! with { ItemKey = key, Identity = newest[key].Identity })];
        FailedItem[] failed = [.. order.Where(key => newest[key].Draft is null).Select(key => new FailedItem(key, newest[key].Why!, newest[key].Identity))];
        return articles.Length > 0 ? new ReadOutcome.Read(articles, failed) : Refused(failed);
    }

    /// <summary>The higher version, else the one made later; feeds list the newest first, messages last, so that place alone says little.</summary>
    private static bool Replaces(RecordItem item, RecordItem known) => item.Version != known.Version ? item.Version > known.Version
        : Nullable.Compare(item.Identity?.ChangedAt, known.Identity?.ChangedAt) >= 0;

    private static ReadOutcome.Refused Refused(FailedItem[] failed) => new(failed switch
    {
        [] => new Rejection(RejectCode.NoArticle, "The file holds no item at all. Check the export and upload it again."),
        [var only] => only.Why,
        _ when failed.All(item => item.Why.Code == failed[0].Why.Code) => failed[0].Why with
        {
            Message = string.Create(CultureInfo.InvariantCulture, $"None of the {failed.Length} items is an article. {failed[0].Why.Message}"),
        },
        _ => new Rejection(RejectCode.NoArticle, string.Create(
            CultureInfo.InvariantCulture,
            $"None of the {failed.Length} items is an article: {string.Join(", ", failed.GroupBy(item => item.Why.Code, StringComparer.Ordinal).Select(group => $"{group.Count()} {group.Key}"))}.")),
    })
    {
        Items = failed,
    };

    private static string KeyOf(string key, int index) => key.Length switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"item-{index + 1}"),
        <= MaxKeyLength => key,
        _ => string.Concat(key.AsSpan(0, MaxKeyLength), "-", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 6))),
    };
}
