namespace NewsFunctions.Formats.Html.Construction;

/// <summary>The attributes that are read anywhere; all others are never made.</summary>
internal enum AttributeName : byte
{
    None, Class, Id, ItemProp, DataTestId, Role, AriaHidden, Hidden, Style, Lang, XmlLang, Content, Property, Name, Rel, Href, Type,
    DateTime, PubDate, Src, DataSrc, DataLazySrc, DataOriginal, Width, Height,
}
