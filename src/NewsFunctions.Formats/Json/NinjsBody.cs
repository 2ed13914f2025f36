using System.Text.Json;
using NewsFunctions.Formats.Markup;

namespace NewsFunctions.Formats.Json;

/// <summary>The text of a ninjs item, which may be carried several times, as markup and as plain text.</summary>
internal static class NinjsBody
{
    /// <summary>The best of the item's bodies: markup keeps headings and lists, so it comes before plain text.</summary>
    public static Fragment Of(JsonRecord item, string type, Uri? baseUri)
    {
        Fragment body = First(FragmentBlocks.OfHtml, baseUri, item.Text("bodyhtml5"), item.Text("bodyxhtml"), item.Text("bodyhtml"));
        if (body.Blocks.Count == 0)
        {
            body = OfList(item.List("bodies"), baseUri);
        }

        if (body.Blocks.Count == 0)
        {
            body = First((text, _) => IsMarkup(text) ? FragmentBlocks.OfHtml(text, baseUri) : FragmentBlocks.OfText(text), baseUri, item.Text("bodytext", "body"));
        }

        // Some agencies send short texts as the description of an item of type "text".
        return body.Blocks.Count > 0 || type != "text" ? body
            : First(FragmentBlocks.OfHtml, baseUri, item.Text("descriptionhtml5", "descriptionxhtml"), item.Text("descriptiontext"), Description(item));
    }

    private static Fragment OfList(IEnumerable<JsonElement> bodies, Uri? baseUri)
    {
        Fragment best = Fragment.Empty;
        bool bestIsMarkup = false;
        foreach (JsonElement element in bodies)
        {
            var body = new JsonRecord(element);
            string? text = JsonRecord.TextOf(element);
            string says = $"{body.Text("contenttype")} {body.Text("role")}";
            bool markup = says.Contains("html", StringComparison.OrdinalIgnoreCase) || says.Contains("xml", StringComparison.OrdinalIgnoreCase) || IsMarkup(text);
            Fragment read = markup ? FragmentBlocks.OfHtml(text, baseUri) : FragmentBlocks.OfText(text);
            if (read.Blocks.Count > 0 && (best.Blocks.Count == 0 || (markup && !bestIsMarkup)))
            {
                (best, bestIsMarkup) = (read, markup);
            }
        }

        return best;
    }

    private static string? Description(JsonRecord item) => item.List("descriptions")
        .Where(description => new JsonRecord(description).Text("role") is null or "text" or "main" or "body" or "summary")
        .Select(JsonRecord.TextOf).OfType<string>().FirstOrDefault();

    private static Fragment First(Func<string?, Uri?, Fragment> read, Uri? baseUri, params ReadOnlySpan<string?> texts)
    {
        foreach (string? text in texts)
        {
            if (read(text, baseUri) is { Blocks.Count: > 0 } body)
            {
                return body;
            }
        }

        return Fragment.Empty;
    }

    private static bool IsMarkup(string? text) => text?.Contains("</p>", StringComparison.OrdinalIgnoreCase) == true || text?.Contains("<br", StringComparison.OrdinalIgnoreCase) == true;
}
