namespace NewsFunctions.Local.Serving.Status;

/// <summary>
/// A terminal whose last line can be kept for something that changes. What others write goes above it: the line is taken away, their text is written, and
/// the line is put back as soon as theirs is ended. All of it happens under one lock, so that nothing tears.
/// </summary>
/// <param name="screen">The terminal.</param>
internal sealed class LineTerminal(TextWriter screen)
{
    // Carriage return, erase the line (ECMA-48, EL 2).
    private const string Erase = "\r\u001b[2K";

    private readonly Lock gate = new();
    private string kept = "";
    private bool isShown;
    private bool isInsideLine;

    /// <summary>Shows a line at the bottom from now on, in place of the one before; none when it is empty.</summary>
    public void Keep(string line)
    {
        lock (gate)
        {
            if (line == kept)
            {
                return;
            }

            Hide();
            kept = line;
            Show();
            screen.Flush();
        }
    }

    /// <summary>Writes text of others to a stream that ends on the same terminal.</summary>
    public void Write(TextWriter stream, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        lock (gate)
        {
            Hide();
            if (stream != screen)
            {
                screen.Flush();
            }

            stream.Write(text);
            isInsideLine = text[^1] != '\n';
            if (!isInsideLine)
            {
                stream.Flush();
                Show();
            }

            screen.Flush();
        }
    }

    private void Hide()
    {
        if (isShown)
        {
            screen.Write(Erase);
            isShown = false;
        }
    }

    private void Show()
    {
        if (kept.Length > 0 && !isInsideLine)
        {
            screen.Write(kept);
            isShown = true;
        }
    }
}
