using System.Buffers;
using System.Runtime.InteropServices;
using NewsFunctions.Formats.Html.Construction;

namespace NewsFunctions.Formats.Html;

/// <summary>Walks a document once, without recursion, and lays it out as a <see cref="PageTree"/>.</summary>
internal sealed class PageTreeBuilder(ParsedTree parsed)
{
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \n\t\r\f\u00A0");

    private readonly Dictionary<string, (Marks Marks, uint Hash)> markCache = new(StringComparer.Ordinal);
    private PageNode[] nodes = ArrayPool<PageNode>.Shared.Rent(2048);
    private int nodeCount;
    private PageBlock[] blocks = ArrayPool<PageBlock>.Shared.Rent(1024);
    private int blockCount;
    private char[] text = ArrayPool<char>.Shared.Rent(32 * 1024);
    private int textLength;
    private int blockStart;
    private int blockOwner = -1;
    private int blockLinks;
    private bool pendingSpace;
    private int breaks;
    private int anchors;

    /// <summary>Elements outside the flow of text that say something about the page: meta, link, title and script, in document order.</summary>
    public List<int> HeadElements { get; } = [];

    /// <summary>Pictures, as indices of <see cref="PageTree.Nodes"/>.</summary>
    public List<int> Images { get; } = [];

    public PageTree Build()
    {
        if (parsed.Root is >= 0 and var root)
        {
            Walk(root);
            Flush();
        }

        return new PageTree(parsed, nodes, nodeCount, blocks, blockCount, text);
    }

    private void Walk(int root)
    {
        int current = Enter(root, ElementNames.Tag(parsed[root].Name), -1);
        for (int at = parsed[root].First; ;)
        {
            while (at < 0)
            {
                int left = nodes[current].Element;
                Leave(current);
                if (left == root)
                {
                    return;
                }

                (current, at) = (nodes[current].Parent, parsed[left].Next);
            }

            ref ParsedNode node = ref parsed[at];
            HtmlTag tag = ElementNames.Tag(node.Name);
            int next = node.Next;
            if (node.Count == ParsedNode.IsText)
            {
                Append(parsed.Text(node), current);
            }
            else if (tag is HtmlTag.Br)
            {
                Break();
            }
            else if (!HtmlTags.IsSkipped(tag))
            {
                current = Enter(at, tag, current);
                next = node.First;
            }
            else if (tag is not HtmlTag.Skipped)
            {
                HeadElements.Add(at);
            }

            at = next;
        }
    }

    private int Enter(int element, HtmlTag tag, int parent)
    {
        if (!HtmlTags.IsInline(tag))
        {
            Flush();
        }

        if (nodeCount == nodes.Length)
        {
            Loan.Grow(ref nodes, nodeCount, nodes.Length * 2);
        }

        (Marks own, uint names) = MarksOf(element);
        nodes[nodeCount] = new PageNode
        {
            Element = element,
            Tag = tag,
            Parent = parent,
            Depth = parent < 0 ? 0 : nodes[parent].Depth + 1,
            Own = tag is HtmlTag.BlockQuote ? Marks.Quote : own, // an embedded post is part of the story, whatever its network's class says
            Signature = unchecked((int)((names ^ (byte)tag) * 16777619u)),
            FirstBlock = blockCount,
        };
        anchors += tag is HtmlTag.Anchor ? 1 : 0;
        if (tag is HtmlTag.Image)
        {
            Images.Add(nodeCount);
        }

        return nodeCount++;
    }

    private void Leave(int node)
    {
        if (!HtmlTags.IsInline(nodes[node].Tag))
        {
            Flush();
        }

        anchors -= nodes[node].Tag is HtmlTag.Anchor ? 1 : 0;
        nodes[node].End = nodeCount;
        nodes[node].EndBlock = blockCount;
    }

    /// <summary>FNV-1a: the same in every run, unlike the hash of a string.</summary>
    private static uint HashOf(ReadOnlySpan<char> names)
    {
        uint hash = 2166136261;
        foreach (char c in names)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash;
    }

    /// <summary>What the attributes of an element say, read in one pass, and the hash of its class.</summary>
    private (Marks Own, uint Names) MarksOf(int element)
    {
        var marks = Marks.None;
        uint names = 0;
        foreach (ref readonly ParsedAttribute attribute in parsed.Attributes(element))
        {
            switch (attribute.Name)
            {
                case AttributeName.Class:
                    (Marks Marks, uint Hash) named = Cached(attribute.Value.Span);
                    marks |= named.Marks;
                    names = named.Hash;
                    break;
                case AttributeName.Id or AttributeName.ItemProp or AttributeName.DataTestId or AttributeName.Role:
                    marks |= Cached(attribute.Value.Span).Marks;
                    break;
                case AttributeName.Hidden:
                case AttributeName.AriaHidden when attribute.Value.Span is "true":
                case AttributeName.Style when IsUnseen(attribute.Value.Span):
                    marks |= Marks.Hidden;
                    break;
            }
        }

        return (marks, names);
    }

    private static bool IsUnseen(ReadOnlySpan<char> style) =>
        style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("display: none", StringComparison.OrdinalIgnoreCase);

    private (Marks Marks, uint Hash) Cached(ReadOnlySpan<char> names)
    {
        if (names.IsEmpty)
        {
            return default;
        }

        ref (Marks Marks, uint Hash) known = ref CollectionsMarshal.GetValueRefOrAddDefault(markCache.GetAlternateLookup<ReadOnlySpan<char>>(), names, out bool isKnown);
        if (!isKnown)
        {
            known = (MarkReading.Of(names), HashOf(names));
        }

        return known;
    }

    private void Append(ReadOnlySpan<char> data, int node)
    {
        if (text.Length - textLength < data.Length + 1)
        {
            Loan.Grow(ref text, textLength, Math.Max(text.Length * 2, textLength + data.Length + 1));
        }

        int before = textLength;
        for (ReadOnlySpan<char> rest = data; !rest.IsEmpty;)
        {
            int word = rest.IndexOfAny(Spaces);
            if (word != 0)
            {
                word = word < 0 ? rest.Length : word;
                if (pendingSpace && textLength > blockStart)
                {
                    text[textLength++] = ' ';
                }

                pendingSpace = false;
                rest[..word].CopyTo(text.AsSpan(textLength));
                textLength += word;
                rest = rest[word..];
            }
            else
            {
                pendingSpace = true;
                word = rest.IndexOfAnyExcept(Spaces);
                rest = word < 0 ? [] : rest[word..];
            }
        }

        if (textLength == before)
        {
            return;
        }

        breaks = 0;
        blockOwner = blockOwner < 0 ? node : Common(blockOwner, node);
        blockLinks += anchors > 0 ? textLength - before : 0;
    }

    /// <summary>One break is a line end inside a paragraph; two in a row part paragraphs on pages that have no other mark for them.</summary>
    private void Break()
    {
        pendingSpace = true;
        if (++breaks == 2)
        {
            Flush();
        }
    }

    private int Common(int a, int b)
    {
        while (a != b)
        {
            if (nodes[a].Depth >= nodes[b].Depth)
            {
                a = nodes[a].Parent;
            }
            else
            {
                b = nodes[b].Parent;
            }
        }

        return a;
    }

    private void Flush()
    {
        if (textLength > blockStart)
        {
            if (blockCount == blocks.Length)
            {
                Loan.Grow(ref blocks, blockCount, blocks.Length * 2);
            }

            blocks[blockCount++] = new PageBlock(blockOwner, blockStart, textLength - blockStart, blockLinks);
        }

        blockStart = textLength;
        blockOwner = -1;
        blockLinks = breaks = 0;
        pendingSpace = false;
    }
}
