using CsCheck;

namespace NewsFunctions.Tests.Html;

/// <summary>Our trees are AngleSharp's: the standard says one tree for any bytes, and what is read of a page hangs on it.</summary>
public sealed class TreeConstructionTests
{
    private static readonly string[] Names =
    [
        "a", "a", "b", "i", "p", "p", "div", "div", "span", "ul", "li", "li", "dl", "dd", "dt", "h1", "h2", "table", "table", "tr", "td", "tbody", "caption", "colgroup", "col", "form", "button",
        "template", "title", "font", "nobr", "object", "marquee", "script", "style", "iframe", "noscript", "meta", "link", "img", "image", "br", "hr", "input",
        "body", "html", "frameset", "ruby", "rt", "rp", "section", "article", "blockquote", "x-card", "main", "address", "center", "em", "strong", "code", "label", "time", "figure", "wbr", "noframes", "th", "tfoot",
    ];

    /// <summary>Names that make sense in MathML and SVG, and some that end them.</summary>
    private static readonly string[] ForeignNames =
        ["svg", "svg", "math", "math", "title", "desc", "foreignobject", "mi", "mtext", "annotation-xml", "path", "g", "a", "style", "script", "p", "div", "b", "span", "li", "x-card", "mglyph", "font", "br", "h1"];

    private static Gen<string> Piece(string[] names) => Gen.Frequency(
        (6, One(names).Select(name => $"<{name}>")),
        (2, Gen.Select(One(names), One("class", "id", "type", "data-none"), One("one", "hidden", "&amp;two")).Select((name, attribute, value) => $"<{name} {attribute}={value}>")),
        (5, One(names).Select(name => $"</{name}>")),
        (3, One("word ", " ", "A &amp; B", "\n", "<!-- told apart -->", "<!doctype html>", "&nbsp;")));

    private static Gen<string> Soup(string[] names) => Gen.Select(Gen.Bool, Piece(names).Array[0, 60]).Select((isStrict, pieces) => (isStrict ? "<!doctype html>" : "") + string.Concat(pieces));

    private static Gen<string> One(params string[] of) => Gen.Int[0, of.Length - 1].Select(pick => of[pick]);

    [Theory]
    [InlineData("<p>one<p>two<div>three</p>four")]
    [InlineData("<p><b>bold<p>still bold</b>no more")]
    [InlineData("<b><i>both</b>one</i>none")]
    [InlineData("<a href=x>one<a href=y>two</a>three")]
    [InlineData("<a href=x><div>one<p>two</a>three</div>four")]
    [InlineData("<b><b><b><b><p>four, of which three go on<p>here")]
    [InlineData("<table>before<tr><td>cell<div>more</table>after")]
    [InlineData("<table><b>bold</b><tr><p>before</p><td>cell<table><td>inner</table>rest</table>after")]
    [InlineData("<table><td>one<td>two<tr><th>three<tbody><tr><td>four</table>")]
    [InlineData("<table><caption><p>over it</caption><col><tr><td>x</table>")]
    [InlineData("<ul><li>one<ul><li>inner</ul><li>two<p>par<li>three</ul>")]
    [InlineData("<dl><dt>one<dd>two<dt>three<p>par<dd>four</dl>")]
    [InlineData("<h1>one<h2>two</h1>three</h2>")]
    [InlineData("<form><div></form>still</div><form>next")]
    [InlineData("<button>one<button>two</button>three")]
    [InlineData("<select><option>one<option>two<optgroup><option>x</select>after<select><input>out")]
    [InlineData("<table><tr><td><select><option>x<td>next</table>")]
    [InlineData("<template><td>cell<p></template><p>after")]
    [InlineData("<template><div></template>after<table><template><tr><td>x</template><tr><td>y</table>")]
    [InlineData("<svg><title>not it<p>out</svg>after")]
    [InlineData("<svg><foreignobject><p>html again</p></foreignobject><path/></svg>after")]
    [InlineData("<math><mi><b>x</mi><annotation-xml><svg>y</math>z")]
    [InlineData("<svg><![CDATA[<b>]]></svg><![CDATA[comment]]>text")]
    [InlineData("<title>a<b>c</title><meta name=x content=y>text<link rel=z>")]
    [InlineData("<head><noscript><style>p{}</style><p>out</noscript>text")]
    [InlineData("<html class=one><body id=two>x<html class=other lang=en><body id=three class=four>y")]
    [InlineData("</head>early<body class=x>late</body>behind</html>and more")]
    [InlineData("<frameset><frame src=x><noframes>words</noframes></frameset>")]
    [InlineData("<noframes><p>words</noframes>more")]
    [InlineData("<script>if (a < b) '</p>'</script><style>a<b</style><textarea><p></textarea><iframe><p></iframe><p>end")]
    [InlineData("<script><!--<script>x</script>--></script>after")]
    [InlineData("<object><b>one</object>two<p><marquee><p>three</marquee>four")]
    [InlineData("<ruby>base<rt>top<rp>(<rb>other<rtc>more<rt>x</ruby>")]
    [InlineData("</p></br>text<br/><image src=x><pre>\n\nx</pre>")]
    [InlineData("<nobr>one<nobr>two</nobr>three")]
    [InlineData("<x-one><x-two>text</x-one>after</x-two>")]
    [InlineData("<p><table><td>in quirks</table>after")]
    [InlineData("<!doctype html><p><table><td>in standards</table>after")]
    [InlineData("<!doctype html><a><table><tr><a>one</a></table>two</a>")]
    [InlineData("&notit; &copy &#x41; \r\n <a href='?a&b=c&amp;d'>x")]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<p class=")]
    public void A_page_has_the_tree_that_AngleSharp_gives_it(string html) => Assert.Equal(TreeOutline.AngleSharps(html), TreeOutline.Ours(html));

    [Fact]
    public void Any_soup_of_tags_has_the_tree_that_AngleSharp_gives_it() => Soup(Names).Sample(html => Assert.Equal(TreeOutline.AngleSharps(html), TreeOutline.Ours(html)), iter: 3_000);

    [Fact]
    public void Any_soup_of_drawings_and_formulas_has_the_tree_that_AngleSharp_gives_it() => Soup(ForeignNames).Sample(html => Assert.Equal(TreeOutline.AngleSharps(html), TreeOutline.Ours(html)), iter: 3_000);
}
