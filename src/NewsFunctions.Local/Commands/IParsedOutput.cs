namespace NewsFunctions.Local.Commands;

/// <summary>A way to print parsed files.</summary>
internal interface IParsedOutput
{
    /// <summary>Prints one file.</summary>
    void Write(ParsedFile file, TextWriter output);
}
