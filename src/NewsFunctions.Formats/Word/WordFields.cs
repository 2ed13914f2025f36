using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace NewsFunctions.Formats.Word;

/// <summary>
/// Where the text stands in the fields around it: "begin … instruction … separate … result … end" (ECMA-376 part 1, 17.16.18), nested and
/// across paragraphs. The instruction is no text; the result is, unless it is furniture such as a table of contents.
/// </summary>
internal sealed class WordFields
{
    private const int MaxInstruction = 200;

    /// <summary>Deeper fields are taken for what they stand in.</summary>
    private const int MaxDepth = 64;

    private readonly Stack<Field> open = new();

    /// <summary>Whether text at this place is text of the document.</summary>
    public bool Shown => open.All(one => one is { InResult: true, Furniture: false });

    /// <summary>Takes a field's begin, separator or end.</summary>
    public void Take(FieldChar mark)
    {
        FieldCharValues? kind = mark.FieldCharType?.Value;
        if (kind == FieldCharValues.Begin && open.Count < MaxDepth)
        {
            open.Push(new Field());
        }
        else if (kind == FieldCharValues.Separate && open.TryPeek(out Field? field))
        {
            field.InResult = true;
            field.Furniture = IsFurniture(field.Instruction.ToString());
        }
        else if (kind == FieldCharValues.End)
        {
            open.TryPop(out _);
        }
    }

    /// <summary>Takes a piece of an instruction.</summary>
    public void Take(FieldCode code)
    {
        if (open.TryPeek(out Field? field) && field.Instruction.Length < MaxInstruction)
        {
            field.Instruction.Append(code.Text);
        }
    }

    /// <summary>Fields whose result is no text of the article: contents, index, page numbers, the file's name.</summary>
    public static bool IsFurniture(string? instruction)
    {
        ReadOnlySpan<char> code = instruction.AsSpan().Trim();
        int end = code.IndexOfAny(' ', '\\');
        code = end < 0 ? code : code[..end];
        foreach (string name in (string[])["TOC", "INDEX", "PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "FILENAME", "TC", "XE", "RD", "PRINTDATE", "REVNUM"])
        {
            if (code.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public bool InResult { get; set; }

        public bool Furniture { get; set; }
    }
}
