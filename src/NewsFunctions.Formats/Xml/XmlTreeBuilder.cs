using System.Xml.Linq;

namespace NewsFunctions.Formats.Xml;

/// <summary>Puts elements and text together to a tree within <see cref="XmlLimits"/>; lives for one file.</summary>
internal sealed class XmlTreeBuilder
{
    private readonly List<XElement> open = [];
    private int elements;

    /// <summary>The first element that was opened.</summary>
    public XElement? Root { get; private set; }

    /// <summary>The elements that are open, outermost first.</summary>
    public IReadOnlyList<XElement> Ancestors => open;

    /// <summary>Adds an element and goes into it; false beyond a limit.</summary>
    public bool Open(XElement element)
    {
        if (open.Count >= XmlLimits.Depth || ++elements > XmlLimits.Elements || element.Name.LocalName.Length > XmlLimits.NameLength)
        {
            return false;
        }

        if (open.Count > 0)
        {
            open[^1].Add(element);
        }

        Root ??= element;
        open.Add(element);
        return true;
    }

    /// <summary>Leaves the innermost element.</summary>
    public void Close()
    {
        if (open.Count > 0)
        {
            open.RemoveAt(open.Count - 1);
        }
    }

    /// <summary>Adds text to the innermost element.</summary>
    public void Text(string text)
    {
        if (open.Count > 0)
        {
            open[^1].Add(new XText(text));
        }
    }
}
