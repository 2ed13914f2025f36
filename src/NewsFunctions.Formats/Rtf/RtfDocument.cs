using System.Buffers;
using System.Text;
using NewsFunctions.Formats.Documents;
using NewsFunctions.Formats.Word;

namespace NewsFunctions.Formats.Rtf;

/// <summary>
/// Reads the groups and controls of an RTF file (Rich Text Format Specification 1.9.1) into text. Pictures, objects, headers, footers, notes,
/// annotations and deleted revisions are passed over; a field shows its result; a group that begins with "\*" and is unknown is skipped, as the
/// specification asks.
/// </summary>
internal sealed class RtfDocument
{
    private readonly RtfCodePages codePages = new();
    private readonly RtfInfo info = new();
    private readonly RtfText text = new();
    private readonly Dictionary<int, (PartKind Kind, int Level)> styles = [];
    private readonly Stack<RtfState> outer = new();
    private readonly ArrayBufferWriter<byte> pending = new();
    private readonly StringBuilder styleName = new();
    private RtfState state = new() { Size = 24, UnicodeSkip = 1, Field = "" };
    private int toSkip, style;
    private bool optional, first;

    /// <summary>Groups are nested deeper, or there is more text, than is read.</summary>
    public bool TooComplex { get; private set; }

    /// <summary>The file ended inside a group.</summary>
    public bool CutShort { get; private set; }

    /// <summary>The document's properties.</summary>
    public DocumentInfo Info => info.Read();

    /// <summary>Reads the file into its parts.</summary>
    public IReadOnlyList<DocumentPart> Read(ReadOnlySpan<byte> bytes)
    {
        var tokens = new RtfTokens(bytes);
        for (RtfToken token = tokens.Next(); token.Kind != RtfTokenKind.End; token = tokens.Next())
        {
            if (token.Kind == RtfTokenKind.Byte)
            {
                TakeByte((byte)token.Value);
                continue;
            }

            Flush();
            if (token.Kind == RtfTokenKind.Open)
            {
                Open();
            }
            else if (token.Kind == RtfTokenKind.Close)
            {
                Close();
            }
            else
            {
                TakeControl(token.Word, token.Value);
            }

            if (TooComplex || text.TooLong)
            {
                TooComplex = true;
                return [];
            }
        }

        Flush();
        CutShort = outer.Count > 0;
        return text.End();
    }

    private void Open()
    {
        TooComplex |= outer.Count >= RtfLimits.MaxDepth;
        outer.Push(state);
        toSkip = 0;
        first = true;
        optional = false;
    }

    private void Close()
    {
        if (state.Destination == RtfDestination.Styles && styleName.Length > 0)
        {
            if (styles.Count < RtfLimits.MaxTable)
            {
                styles.TryAdd(style, WordStyleNames.Of(styleName.ToString().TrimEnd(';', ' ')));
            }

            styleName.Clear();
        }

        toSkip = 0;
        if (outer.TryPop(out RtfState before))
        {
            state = before;
        }
    }

    private void TakeByte(byte value)
    {
        first = false;
        if (toSkip > 0)
        {
            toSkip--;
        }
        else if (state.Destination != RtfDestination.Skip && state.Destination != RtfDestination.Fonts)
        {
            pending.Write([value]);
        }
    }

    /// <summary>Decodes the bytes since the last control: a character may take two of them.</summary>
    private void Flush()
    {
        if (pending.WrittenCount == 0)
        {
            return;
        }

        Encoding? encoding = state.Destination == RtfDestination.Body ? codePages.OfFont(state.Font) : codePages.Default;
        string decoded = encoding?.GetString(pending.WrittenSpan) ?? "";
        pending.ResetWrittenCount();
        Add(decoded);
    }

    private void Add(string characters)
    {
        switch (state.Destination)
        {
            case RtfDestination.Body when !state.Hidden:
                text.Add(characters, state);
                break;
            case RtfDestination.Info:
                info.Add(state.Field, characters);
                break;
            case RtfDestination.Styles when styleName.Length < 200:
                styleName.Append(characters);
                break;
        }
    }

    private void TakeControl(string word, int value)
    {
        if (toSkip > 0)
        {
            // A control counts as one of the characters that stand for a \u.
            toSkip--;
            return;
        }

        if (word == "*")
        {
            optional = true;
            return;
        }

        bool opens = first;
        first = false;
        if (opens && TakeDestination(word))
        {
            return;
        }

        if (state.Destination == RtfDestination.Skip)
        {
            TakeInSkipped(word);
        }
        else if (RtfWords.Characters.TryGetValue(word, out string? character))
        {
            Add(character);
        }
        else if (!TakeProperty(word, value) && state.Destination == RtfDestination.Body)
        {
            TakeBreak(word, value);
        }
    }

    /// <summary>Takes the control that a group begins with, where it names where the group's text goes.</summary>
    private bool TakeDestination(string word)
    {
        bool skipped = state.Destination == RtfDestination.Skip;
        if (optional && !RtfWords.KnownOptional.Contains(word))
        {
            state.Destination = RtfDestination.Skip;
            return true;
        }

        switch (word)
        {
            case "listtext" or "pntext" when !skipped:
                text.Kind = text.Kind == PartKind.Paragraph ? PartKind.ListItem : text.Kind;
                text.Level = Math.Max(text.Level, 1);
                state.Destination = RtfDestination.Skip;
                return true;
            case "pict" or "shppict":
                if (!skipped)
                {
                    text.AddImage();
                }

                state.Destination = RtfDestination.Skip;
                return true;
            case "upr":
                state.Outer = state.Destination;
                state.Destination = RtfDestination.Skip;
                return true;
            case "ud":
                state.Destination = state.Outer;
                return true;
            case "shpinst":
                state.Outer = state.Destination;
                state.Destination = RtfDestination.Skip;
                return true;
            case "shptxt":
                text.EndParagraph();
                state.Destination = state.Outer;
                return true;
            case "fonttbl" when !skipped:
                state.Destination = RtfDestination.Fonts;
                return true;
            case "stylesheet" when !skipped:
                state.Destination = RtfDestination.Styles;
                return true;
            case "info" when !skipped:
                (state.Destination, state.Field) = (RtfDestination.Info, "");
                return true;
            default:
                if (state.Destination == RtfDestination.Info && word is "title" or "author" or "keywords" or "creatim" or "revtim" or "subject" or "operator" or "company" or "doccomm" or "printim" or "category" or "manager" or "comment")
                {
                    state.Field = word;
                    return true;
                }

                if (!RtfWords.Skipped.Contains(word))
                {
                    return false;
                }

                state.Destination = RtfDestination.Skip;
                return true;
        }
    }

    /// <summary>Inside a skipped group only what gives text back matters: the text of a box in a drawing.</summary>
    private void TakeInSkipped(string word)
    {
        if (word == "shptxt")
        {
            state.Destination = state.Outer;
        }
    }

    private bool TakeProperty(string word, int value)
    {
        int number = value == RtfTokens.NoValue ? 0 : value;
        bool on = value != 0;
        switch (word)
        {
            case "u":
                // Negative for what is above 32,767.
                Add(((char)(ushort)(number & 0xFFFF)).ToString());
                toSkip = state.UnicodeSkip;
                return true;
            case "uc":
                state.UnicodeSkip = Math.Clamp(number, 0, 16);
                return true;
            case "f":
                state.Font = number;
                return true;
            case "fcharset" when state.Destination == RtfDestination.Fonts:
                codePages.SetCharset(state.Font, number);
                return true;
            case "cpg" when state.Destination == RtfDestination.Fonts:
                codePages.SetFont(state.Font, number);
                return true;
            case "ansicpg":
                codePages.SetDefault(number);
                return true;
            case "mac":
                codePages.SetDefault(10000);
                return true;
            case "pc" or "pca":
                codePages.SetDefault(word == "pc" ? 437 : 850);
                return true;
            case "s" or "ds" or "cs":
                TakeStyle(word == "s" ? number : -1);
                return true;
            case "yr" or "mo" or "dy" or "hr" or "min" when state.Destination == RtfDestination.Info:
                info.Add(state.Field, word, number);
                return true;
            case "b":
                state.Bold = on;
                return true;
            case "fs":
                state.Size = Math.Clamp(number, 1, 400);
                return true;
            case "v" or "deleted":
                state.Hidden = on;
                return true;
            case "plain":
                (state.Bold, state.Hidden, state.Size) = (false, false, 24);
                return true;
            default:
                return false;
        }
    }

    private void TakeStyle(int number)
    {
        if (state.Destination == RtfDestination.Styles)
        {
            style = number;
        }
        else if (number >= 0 && styles.TryGetValue(number, out (PartKind Kind, int Level) known))
        {
            (text.Kind, text.Level) = known;
        }
    }

    private void TakeBreak(string word, int value)
    {
        switch (word)
        {
            case "par" or "sect":
                text.EndParagraph();
                break;
            case "pard":
                (text.Kind, text.Level, text.InTable) = (PartKind.Paragraph, 0, false);
                break;
            case "outlinelevel" when value is >= 0 and < 9:
                (text.Kind, text.Level) = (PartKind.Heading, Math.Min(value + 1, 6));
                break;
            case "ls" when value > 0 && text.Kind == PartKind.Paragraph:
                (text.Kind, text.Level) = (PartKind.ListItem, 1);
                break;
            case "ilvl" when text.Kind == PartKind.ListItem:
                text.Level = Math.Clamp(value + 1, 1, 9);
                break;
            case "intbl":
                text.InTable = true;
                break;
            case "cell" or "nestcell":
                text.EndCell();
                break;
            case "row":
                text.EndRow();
                break;
        }
    }
}
