using System.Collections.Frozen;

namespace NewsFunctions.Formats.Html.Construction;

/// <summary>The names as pages write them, and what each stands for.</summary>
internal static class ElementNames
{
    private static readonly (ElementTraits Traits, string Names)[] Rows =
    [
        (ElementTraits.Special, "address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input isindex keygen li link listing main marquee menu menuitem meta nav noembed noframes noscript object ol p param plaintext pre script section select source style summary table tbody td template textarea tfoot th thead time title tr track ul wbr xmp"),
        (ElementTraits.Scope, "applet caption html table td th marquee object template"),
        (ElementTraits.ListScope, "ol ul"),
        (ElementTraits.TableScope, "html table template"),
        (ElementTraits.Implied, "dd dt li optgroup option p rb rp rt rtc"),
        (ElementTraits.Formatting, "a b big code em font i nobr s small strike strong tt u"),
        (ElementTraits.Block, "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup main menu nav ol p section summary ul"),
        (ElementTraits.ClosesBlock, "address article aside blockquote button center details dialog dir div dl fieldset figcaption figure footer header hgroup listing main menu nav ol pre section summary ul"),
        (ElementTraits.Heading, "h1 h2 h3 h4 h5 h6"),
        (ElementTraits.TableMajor, "table tbody tfoot thead tr"),
        (ElementTraits.TableSection, "tbody tfoot thead"),
        (ElementTraits.TableCell, "td th"),
        (ElementTraits.HeadOnly, "base basefont bgsound link meta noframes script style template title"),
        (ElementTraits.EndsForeign, "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strike strong sub sup table tt u ul var"),
    ];

    private static readonly FrozenDictionary<string, ElementName> ByName = Enumerable.Range(1, (int)ElementName.Last - 1).ToFrozenDictionary(number => Written((ElementName)number), number => (ElementName)number, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ElementName>.AlternateLookup<ReadOnlySpan<char>> BySpan = ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly ElementTraits[] TraitsOf = MakeTraits();

    private static readonly HtmlTag[] TagOf = [.. Enumerable.Range(0, (int)ElementName.Last).Select(number => HtmlTags.Of(Written((ElementName)number)))];

    /// <summary>The name; <see cref="ElementName.None"/> for all others.</summary>
    public static ElementName Find(ReadOnlySpan<char> name) => BySpan.TryGetValue(name, out ElementName found) ? found : ElementName.None;

    /// <summary>The name as a page writes it.</summary>
    public static string Written(ElementName name) => name switch
    {
        ElementName.AnnotationXml => "annotation-xml",
        ElementName.AmpAd => "amp-ad",
        ElementName.AmpAnalytics => "amp-analytics",
        ElementName.AmpEmbed => "amp-embed",
        ElementName.AmpImg => "amp-img",
        _ => name.ToString().ToLowerInvariant(),
    };

    /// <summary>What the standard says of an HTML element of this name.</summary>
    public static ElementTraits Traits(ElementName name) => name < ElementName.Last ? TraitsOf[(int)name] : ElementTraits.None;

    /// <summary>What it is to the reading of articles.</summary>
    public static HtmlTag Tag(ElementName name) => name < ElementName.Last ? TagOf[(int)name] : HtmlTag.Other;

    private static ElementTraits[] MakeTraits()
    {
        var traits = new ElementTraits[(int)ElementName.Last];
        foreach ((ElementTraits trait, string names) in Rows)
        {
            foreach (string name in names.Split(' '))
            {
                traits[(int)ByName[name]] |= trait;
            }
        }

        return traits;
    }
}
