using System.Xml.Linq;

namespace NewsFunctions.Formats.Xml;

/// <summary>Elements looked up by local name: agencies write the same vocabulary with, without and with the wrong namespace.</summary>
internal static class XmlWords
{
    extension(XElement element)
    {
        /// <summary>True when the local name is this one, case aside.</summary>
        public bool Is(string name) => string.Equals(element.Name.LocalName, name, StringComparison.OrdinalIgnoreCase);

        /// <summary>The children of this name.</summary>
        public IEnumerable<XElement> Children(string name) => element.Elements().Where(child => child.Is(name));

        /// <summary>The first child of this name; null when there is none.</summary>
        public XElement? Child(string name) => element.Elements().FirstOrDefault(child => child.Is(name));

        /// <summary>The element at the end of a path of child names; null when a step is missing.</summary>
        public XElement? At(params ReadOnlySpan<string> path)
        {
            XElement? at = element;
            foreach (string name in path)
            {
                at = at?.Child(name);
            }

            return at;
        }

        /// <summary>The elements of this name at any depth, in the order of the file.</summary>
        public IEnumerable<XElement> All(string name) => element.Descendants().Where(inner => inner.Is(name));

        /// <summary>An attribute's value, trimmed; null when it is absent or empty. A name without a namespace first.</summary>
        public string? Attr(string name) =>
            (element.Attribute(name) ?? element.Attributes().FirstOrDefault(attribute => string.Equals(attribute.Name.LocalName, name, StringComparison.OrdinalIgnoreCase)))?.Value.Trim() is { Length: > 0 } value
                ? value
                : null;

        /// <summary>The element's text as one line; null when there is none.</summary>
        public string? Line() => Core.Text.PlainText.OneLine(element.Value) is { Length: > 0 } line ? line : null;
    }

    /// <summary>The value of xml:lang on the element or the nearest above it.</summary>
    public static string? LanguageOf(XElement element) => element.AncestorsAndSelf().Select(part => (string?)part.Attribute(XNamespace.Xml + "lang")).FirstOrDefault(value => value is not null);
}
