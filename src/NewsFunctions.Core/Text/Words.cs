using System.Globalization;

namespace NewsFunctions.Core.Text;

/// <summary>
/// Words of a text: runs of letters, digits, marks and inner apostrophes and hyphens; in scripts written without spaces each
/// character counts as one.
/// </summary>
public static class Words
{
    /// <summary>How many words a text has.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (Range _ in In(text))
        {
            count++;
        }

        return count;
    }

    /// <summary>The words of a text in order, for <c>foreach</c>.</summary>
    public static Enumerator In(ReadOnlySpan<char> text) => new(text);

    /// <summary>Walks over the words of a text.</summary>
    public ref struct Enumerator
    {
        private readonly ReadOnlySpan<char> text;
        private int at;

        internal Enumerator(ReadOnlySpan<char> text)
        {
            this.text = text;
            at = 0;
            Current = default;
        }

        /// <summary>Where the word stands.</summary>
        public Range Current { get; private set; }

        /// <summary>The enumerator itself.</summary>
        public readonly Enumerator GetEnumerator() => this;

        /// <summary>Goes to the next word; false at the end.</summary>
        public bool MoveNext()
        {
            while (at < text.Length && !IsLetter(text[at]))
            {
                at++;
            }

            if (at == text.Length)
            {
                return false;
            }

            int start = at++;
            if (!IsIdeograph(text[start]))
            {
                while (at < text.Length && !IsIdeograph(text[at]) && (IsLetter(text[at]) || Joins(at)))
                {
                    at++;
                }
            }
            else
            {
                while (at < text.Length && IsMark(text[at]))
                {
                    at++;
                }
            }

            Current = start..at;
            return true;
        }

        /// <summary>Marks belong to their letter; apostrophe and hyphen only between two letters.</summary>
        private readonly bool Joins(int i) => IsMark(text[i]) || (text[i] is '\'' or '’' or '-' && i + 1 < text.Length && IsLetter(text[i + 1]));

        private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);

        private static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

        private static bool IsIdeograph(char c) => c is (>= '\u3040' and <= '\u9FFF') or (>= '\u0E00' and <= '\u0E7F');
    }
}
