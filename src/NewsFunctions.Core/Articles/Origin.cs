namespace NewsFunctions.Core.Articles;

/// <summary>Where the value of a field came from, most trusted first.</summary>
public enum Origin
{
    /// <summary>The uploader said so in the blob's metadata.</summary>
    Metadata,

    /// <summary>The file says so in a place made for it: a tag, a header, a line that is labelled.</summary>
    Declared,

    /// <summary>Worked out from the text.</summary>
    Inferred,

    /// <summary>Taken from the upload itself: its time, its folder.</summary>
    Upload,
}

/// <summary>The fields of an article whose value may be declared, inferred or taken from the upload.</summary>
public enum ArticleField
{
#pragma warning disable CS1591 // each is the property of Article with the same name
    Title,
    Subtitle,
    Byline,
    Authors,
    Dateline,
    Source,
    SyndicatedFrom,
    Section,
    Topics,
    Slug,
    Urgency,
    Url,
    Language,
    PublishedAt,
    UpdatedAt,
    Day,
#pragma warning restore CS1591
}
