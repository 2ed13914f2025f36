using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace NewsFunctions.Formats.Word;

/// <summary>
/// The text inside a paragraph: insertions in and deletions out, fields' results, hyperlinks' text; no comments, no hidden text, no reference
/// marks of notes.
/// </summary>
/// <param name="fields">The fields that are open at this place.</param>
/// <param name="styles">The styles.</param>
internal sealed class WordRuns(WordFields fields, WordStyles styles)
{
    /// <summary>Letters so much larger than running text stand out; a quarter is what Word's own headings have at least.</summary>
    private const double LargerBy = 1.25;

    /// <summary>Adds what stands in <paramref name="parent"/> to the line.</summary>
    public void Read(OpenXmlElement parent, WordStyle style, WordLine line)
    {
        foreach (OpenXmlElement child in parent.ChildElements)
        {
            switch (child)
            {
                case Run run:
                    ReadRun(run, style, line);
                    break;
                case DeletedRun or MoveFromRun or ParagraphProperties or SdtProperties or SdtEndCharProperties or CustomXmlProperties:
                    break;
                case SimpleField field when WordFields.IsFurniture(field.Instruction?.Value):
                    break;
                case SdtRun sdt when WordControls.IsPlaceholder(sdt.SdtProperties):
                    break;
                case AlternateContent alternate:
                    if (Chosen(alternate) is { } chosen)
                    {
                        Read(chosen, style, line);
                    }

                    break;
                case DocumentFormat.OpenXml.Math.OfficeMath or DocumentFormat.OpenXml.Math.Paragraph:
                    Add(string.Concat(child.Descendants<DocumentFormat.OpenXml.Math.Text>().Select(text => text.Text)), prominent: false, line);
                    break;
                default:
                    // Hyperlinks, insertions, controls, smart tags and whatever else holds runs.
                    if (child.HasChildren)
                    {
                        Read(child, style, line);
                    }

                    break;
            }
        }
    }

    private void ReadRun(Run run, WordStyle style, WordLine line)
    {
        RunProperties? properties = run.RunProperties;
        if (WordStyles.IsOn(properties?.Vanish) == true)
        {
            ReadMarks(run);
            return;
        }

        bool bold = WordStyles.IsOn(properties?.Bold) ?? style.Bold;
        int size = WordStyles.Size(properties?.FontSize?.Val?.Value) ?? style.Size;
        bool prominent = bold || size >= styles.TextSize * LargerBy;
        ReadRunContent(run, prominent, style, line);
    }

    private void ReadRunContent(OpenXmlElement run, bool prominent, WordStyle style, WordLine line)
    {
        foreach (OpenXmlElement child in run.ChildElements)
        {
            switch (child)
            {
                case FieldChar mark:
                    fields.Take(mark);
                    break;
                case FieldCode code:
                    fields.Take(code);
                    break;
                case Text text:
                    Add(text.Text, prominent, line);
                    break;
                case TabChar or PositionalTab:
                    Add(" ", prominent, line);
                    break;
                case Break { Type: null } or CarriageReturn:
                    Add("\n", prominent, line);
                    break;
                case Break { Type.Value: var kind }:
                    Add(kind == BreakValues.TextWrapping ? "\n" : " ", prominent, line);
                    break;
                case NoBreakHyphen:
                    Add("-", prominent, line);
                    break;
                case SymbolChar symbol:
                    Add(Symbol(symbol), prominent, line);
                    break;
                case FootnoteReference or EndnoteReference:
                    line.Notes++;
                    // A mark of the author's own ("*") follows in the same run and goes with the reference.
                    return;
                case Ruby ruby:
                    Read(ruby.Elements<RubyBase>().FirstOrDefault() ?? (OpenXmlElement)ruby, style, line);
                    break;
                case AlternateContent alternate:
                    if (Chosen(alternate) is { } chosen)
                    {
                        ReadRunContent(chosen, prominent, style, line);
                    }

                    break;
                case Drawing or Picture or EmbeddedObject:
                    ReadDrawing(child, line);
                    break;
            }
        }
    }

    /// <summary>Hidden runs carry the marks of fields that are not hidden.</summary>
    private void ReadMarks(Run run)
    {
        foreach (OpenXmlElement child in run.ChildElements)
        {
            if (child is FieldChar mark)
            {
                fields.Take(mark);
            }
            else if (child is FieldCode code)
            {
                fields.Take(code);
            }
        }
    }

    private void Add(string text, bool prominent, WordLine line)
    {
        if (!fields.Shown || text.Length == 0)
        {
            return;
        }

        line.Text.Append(text);
        int letters = text.Count(char.IsLetterOrDigit);
        line.Letters += letters;
        line.ProminentLetters += prominent ? letters : 0;
    }

    private void ReadDrawing(OpenXmlElement drawing, WordLine line)
    {
        if (!fields.Shown)
        {
            return;
        }

        int before = line.Boxes.Count;
        AddBoxes(drawing, line);
        line.HasImage |= line.Boxes.Count == before;
    }

    /// <summary>The outermost text boxes of a drawing, each once though it is written in two ways.</summary>
    private static void AddBoxes(OpenXmlElement element, WordLine line)
    {
        foreach (OpenXmlElement child in element.ChildElements)
        {
            if (child is TextBoxContent box)
            {
                line.Boxes.Add(box);
            }
            else if (child is AlternateContent alternate)
            {
                if (Chosen(alternate) is { } chosen)
                {
                    AddBoxes(chosen, line);
                }
            }
            else if (child.HasChildren)
            {
                AddBoxes(child, line);
            }
        }
    }

    /// <summary>Of the ways one thing is written, the first that this library knows; all say the same.</summary>
    private static OpenXmlElement? Chosen(AlternateContent alternate)
    {
        OpenXmlElement? first = alternate.ChildElements.OfType<AlternateContentChoice>().FirstOrDefault();
        OpenXmlElement? fallback = alternate.ChildElements.OfType<AlternateContentFallback>().FirstOrDefault();
        return first is null || (!Speaks(first) && fallback is not null && Speaks(fallback)) ? fallback : first;
    }

    private static bool Speaks(OpenXmlElement element) => element.Descendants<Text>().Any();

    /// <summary>A character of a symbol font: those of the private area are pictures, not letters.</summary>
    private static string Symbol(SymbolChar symbol) =>
        int.TryParse(symbol.Char?.Value, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out int code) && code is > 0x20 and < 0xD800
            ? ((char)code).ToString()
            : "";
}
