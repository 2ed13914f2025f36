namespace NewsFunctions.Formats.Html.Construction;

/// <summary>
/// Names of elements that the standard's tree construction or the reading of articles tells apart. A name that is none of them has a number
/// above <see cref="Last"/>, given when a page first uses it.
/// </summary>
internal enum ElementName : ushort
{
    None,
    A, Abbr, Acronym, Address, AmpAd, AmpAnalytics, AmpEmbed, AmpImg, AnnotationXml, Applet, Area, Article, Aside, Audio,
    B, Base, BaseFont, Bdi, Bdo, BgSound, Big, BlockQuote, Body, Br, Button,
    Canvas, Caption, Center, Cite, Code, Col, ColGroup, Data, DataList, Dd, Del, Desc, Details, Dfn, Dialog, Dir, Div, Dl, Dt,
    Em, Embed, FieldSet, FigCaption, Figure, Font, Footer, ForeignObject, Form, Frame, FrameSet,
    H1, H2, H3, H4, H5, H6, Head, Header, Hgroup, Hr, Html, I, Iframe, Image, Img, Input, Ins, IsIndex,
    Kbd, Keygen, Label, Li, Link, Listing, Main, MalignMark, Map, Mark, Marquee, Math, Menu, MenuItem, Meta, Meter, Mglyph, Mi, Mn, Mo, Ms, Mtext,
    Nav, Nobr, NoEmbed, NoFrames, NoScript, Object, Ol, OptGroup, Option, Output,
    P, Param, Picture, Plaintext, Pre, Progress, Q, Rb, Rp, Rt, Rtc, Ruby,
    S, Samp, Script, Section, Select, Small, Source, Span, Strike, Strong, Style, Sub, Summary, Sup, Svg,
    Table, Tbody, Td, Template, TextArea, Tfoot, Th, Thead, Time, Title, Tr, Track, Tt,
    U, Ul, Var, Video, Wbr, Xmp,
    Last,
}
