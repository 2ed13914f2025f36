using System.Text;

namespace NewsFunctions.Local.Serving.Status;

/// <summary>Takes the place of the console's own writer, so that what libraries write goes above the line that is kept.</summary>
/// <param name="terminal">Where the line is kept.</param>
/// <param name="stream">The writer whose place it takes.</param>
internal sealed class AboveLineWriter(LineTerminal terminal, TextWriter stream) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
{
    /// <inheritdoc/>
    public override Encoding Encoding => stream.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => terminal.Write(stream, [value]);

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => terminal.Write(stream, buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => terminal.Write(stream, buffer);

    /// <inheritdoc/>
    public override void Write(string? value) => terminal.Write(stream, value);

    /// <inheritdoc/>
    public override void WriteLine() => terminal.Write(stream, CoreNewLine);

    /// <inheritdoc/>
    public override void WriteLine(string? value) => terminal.Write(stream, value + NewLine);

    /// <inheritdoc/>
    public override void WriteLine(ReadOnlySpan<char> buffer) => terminal.Write(stream, string.Concat(buffer, NewLine));

    /// <inheritdoc/>
    public override void Flush() => stream.Flush();
}
