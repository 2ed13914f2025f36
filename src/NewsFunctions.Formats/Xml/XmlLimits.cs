namespace NewsFunctions.Formats.Xml;

/// <summary>What is read of an XML file, whatever the format; a file beyond a limit is refused as <c>too-complex</c>.</summary>
internal static class XmlLimits
{
    /// <summary>Most elements inside one another. The deepest real file seen (packages of packages) has under 30.</summary>
    public const int Depth = 200;

    /// <summary>Most elements of a file: a month of a large feed has some 200,000.</summary>
    public const int Elements = 1_000_000;

    /// <summary>Most attributes of one element.</summary>
    public const int Attributes = 256;

    /// <summary>Characters of the longest start tag: parsers gather all attributes of a tag before any of their own limits holds.</summary>
    public const int TagLength = 64 * 1024;

    /// <summary>Characters of the longest name of an element or attribute.</summary>
    public const int NameLength = 256;

    /// <summary>Bytes looked at for the root element: past a long comment, a licence or an internal DTD subset.</summary>
    public const int SniffBytes = 64 * 1024;
}
