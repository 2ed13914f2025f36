namespace NewsFunctions.Formats.Html.Construction;

/// <summary>The stack of open elements (https://html.spec.whatwg.org/multipage/parsing.html#the-stack-of-open-elements).</summary>
internal sealed class OpenElements(ParsedTree tree)
{
    private Entry[] entries = new Entry[64];

    /// <summary>How many paragraphs are open: mostly none, which spares a look through all that is.</summary>
    private int paragraphs;

    public int Count { get; private set; }

    public int this[int index] => entries[index].Node;

    /// <summary>The innermost one; −1 when there is none.</summary>
    public int Current => Count == 0 ? -1 : entries[Count - 1].Node;

    /// <summary>The name of the innermost one.</summary>
    public ElementName CurrentName => Count == 0 ? ElementName.None : entries[Count - 1].Name;

    public ElementTraits CurrentTraits => Count == 0 ? ElementTraits.None : entries[Count - 1].Traits;

    public ElementName NameAt(int index) => entries[index].Name;

    public ElementTraits TraitsAt(int index) => entries[index].Traits;

    public void Push(int node) => Insert(Count, node);

    public void Insert(int index, int node)
    {
        if (Count == entries.Length)
        {
            Array.Resize(ref entries, entries.Length * 2);
        }

        entries.AsSpan(index, Count - index).CopyTo(entries.AsSpan(index + 1));
        Count++;
        Place(index, node);
    }

    /// <summary>Puts a node in the place of the one at an index.</summary>
    public void Replace(int index, int node)
    {
        Forget(index);
        Place(index, node);
    }

    public void Pop() => Forget(--Count);

    public void RemoveAt(int index)
    {
        Forget(index);
        entries.AsSpan(index + 1, Count - index - 1).CopyTo(entries.AsSpan(index));
        Count--;
    }

    public void Remove(int node)
    {
        if (IndexOf(node) is >= 0 and var index)
        {
            RemoveAt(index);
        }
    }

    public int IndexOf(int node)
    {
        for (int i = tree[node].IsOpen ? Count - 1 : -1; i >= 0; i--)
        {
            if (entries[i].Node == node)
            {
                return i;
            }
        }

        return -1;
    }

    public bool Contains(int node) => tree[node].IsOpen;

    public bool Holds(ElementName name)
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            if (entries[i].Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an element of this name is open, with none between that has one of the traits.</summary>
    public bool IsInScope(ElementName name, ElementTraits ends = ElementTraits.Scope)
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            if (entries[i].Name == name)
            {
                return true;
            }

            if ((entries[i].Traits & ends) != 0)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether an element of these traits is open, with none between that has one of the others.</summary>
    public bool IsInScope(ElementTraits traits, ElementTraits ends)
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            if ((entries[i].Traits & traits) != 0)
            {
                return true;
            }

            if ((entries[i].Traits & ends) != 0)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a paragraph is open that the start of a block closes.</summary>
    public bool HasParagraph()
    {
        for (int i = paragraphs == 0 ? -1 : Count - 1; i >= 0; i--)
        {
            if (entries[i].Name == ElementName.P)
            {
                return true;
            }

            if ((entries[i].Traits & ElementTraits.Scope) != 0 || entries[i].Name == ElementName.Button)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether the innermost one is a template; SVG has elements of any name.</summary>
    public bool IsTemplate() => CurrentName is ElementName.Template && (CurrentTraits & ElementTraits.Foreign) == 0;

    /// <summary>Closes what lies inside the innermost element of this name; the root and templates are never left.</summary>
    public void ClearBackTo(ElementName name)
    {
        while (Count > 1 && CurrentName != name && !IsTemplate())
        {
            Pop();
        }
    }

    /// <summary>Closes what lies inside the innermost element of these traits; the root and templates are never left.</summary>
    public void ClearBackTo(ElementTraits traits)
    {
        while (Count > 1 && (CurrentTraits & traits) == 0 && !IsTemplate())
        {
            Pop();
        }
    }

    /// <summary>Closes elements whose end is implied, but for one name.</summary>
    public void CloseImplied(ElementName except = ElementName.None)
    {
        while ((CurrentTraits & ElementTraits.Implied) != 0 && CurrentName != except)
        {
            Pop();
        }
    }

    private void Place(int index, int node)
    {
        ref ParsedNode placed = ref tree[node];
        placed.IsOpen = true;
        entries[index] = new Entry(node, placed.Name, placed.Traits);
        paragraphs += placed.Name == ElementName.P ? 1 : 0;
    }

    private void Forget(int index)
    {
        tree[entries[index].Node].IsOpen = false;
        paragraphs -= entries[index].Name == ElementName.P ? 1 : 0;
    }

    private readonly record struct Entry(int Node, ElementName Name, ElementTraits Traits);
}
