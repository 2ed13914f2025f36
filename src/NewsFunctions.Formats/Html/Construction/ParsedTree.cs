using System.Buffers;
using System.Text;

namespace NewsFunctions.Formats.Html.Construction;

/// <summary>A page's elements and texts as the standard nests them, in arrays on loan; values are stretches of the parser's buffer, so nothing of it may be read after <see cref="Dispose"/>.</summary>
internal sealed class ParsedTree : IDisposable
{
    /// <summary>Elements of the deepest branch; what is nested deeper follows its ancestor there, as in browsers.</summary>
    public const int MaxDepth = 512;

    private ParsedNode[] nodes = ArrayPool<ParsedNode>.Shared.Rent(4096);
    private ParsedAttribute[] attributes = ArrayPool<ParsedAttribute>.Shared.Rent(2048);
    private ReadOnlyMemory<char>[] texts = ArrayPool<ReadOnlyMemory<char>>.Shared.Rent(2048);
    private IDisposable? buffer;

    /// <summary>The elements and texts, in the order in which they were made; the first one is the document.</summary>
    public ReadOnlySpan<ParsedNode> Nodes => nodes.AsSpan(0, Count);

    /// <summary>How many elements and texts there are.</summary>
    public int Count { get; private set; }

    private int attributeCount;
    private int textCount;

    /// <summary>An empty page that takes over the parser whose buffer its values lie in.</summary>
    public ParsedTree(IDisposable parser)
    {
        buffer = parser;
        Add(new ParsedNode { Depth = -1 });
    }

    /// <summary>The root element; −1 when there is none.</summary>
    public int Root => nodes[0].First;

    public ref ParsedNode this[int node] => ref nodes[node];

    /// <summary>A new element that stands nowhere yet.</summary>
    public int Create(ElementName name, ElementTraits traits) =>
        Add(new ParsedNode { Name = name, Traits = traits, Start = attributeCount });

    /// <summary>A new element with the name and attributes of another.</summary>
    public int Copy(int node) =>
        Add(new ParsedNode { Name = nodes[node].Name, Traits = nodes[node].Traits, Start = nodes[node].Start, Count = nodes[node].Count });

    /// <summary>Gives the element made last one attribute more.</summary>
    public void AddAttribute(int node, AttributeName name, ReadOnlyMemory<char> value)
    {
        if (attributeCount == attributes.Length)
        {
            Loan.Grow(ref attributes, attributeCount, attributes.Length * 2);
        }

        attributes[attributeCount++] = new ParsedAttribute(name, value);
        nodes[node].Count++;
    }

    /// <summary>Gives an element of any age room for attributes to come: what it has is copied to the end.</summary>
    public void MoveAttributes(int node)
    {
        (int start, int count) = (nodes[node].Start, nodes[node].Count);
        (nodes[node].Start, nodes[node].Count) = (attributeCount, 0);
        for (int i = start; i < start + count; i++)
        {
            AddAttribute(node, attributes[i].Name, attributes[i].Value);
        }
    }

    public ReadOnlySpan<ParsedAttribute> Attributes(int node) => attributes.AsSpan(nodes[node].Start, Math.Max(nodes[node].Count, 0));

    /// <summary>The value of an attribute; null when the element does not have it.</summary>
    public string? Attribute(int node, AttributeName name)
    {
        foreach (ref readonly ParsedAttribute attribute in Attributes(node))
        {
            if (attribute.Name == name)
            {
                return attribute.Value.ToString();
            }
        }

        return null;
    }

    public bool HasAttribute(int node, AttributeName name)
    {
        foreach (ref readonly ParsedAttribute attribute in Attributes(node))
        {
            if (attribute.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two elements have the same attributes with the same values, in any order.</summary>
    public bool HaveSameAttributes(int one, int other)
    {
        if (nodes[one].Count != nodes[other].Count)
        {
            return false;
        }

        foreach (ref readonly ParsedAttribute attribute in Attributes(one))
        {
            bool found = false;
            foreach (ref readonly ParsedAttribute candidate in Attributes(other))
            {
                found |= candidate.Name == attribute.Name && candidate.Value.Span.SequenceEqual(attribute.Value.Span);
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The characters of a text.</summary>
    public ReadOnlySpan<char> Text(in ParsedNode text) => texts[text.Start].Span;

    /// <summary>All text inside an element.</summary>
    public string TextContent(int node)
    {
        if (nodes[node].First is >= 0 and var only && nodes[only].Next < 0 && nodes[only].Count == ParsedNode.IsText)
        {
            return texts[nodes[only].Start].ToString();
        }

        var content = new StringBuilder();
        for (int at = nodes[node].First; at >= 0; at = After(at, node))
        {
            if (nodes[at].Count == ParsedNode.IsText)
            {
                content.Append(texts[nodes[at].Start].Span);
            }
        }

        return content.ToString();
    }

    /// <summary>Puts a node behind the last child of another.</summary>
    public void Append(int parent, int node)
    {
        int last = nodes[parent].Last;
        (nodes[node].Parent, nodes[node].Previous, nodes[node].Next) = (parent, last, -1);
        nodes[node].Depth = (short)(nodes[parent].Depth + 1);
        nodes[parent].Last = node;
        if (last < 0)
        {
            nodes[parent].First = node;
        }
        else
        {
            nodes[last].Next = node;
        }
    }

    /// <summary>Puts a node before another one.</summary>
    public void InsertBefore(int sibling, int node)
    {
        (int parent, int previous) = (nodes[sibling].Parent, nodes[sibling].Previous);
        (nodes[node].Parent, nodes[node].Previous, nodes[node].Next) = (parent, previous, sibling);
        nodes[node].Depth = nodes[sibling].Depth;
        nodes[sibling].Previous = node;
        if (previous < 0)
        {
            nodes[parent].First = node;
        }
        else
        {
            nodes[previous].Next = node;
        }
    }

    /// <summary>Takes a node with all inside it out of its parent.</summary>
    public void Remove(int node)
    {
        (int parent, int previous, int next) = (nodes[node].Parent, nodes[node].Previous, nodes[node].Next);
        if (parent < 0)
        {
            return;
        }

        if (previous < 0)
        {
            nodes[parent].First = next;
        }
        else
        {
            nodes[previous].Next = next;
        }

        if (next < 0)
        {
            nodes[parent].Last = previous;
        }
        else
        {
            nodes[next].Previous = previous;
        }

        (nodes[node].Parent, nodes[node].Previous, nodes[node].Next) = (-1, -1, -1);
    }

    /// <summary>A new text that stands nowhere yet.</summary>
    public int CreateText(ReadOnlyMemory<char> text)
    {
        if (textCount == texts.Length)
        {
            Loan.Grow(ref texts, textCount, texts.Length * 2);
        }

        texts[textCount] = text;
        return Add(new ParsedNode { Start = textCount++, Count = ParsedNode.IsText });
    }

    /// <summary>Gives the arrays and the parser's buffer back.</summary>
    public void Dispose()
    {
        if (buffer is null)
        {
            return;
        }

        Loan.Return(ref nodes, Count);
        Loan.Return(ref attributes, attributeCount);
        Loan.Return(ref texts, textCount);
        buffer.Dispose();
        (buffer, Count, attributeCount, textCount) = (null, 0, 0, 0);
    }

    /// <summary>The node behind another one in document order, inside a given element.</summary>
    private int After(int at, int inside)
    {
        if (nodes[at].First >= 0)
        {
            return nodes[at].First;
        }

        while (nodes[at].Next < 0)
        {
            at = nodes[at].Parent;
            if (at == inside)
            {
                return -1;
            }
        }

        return nodes[at].Next;
    }

    private int Add(ParsedNode node)
    {
        if (Count == nodes.Length)
        {
            Loan.Grow(ref nodes, Count, nodes.Length * 2);
        }

        (node.Parent, node.First, node.Last, node.Next, node.Previous) = (-1, -1, -1, -1, -1);
        nodes[Count] = node;
        return Count++;
    }
}
