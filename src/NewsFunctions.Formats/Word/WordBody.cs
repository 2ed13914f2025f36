using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using NewsFunctions.Formats.Documents;

namespace NewsFunctions.Formats.Word;

/// <summary>The paragraphs and tables of a document in order, as parts.</summary>
/// <param name="styles">The styles.</param>
/// <param name="chunks">Texts of other formats that stand in it.</param>
internal sealed class WordBody(WordStyles styles, WordChunks chunks)
{
    /// <summary>Twips (1/1,440 inch) that a paragraph is indented on both sides to be a quotation by its look.</summary>
    private const int QuoteIndent = 360;

    /// <summary>Characters of a line after which a line break may end a paragraph.</summary>
    private const int FullLine = 60;

    private readonly List<DocumentPart> parts = [];
    private readonly WordFields fields = new();
    private WordLine? carried;

    /// <summary>Notes that hang on the text; theirs is left out.</summary>
    public int Notes { get; private set; }

    /// <summary>The parts of the body.</summary>
    public IReadOnlyList<DocumentPart> Read(OpenXmlElement body)
    {
        ReadBlocks(body, parts);
        return parts;
    }

    private void ReadBlocks(OpenXmlElement container, List<DocumentPart> into)
    {
        foreach (OpenXmlElement element in container.ChildElements)
        {
            switch (element)
            {
                case Paragraph paragraph:
                    ReadParagraph(paragraph, into);
                    break;
                case Table table:
                    ReadTable(table, into);
                    break;
                case AltChunk chunk:
                    into.AddRange(chunks.Read(chunk, isFirst: into.Count == 0 && ReferenceEquals(into, parts)));
                    break;
                case SdtBlock sdt when WordControls.IsPlaceholder(sdt.SdtProperties) || WordControls.IsFurniture(sdt.SdtProperties):
                    break;
                case AlternateContent alternate:
                    if ((alternate.ChildElements.OfType<AlternateContentChoice>().FirstOrDefault() ?? (OpenXmlElement?)alternate.ChildElements.OfType<AlternateContentFallback>().FirstOrDefault()) is { } chosen)
                    {
                        ReadBlocks(chosen, into);
                    }

                    break;
                case SectionProperties or SdtProperties or TableProperties or DeletedRun or MoveFromRun:
                    break;
                default:
                    if (element.HasChildren)
                    {
                        ReadBlocks(element, into);
                    }

                    break;
            }
        }
    }

    private void ReadParagraph(Paragraph paragraph, List<DocumentPart> into)
    {
        ParagraphProperties? properties = paragraph.ParagraphProperties;
        WordStyle style = styles.Of(properties?.ParagraphStyleId?.Val?.Value);
        WordLine line = carried ?? new WordLine();
        carried = null;
        new WordRuns(fields, styles).Read(paragraph, style, line);
        if (properties?.ParagraphMarkRunProperties is { } mark && (mark.GetFirstChild<Deleted>() is not null || mark.GetFirstChild<MoveFrom>() is not null))
        {
            // The end of this paragraph was deleted: the next one goes on in it.
            carried = line;
            return;
        }

        Notes += line.Notes;
        if (!style.Furniture)
        {
            AddText(line, style, properties, into);
        }

        if (line.HasImage)
        {
            into.Add(new DocumentPart(PartKind.Image, ""));
        }

        foreach (TextBoxContent box in line.Boxes)
        {
            ReadBlocks(box, into);
        }
    }

    private static void AddText(WordLine line, WordStyle style, ParagraphProperties? properties, List<DocumentPart> into)
    {
        (PartKind kind, int level) = KindOf(style, properties);
        bool prominent = line.Letters > 0 && line.ProminentLetters * 10 >= line.Letters * 9;
        string text = Core.Text.PlainText.Lines(Paragraphs(line.Text.ToString()));
        if (text.Length == 0)
        {
            return;
        }

        // A line break is a paragraph's end where a sentence ends before it; some editors know no other key.
        string[] pieces = kind == PartKind.Paragraph ? text.Split(ParagraphMark, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [text.Replace(ParagraphMark, '\n')];
        foreach (string piece in pieces)
        {
            string clean = kind == PartKind.Quote ? Core.Text.PlainText.Lines(piece) : Core.Text.PlainText.OneLine(piece);
            if (clean.Length > 0)
            {
                into.Add(new DocumentPart(kind, clean, level, prominent));
            }
        }
    }

    /// <summary>Stands between paragraphs that share one paragraph element; a character that text never holds after <see cref="Core.Text.PlainText"/>.</summary>
    private const char ParagraphMark = '¶';

    private static string Paragraphs(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            return text.Replace(ParagraphMark, ' ');
        }

        string[] lines = text.Replace(ParagraphMark, ' ').Split('\n', StringSplitOptions.TrimEntries);
        var joined = new System.Text.StringBuilder(text.Length);
        for (int i = 0; i < lines.Length; i++)
        {
            bool ends = i > 0 && (lines[i].Length == 0 || lines[i - 1].Length == 0 || (lines[i - 1].Length >= FullLine && lines[i - 1][^1] is '.' or '!' or '?' or '”' or '"' or '»' or '…' or '。'));
            joined.Append(i == 0 ? "" : ends ? ParagraphMark.ToString() : "\n").Append(lines[i]);
        }

        return joined.ToString();
    }

    private static (PartKind Kind, int Level) KindOf(WordStyle style, ParagraphProperties? properties)
    {
        if (style.Kind is not PartKind.Paragraph)
        {
            return (style.Kind, style.Level);
        }

        if (properties?.OutlineLevel?.Val?.Value is { } outline and >= 0 and < 9)
        {
            return (PartKind.Heading, Math.Min(outline + 1, 6));
        }

        int list = WordStyles.ListLevel(properties?.NumberingProperties) ?? style.ListLevel;
        return list > 0 ? (PartKind.ListItem, list)
            : Twips(properties?.Indentation?.Left ?? properties?.Indentation?.Start) >= QuoteIndent && Twips(properties?.Indentation?.Right ?? properties?.Indentation?.End) >= QuoteIndent ? (PartKind.Quote, 0)
            : (PartKind.Paragraph, 0);
    }

    private static double Twips(StringValue? value) =>
        double.TryParse(value?.Value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out double twips) ? twips : 0;

    private void ReadTable(Table table, List<DocumentPart> into)
    {
        var rows = new List<IReadOnlyList<IReadOnlyList<string>>>();
        var contents = new List<DocumentPart>();
        foreach (TableRow row in Rows(table))
        {
            if (row.TableRowProperties?.GetFirstChild<Deleted>() is not null)
            {
                continue;
            }

            var cells = new List<IReadOnlyList<string>>();
            foreach (TableCell cell in Cells(row))
            {
                var inside = new List<DocumentPart>();
                ReadBlocks(cell, inside);
                contents.AddRange(inside);
                cells.Add([.. inside.Where(part => part.Text.Length > 0).Select(part => part.Text)]);
            }

            rows.Add(cells);
        }

        var read = new WordTable(rows);
        if (read.IsLayout)
        {
            into.AddRange(contents);
        }
        else
        {
            into.Add(new DocumentPart(PartKind.Table, read.Text));
        }
    }

    private static IEnumerable<TableRow> Rows(OpenXmlElement table) => table.ChildElements.SelectMany(child => child switch
    {
        TableRow row => [row],
        SdtRow or SdtContentRow or CustomXmlRow or InsertedRun => Rows(child),
        _ => [],
    });

    private static IEnumerable<TableCell> Cells(OpenXmlElement row) => row.ChildElements.SelectMany(child => child switch
    {
        TableCell cell => [cell],
        SdtCell or SdtContentCell or CustomXmlCell => Cells(child),
        _ => Enumerable.Empty<TableCell>(),
    });
}
