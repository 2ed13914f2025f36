namespace NewsFunctions.Formats.Html;

/// <summary>The stable rule name of each kind of box; where several kinds meet, the first row speaks.</summary>
internal static class MarkRules
{
    private static readonly (Marks Mark, string Rule)[] Names =
    [
        (Marks.Advert, "advertisement"), (Marks.Newsletter, "newsletter"), (Marks.Comments, "comments"), (Marks.Related, "related"), (Marks.Share, "share-bar"),
        (Marks.Caption, "caption"), (Marks.Credit, "credit"), (Marks.Gallery, "gallery"), (Marks.Bio, "author-bio"), (Marks.Author, "byline"), (Marks.Date, "date"),
        (Marks.Tags, "tags"), (Marks.Menu, "menu"), (Marks.Breadcrumb, "breadcrumb"), (Marks.Pager, "pager"), (Marks.Contents, "contents"), (Marks.Footer, "footer"),
        (Marks.Sidebar, "sidebar"), (Marks.Popup, "popup"), (Marks.Promo, "promotion"), (Marks.Search, "search"), (Marks.Form, "form"), (Marks.Legal, "legal"),
        (Marks.Hidden, "hidden"), (Marks.Tools, "tools"), (Marks.Meta, "meta"),
    ];

    public static string NameOf(Marks marks)
    {
        foreach ((Marks mark, string rule) in Names)
        {
            if ((marks & mark) != 0)
            {
                return rule;
            }
        }

        return "junk";
    }
}
