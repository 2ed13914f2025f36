using System.Runtime.InteropServices;

namespace NewsFunctions.Formats.Html.Construction;

/// <summary>Formatting elements: opened anew where blocks cut them, and closed out of order.</summary>
internal sealed partial class TreeConstruction
{
    /// <summary>What parts the formatting of cells, captions and objects from that around them.</summary>
    private const int Marker = -1;

    private readonly List<int> formatting = [];

    /// <summary>Opens formatting elements anew that a block cut (https://html.spec.whatwg.org/multipage/parsing.html#reconstruct-the-active-formatting-elements).</summary>
    private void Reconstruct()
    {
        int i = formatting.Count - 1;
        if (i < 0 || formatting[i] == Marker || open.Contains(formatting[i]) || tree.Count > MaxNodes)
        {
            return;
        }

        while (i > 0 && formatting[i - 1] != Marker && !open.Contains(formatting[i - 1]))
        {
            i--;
        }

        for (; i < formatting.Count; i++)
        {
            formatting[i] = Place(tree.Copy(formatting[i]));
        }
    }

    /// <summary>Remembers a formatting element; of more than three alike the first is forgotten.</summary>
    private void AddFormatting(int node)
    {
        int alike = 0;
        for (int i = formatting.Count - 1; i >= 0 && formatting[i] != Marker; i--)
        {
            if (tree[formatting[i]].Name == tree[node].Name && tree.HaveSameAttributes(formatting[i], node) && ++alike == 3)
            {
                formatting.RemoveAt(i);
                break;
            }
        }

        formatting.Add(node);
    }

    private void ClearFormatting()
    {
        int marker = CollectionsMarshal.AsSpan(formatting).LastIndexOf(Marker);
        formatting.RemoveRange(Math.Max(marker, 0), formatting.Count - Math.Max(marker, 0));
    }

    private int FormattingIndex(ElementName name)
    {
        for (int i = formatting.Count - 1; i >= 0 && formatting[i] != Marker; i--)
        {
            if (tree[formatting[i]].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The end of a formatting element (https://html.spec.whatwg.org/multipage/parsing.html#adoption-agency-algorithm).</summary>
    private void Adopt(ElementName name)
    {
        if (open.CurrentName == name && (open.CurrentTraits & ElementTraits.Foreign) == 0 && !formatting.Contains(open.Current))
        {
            Close();
            return;
        }

        for (int round = 0; round < 8; round++)
        {
            int index = FormattingIndex(name);
            if (index < 0)
            {
                CloseAny(name);
                return;
            }

            int element = formatting[index], place = open.IndexOf(element);
            if (place < 0)
            {
                formatting.RemoveAt(index);
                return;
            }

            if (!open.IsInScope(name))
            {
                return;
            }

            int block = place + 1;
            while (block < open.Count && (open.TraitsAt(block) & ElementTraits.Special) == 0)
            {
                block++;
            }

            if (block == open.Count)
            {
                CloseFrom(place);
                formatting.Remove(element);
                return;
            }

            Adopt(element, index, place, block);
        }
    }

    /// <summary>Moves the block that a formatting element holds out of it, and what the block holds into a copy of it.</summary>
    private void Adopt(int element, int bookmark, int place, int blockIndex)
    {
        int ancestor = open[place - 1], block = open[blockIndex], last = block;
        for ((int i, int steps) = (blockIndex - 1, 1); open[i] != element; i--, steps++)
        {
            int node = open[i], listed = formatting.IndexOf(node);
            if (steps > 3 && listed >= 0)
            {
                formatting.RemoveAt(listed);
                bookmark -= listed < bookmark ? 1 : 0;
                listed = -1;
            }

            if (listed < 0)
            {
                open.RemoveAt(i);
                continue;
            }

            int copy = tree.Copy(node);
            open.Replace(i, copy);
            formatting[listed] = copy;
            bookmark = last == block ? listed + 1 : bookmark;
            tree.Remove(last);
            tree.Append(copy, last);
            last = copy;
        }

        tree.Remove(last);
        if ((tree[ancestor].Traits & ElementTraits.TableMajor) != 0)
        {
            Foster(last);
        }
        else
        {
            tree.Append(ancestor, last);
        }

        int heir = tree.Copy(element);
        while (tree[block].First is >= 0 and var child)
        {
            tree.Remove(child);
            tree.Append(heir, child);
        }

        tree.Append(block, heir);
        int old = formatting.IndexOf(element);
        formatting.RemoveAt(old);
        formatting.Insert(Math.Min(bookmark - (old < bookmark ? 1 : 0), formatting.Count), heir);
        open.Remove(element);
        open.Insert(open.IndexOf(block) + 1, heir);
        AcceptCharacterData();
    }

    /// <summary>The end tag of an element that has no rule of its own.</summary>
    private void CloseAny(ElementName name)
    {
        for (int i = open.Count - 1; i >= 0; i--)
        {
            if (open.NameAt(i) == name && !(name is ElementName.ForeignObject && (open.TraitsAt(i) & ElementTraits.Foreign) != 0))
            {
                open.CloseImplied(except: name);
                CloseFrom(i);
                return;
            }

            if ((open.TraitsAt(i) & ElementTraits.Special) != 0)
            {
                return;
            }
        }
    }
}
