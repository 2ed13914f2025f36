using System.Collections.Frozen;

namespace NewsFunctions.Formats.Html;

/// <summary>The words of class names, ids, roles and itemprops, and what they tell. Data, not logic.</summary>
internal static class MarkWords
{
    /// <summary>Single words of a name, as it is cut at hyphens, underscores and humps.</summary>
    private static readonly (Marks Mark, string Words)[] Singles =
    [
        (Marks.Content, "body content text prose richtext wysiwyg copy bodytext articlebody entrycontent postcontent storybody markdown"),
        (Marks.Article, "article story post entry blog news hentry newsarticle blogposting"),
        (Marks.Title, "title headline heading hed"),
        (Marks.Summary, "summary deck dek standfirst subtitle subheadline subhead excerpt lead lede intro introduction abstract description teaser strapline chapeau"),
        (Marks.Author, "author authors byline writer contributor contributors reporter autor auteur bylines"),
        (Marks.Bio, "bio biography profile aboutauthor authorbox authorbio vcard"),
        (Marks.Date, "date time timestamp published pubdate datetime dateline updated datum fecha modified"),
        (Marks.Meta, "meta eyebrow kicker badge readtime"),
        (Marks.Tags, "tag tags keyword keywords topic topics hashtag hashtags tagcloud"),
        (Marks.Share, "share sharing shares social socials socialmedia addthis sharethis addtoany sharedaddy follow facebook twitter whatsapp pinterest linkedin telegram jetpack"),
        (Marks.Related, "related recommend recommended recommendation recommendations recirc recirculation trending popular mostread mostpopular readmore morefrom latest recent similar upnext readnext outbrain taboola yarpp crp suggested suggestions further seealso interlink alsolike"),
        (Marks.Comments, "comment comments commentlist disqus respond reply replies discussion livefyre feedback reviews"),
        (Marks.Menu, "nav navbar navigation menu menus submenu topbar megamenu dropdown offcanvas hamburger mainnav subnav navi sitemap"),
        (Marks.Header, "header masthead banner logo branding hero"),
        (Marks.Footer, "footer foot colophon bottom footnav"),
        (Marks.Sidebar, "sidebar aside rail sidecol rightcol leftcol sidenav secondary complementary"),
        (Marks.Advert, "ad ads adv advert advertisement advertising adsense adslot adunit dfp sponsor sponsored sponsors gpt banners admanager googlead adbox adcontainer adwrapper publicite werbung anzeige reklama"),
        (Marks.Newsletter, "newsletter newsletters subscribe subscription signup optin mailchimp emailsignup mailing convertkit hubspot mc4wp"),
        (Marks.Promo, "promo promotion promotional cta calltoaction offer upsell download ebook appstore marketing leadgen demo trial"),
        (Marks.Caption, "caption captions figcaption imagecaption photocaption cutline legend"),
        (Marks.Credit, "credit credits photographer photocredit imagecredit attribution copyright"),
        (Marks.Gallery, "gallery galleries slideshow carousel slider slides slide swiper slick lightbox photos flickity thumbnails"),
        (Marks.Media, "video videos player jwplayer media image images img photo picture figure podcast audio embed brightcove youtube thumbnail thumb"),
        (Marks.Popup, "popup modal overlay cookie cookies consent gdpr ccpa onetrust lightboxes dialog toast notification notifications notice alert alerts interstitial"),
        (Marks.Hidden, "hidden hide invisible offscreen sr visuallyhidden screenreader assistive print noprint noshow"),
        (Marks.Search, "search searchform searchbar searchbox"),
        (Marks.Form, "form forms login register registration signin poll quiz survey wpcf7 gform wpforms"),
        (Marks.Tools, "tools tool toolbar actions action buttons button btn print bookmark save utility controls icon icons counter views likes rating ratings stars vote votes"),
        (Marks.Contents, "toc tableofcontents contents ez jumplinks anchors outline scrollspy"),
        (Marks.Legal, "disclaimer disclosure legal terms privacy policy license rights corrections"),
        (Marks.Shop, "product products price prices pricing shop shopping cart buy affiliate deal deals store amazon coupon commerce"),
        (Marks.Notes, "references reference reflist footnotes footnote citation citations bibliography sources endnotes cite notes"),
        (Marks.Quote, "quote quotes pullquote blockquote pull"),
        (Marks.Widget, "widget widgets module block box panel sidebox infobox textwidget"),
        (Marks.Card, "card cards tile tiles grid listing listitem list item items feed archive loop river teasers collection"),
        (Marks.Paywall, "paywall piano premium subscriber subscribers gate gated barrier metered locked regwall"),
        (Marks.Pager, "pagination pager paging prev previous next older newer nextprev postnav"),
        (Marks.Breadcrumb, "breadcrumb breadcrumbs crumb crumbs trail"),
        (Marks.Faq, "faq faqs accordion question answer questions qa"),
        (Marks.Callout, "callout highlight highlights takeaways takeaway keypoints sidenote factbox factsheet tip tips note notebox bullets"),
    ];

    /// <summary>Whole names with their separators taken out, for what one word alone does not say.</summary>
    private static readonly (Marks Mark, string Names)[] Whole =
    [
        (Marks.Content, "articlebody articlecontent articletext articlebodycontent entrycontent postcontent postbody posttext storybody storycontent storytext blogcontent blogpostcontent maincontent newsbody newscontent newstext bodycontent contentbody articlemain articlebodytext singlecontent pagecontent textcontent articlecopy storycopy tdpostcontent detailcontent articleinner"),
        (Marks.Share, "sharebar sharebuttons sharelinks socialshare socialbuttons sociallinks sharetools followus postshare articleshare"),
        (Marks.Related, "relatedposts relatedarticles relatedcontent relatedstories relatedlinks relatednews morestories moreon readalso youmayalsolike mostviewed alsoread nextarticle morenews recentposts latestposts latestnews popularposts postnavigation relatedpost recommendedarticles inlinerelated"),
        (Marks.Bio, "authorbio authorbox authorinfo aboutauthor abouttheauthor authordescription authorprofile authorcard authordetails postauthor articleauthor"),
        (Marks.Hidden, "sronly visuallyhidden screenreadertext printonly hidedesktop"),
        (Marks.Contents, "tableofcontents eztoccontainer eztoc tocwrapper toccontainer jumplinks"),
        (Marks.Newsletter, "newslettersignup emailsignup signupform subscribeform subscribebox newsletterform"),
        (Marks.Advert, "adcontainer adwrapper adslot adunit adplaceholder advertcontainer"),
        (Marks.Caption, "wpcaptiontext wpcaption imagecaption photocaption mediacaption captiontext"),
        (Marks.Credit, "imagecredit photocredit imagesource photoby imgcredit"),
        (Marks.Callout, "keytakeaways keypoints articlehighlights"),
        (Marks.Meta, "postmeta entrymeta articlemeta postinfo articleinfo readingtime readtime"),
        (Marks.Author, "articleauthor postauthor authorname writtenby"),
        (Marks.Date, "publishdate postdate publisheddate entrydate articledate lastupdated pubdate"),
        (Marks.Pager, "postnavigation postnav prevnext nextprev"),
    ];

    private static readonly FrozenDictionary<string, Marks> Words = Table(Singles);

    private static readonly FrozenDictionary<string, Marks> Names = Table(Whole);

    public static FrozenDictionary<string, Marks>.AlternateLookup<ReadOnlySpan<char>> Word { get; } = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static FrozenDictionary<string, Marks>.AlternateLookup<ReadOnlySpan<char>> Name { get; } = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    private static FrozenDictionary<string, Marks> Table((Marks Mark, string Words)[] rows)
    {
        var table = new Dictionary<string, Marks>(StringComparer.Ordinal);
        foreach ((Marks mark, string words) in rows)
        {
            foreach (string word in words.Split(' '))
            {
                table[word] = table.GetValueOrDefault(word) | mark;
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
