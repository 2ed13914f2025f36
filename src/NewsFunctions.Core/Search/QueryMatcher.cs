namespace NewsFunctions.Core.Search;

/// <summary>
/// Looks for a query's terms in a text. The one place that says what is met: the index is held to it by a test, results are ranked and marked by it.
/// </summary>
internal sealed class QueryMatcher
{
    /// <summary>What another form of the word is worth, where the word itself is 1.</summary>
    private const double VariantWorth = 0.8;

    private readonly SearchQuery query;
    private readonly SearchTerm[] terms;
    private readonly int[] groupOf;
    private readonly Dictionary<string, List<Place>>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly List<(string Beginning, Place Place)> beginnings = [];

    public QueryMatcher(SearchQuery query)
    {
        this.query = query;
        terms = [.. query.Groups.SelectMany(group => group.Terms), .. query.Excluded];
        groupOf = [.. query.Groups.SelectMany((group, index) => group.Terms.Select(_ => index)), .. query.Excluded.Select(_ => -1)];
        var places = new Dictionary<string, List<Place>>(StringComparer.Ordinal);
        for (int term = 0; term < terms.Length; term++)
        {
            for (int word = 0; word < terms[term].Words.Count; word++)
            {
                var place = new Place(term, 1ul << word, IsVariant: false);
                if (terms[term].Prefix && word == terms[term].Words.Count - 1)
                {
                    beginnings.Add((terms[term].Words[word], place));
                }
                else
                {
                    Add(places, terms[term].Words[word], place);
                }
            }

            foreach (string variant in terms[term].Variants)
            {
                Add(places, variant, new Place(term, 1, IsVariant: true));
            }
        }

        words = places.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Called for a term that is met: its index, where its words start and end, and whether another form was met.</summary>
    private delegate void Met(int term, int start, int end, bool variant);

    /// <summary>How often each group is met, weighed by field; null when the document is not what is looked for.</summary>
    public MatchCounts? Match(SearchDocument document)
    {
        double[] counts = new double[query.Groups.Count];
        bool excluded = false;
        int length = 0;
        for (SearchField field = 0; (int)field < SearchFields.Count; field++)
        {
            double weight = SearchFields.Weights[(int)field];
            length += Read(document.Text(field), field, (term, _, _, variant) =>
            {
                excluded |= groupOf[term] < 0;
                if (groupOf[term] >= 0)
                {
                    counts[groupOf[term]] += weight * (variant ? VariantWorth : 1);
                }
            });
        }

        return excluded || query.IsEmpty || counts.Contains(0) ? null : new MatchCounts(counts, length);
    }

    /// <summary>Where the terms of the groups stand in the text of a field, in its order.</summary>
    public IReadOnlyList<TermMark> Marks(string text, SearchField field)
    {
        var marks = new List<TermMark>();
        Read(text, field, (term, start, end, _) =>
        {
            if (groupOf[term] >= 0)
            {
                marks.Add(new TermMark(start, end - start, groupOf[term]));
            }
        });
        marks.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        return marks;
    }

    private static void Add(Dictionary<string, List<Place>> places, string word, Place place)
    {
        if (!places.TryGetValue(word, out List<Place>? known))
        {
            places[word] = known = [];
        }

        known.Add(place);
    }

    /// <summary>Reads a text, and counts its terms. Bit n of a term's state is set while its first n + 1 words were just read (Shift-And).</summary>
    private int Read(string text, SearchField field, Met met)
    {
        Span<ulong> states = stackalloc ulong[terms.Length];
        Span<ulong> masks = stackalloc ulong[terms.Length];
        Span<int> starts = stackalloc int[SearchQueryParser.MaxPhrase];
        var reader = new TermReader(text, stackalloc char[TermReader.MaxTerm]);
        int count = 0;
        while (reader.Next())
        {
            starts[count % starts.Length] = reader.Start;
            count++;
            masks.Clear();
            ulong variants = 0;
            if (words.TryGetValue(reader.Term, out List<Place>? places))
            {
                foreach (Place place in places)
                {
                    masks[place.Term] |= place.Bit;
                    variants |= place.IsVariant ? 1ul << place.Term : 0;
                }
            }

            foreach ((string beginning, Place place) in beginnings)
            {
                masks[place.Term] |= reader.Term.StartsWith(beginning, StringComparison.Ordinal) ? place.Bit : 0;
            }

            for (int term = 0; term < terms.Length; term++)
            {
                states[term] = ((states[term] << 1) | 1) & masks[term];
                int last = terms[term].Words.Count;
                if ((states[term] >> (last - 1) & 1) != 0 && terms[term].Field.Covers(field))
                {
                    met(term, starts[(count - last) % starts.Length], reader.End, (variants >> term & 1) != 0);
                }
            }
        }

        return count;
    }

    /// <summary>A word's place in a term.</summary>
    private readonly record struct Place(int Term, ulong Bit, bool IsVariant);
}
