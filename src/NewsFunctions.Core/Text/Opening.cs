namespace NewsFunctions.Core.Text;

/// <summary>The opening of a text, cut where a reader would cut it.</summary>
internal static class Opening
{
    /// <summary>As many whole sentences as fit in <paramref name="maxLength"/> characters; else whole words and an ellipsis.</summary>
    public static string Of(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        int end = 0;
        for (int i = 1; i < maxLength; i++)
        {
            bool closes = text[i] is '.' or '!' or '?' or '。' or '।' or '؟' || (text[i] is '”' or '"' or '’' && text[i - 1] is '.' or '!' or '?');
            if (closes && text[i + 1] is ' ' && i > maxLength / 4)
            {
                end = i + 1;
            }
        }

        if (end > 0)
        {
            return text[..end];
        }

        int space = text.LastIndexOf(' ', maxLength - 2);
        int cut = space > maxLength / 2 ? space : maxLength - 1;
        return text[..(char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut)].TrimEnd(',', ';', ':', ' ', '–', '—') + "…";
    }
}
