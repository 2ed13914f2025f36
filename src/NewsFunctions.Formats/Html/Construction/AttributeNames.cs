namespace NewsFunctions.Formats.Html.Construction;

/// <summary>The names of attributes as pages write them, lower case.</summary>
internal static class AttributeNames
{
    /// <summary>The attribute; <see cref="AttributeName.None"/> for all that are not read. Asked of every attribute of a page, so by length first.</summary>
    public static AttributeName Find(ReadOnlySpan<char> name) => name.Length switch
    {
        2 => name is "id" ? AttributeName.Id : AttributeName.None,
        3 => name is "src" ? AttributeName.Src : name is "rel" ? AttributeName.Rel : AttributeName.None,
        4 => name[0] switch
        {
            'h' when name is "href" => AttributeName.Href,
            't' when name is "type" => AttributeName.Type,
            'n' when name is "name" => AttributeName.Name,
            'r' when name is "role" => AttributeName.Role,
            'l' when name is "lang" => AttributeName.Lang,
            _ => AttributeName.None,
        },
        5 => name is "class" ? AttributeName.Class : name is "style" ? AttributeName.Style : name is "width" ? AttributeName.Width : AttributeName.None,
        6 => name is "height" ? AttributeName.Height : name is "hidden" ? AttributeName.Hidden : AttributeName.None,
        7 => name is "content" ? AttributeName.Content : name is "pubdate" ? AttributeName.PubDate : AttributeName.None,
        8 => name[0] switch
        {
            'i' when name is "itemprop" => AttributeName.ItemProp,
            'd' when name is "data-src" => AttributeName.DataSrc,
            'd' when name is "datetime" => AttributeName.DateTime,
            'p' when name is "property" => AttributeName.Property,
            'x' when name is "xml:lang" => AttributeName.XmlLang,
            _ => AttributeName.None,
        },
        11 => name is "aria-hidden" ? AttributeName.AriaHidden : name is "data-testid" ? AttributeName.DataTestId : AttributeName.None,
        13 => name is "data-lazy-src" ? AttributeName.DataLazySrc : name is "data-original" ? AttributeName.DataOriginal : AttributeName.None,
        _ => AttributeName.None,
    };
}
