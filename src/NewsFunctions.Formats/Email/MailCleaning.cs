using NewsFunctions.Core.Articles;

namespace NewsFunctions.Formats.Email;

/// <summary>Parts of a message that are no part of the article in it, told by the words mail programs and lawyers use.</summary>
internal static class MailCleaning
{
    private const int MaxRemoved = 500;

    private const int LongestIntroduction = 200;

    private static readonly string[] WroteEndings = ["wrote:", "writes:", "schrieb:", "a écrit :", "a écrit:", "escribió:", "ha scritto:", "skrev:", "schreef:", "escreveu:", "napisał:", "napisał(a):", "написал:"];

    private static readonly string[] HeaderNames = ["From:", "Date:", "Sent:", "To:", "Subject:", "Cc:", "Reply-To:", "Von:", "Gesendet:", "An:", "Betreff:", "Datum:", "De :", "De:", "Envoyé :", "À :", "Objet :", "Para:", "Enviado:", "Asunto:"];

    private static readonly (string Word, string[] Partners)[] Notices =
    [
        ("confidential", ["intended recipient", "intended solely", "intended only", "addressee", "in error", "privileged"]),
        ("vertraulich", ["empfänger", "irrtümlich", "adressat"]),
        ("confidentiel", ["destinataire", "par erreur"]),
        ("confidencial", ["destinatari", "por error", "por engano"]),
        ("riservat", ["destinatari", "per errore"]),
    ];

    /// <summary>The blocks of the article, and what was dropped.</summary>
    /// <param name="blocks">The text of the message.</param>
    /// <param name="isForward">True when the subject says the message hands another one on: then that one is the article.</param>
    /// <param name="removed">Takes what is dropped.</param>
    public static IReadOnlyList<Block> Clean(IReadOnlyList<Block> blocks, bool isForward, List<RemovedText> removed)
    {
        var kept = new List<Block>();
        for (int i = 0; i < blocks.Count; i++)
        {
            string text = blocks[i].Text;
            if (HasForwardMark(text) || (isForward && IsOriginalMark(text)))
            {
                removed.AddRange(kept.Select(block => Dropped(block.Text, "covering-note")));
                kept.Clear();
                continue;
            }

            if (IsOriginalMark(text) || IsIntroduction(text))
            {
                removed.AddRange(blocks.Skip(i).Select(block => Dropped(block.Text, "quoted-reply")));
                break;
            }

            if (kept.Count == 0 && HeaderNames.Any(name => text.StartsWith(name, StringComparison.Ordinal)))
            {
                removed.Add(Dropped(text, "mail-header"));
            }
            else if (IsNotice(text))
            {
                removed.Add(Dropped(text, "confidentiality-notice"));
            }
            else if (IsFooter(text))
            {
                removed.Add(Dropped(text, "mail-footer"));
            }
            else
            {
                kept.Add(blocks[i]);
            }
        }

        return kept;
    }

    /// <summary>True for the line that mail programs put above a message they hand on.</summary>
    public static bool HasForwardMark(string text) => text.Contains("Forwarded message ---", StringComparison.OrdinalIgnoreCase) || text.TrimStart().StartsWith("Begin forwarded message", StringComparison.OrdinalIgnoreCase)
        || text.Contains("Weitergeleitete Nachricht ---", StringComparison.OrdinalIgnoreCase) || text.Contains("Message transféré ---", StringComparison.OrdinalIgnoreCase);

    /// <summary>A dropped part, cut to the length that is kept.</summary>
    public static RemovedText Dropped(string text, string rule)
    {
        string line = Core.Text.PlainText.OneLine(text);
        return new RemovedText(line.Length > MaxRemoved ? line[..MaxRemoved] : line, rule);
    }

    private static bool IsOriginalMark(string text) => text.StartsWith("-----Original Message-----", StringComparison.OrdinalIgnoreCase) || text.StartsWith("-----Ursprüngliche Nachricht-----", StringComparison.OrdinalIgnoreCase) || text.StartsWith("-----Message d'origine-----", StringComparison.OrdinalIgnoreCase);

    private static bool IsIntroduction(string text) => text.Length <= LongestIntroduction && WroteEndings.Any(ending => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) && text.AsSpan().ContainsAnyInRange('0', '9');

    private static bool IsNotice(string text) => Notices.Any(notice => text.Contains(notice.Word, StringComparison.OrdinalIgnoreCase) && notice.Partners.Any(partner => text.Contains(partner, StringComparison.OrdinalIgnoreCase)));

    private static bool IsFooter(string text) => text.Length <= LongestIntroduction
        && (text.Contains("unsubscribe", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Sent from my ", StringComparison.Ordinal) || text.StartsWith("Von meinem ", StringComparison.Ordinal) || text.Contains("view this email in your browser", StringComparison.OrdinalIgnoreCase));
}
