namespace NewsFunctions.Core.Text;

/// <summary>Captions of pictures in visible text, told by the credit they carry: "… in Harbour, Feb. 8, 2024. (Jane Doe / AFP)".</summary>
public static class CaptionText
{
    /// <summary>Characters of the longest caption.</summary>
    public const int MaxLength = 500;

    private const int MaxCredit = 80;

    /// <summary>Characters of the longest caption whose credit stands behind a label instead of in brackets.</summary>
    private const int MaxPhrased = 300;

    /// <summary>Agencies and stock libraries that pictures are credited to, as they stand in credits.</summary>
    private static readonly PhraseSet Agencies = new(
        ["AFP", "Getty", "GETTY", "Reuters", "REUTERS", "AP Photo", "AP/", "/AP", "/ AP", "via AP", "(AP)", "EPA", "Shutterstock", "SHUTTERSTOCK", "Alamy", "iStock", "Unsplash", "Pixabay", "Pexels", "Wikimedia", "Bloomberg", "Anadolu", "Xinhua", "TASS", "Sputnik", "dpa", "DPA", "PA Wire", "PA Images", "/PA", "Press Association", "ANSA", "LaPresse", "EFE", "Europa Press", "imago", "IMAGO", "picture alliance", "Keystone", "KEYSTONE", "AAP", "Zuma", "ZUMA", "NurPhoto", "Flickr", "Creative Commons", "CC BY", "Canadian Press", "Postmedia", "USA TODAY", "Agência Brasil", "Folhapress", "Lusa", "ČTK", "PAP", "MTI", "NTB", "Ritzau", "Lehtikuva", "ANP", "Belga", "РИА", "ТАСС", "УНІАН", "DHA", "İHA", "Jiji", "Kyodo", "Yonhap", "연합뉴스", "뉴시스", "共同", "時事", "新华社", "中新社", "Adobe Stock", "Depositphotos", "Dreamstime", "Handout", "handout", "Courtesy", "courtesy", "file photo", "File photo", "FILE", "Archivo", "Divulgação", "Reprodução", "Photo", "photo", "Foto", "foto", "Image", "Fotografie", "фото", "Фото"],
        StringComparison.Ordinal);

    private static readonly PhraseSet Phrases = new(
        ["photo by", "photos by", "photograph by", "picture by", "image by", "photo credit", "photo courtesy", "image courtesy", "photo:", "photos:", "image:", "picture:", "credit:", "image credit", "picture credit", "pic credit", "foto:", "fotos:", "bild:", "© ", "crédit photo", "crédito:", "crédito da foto", "getty images", "shutterstock", "/reuters", "reuters/", "ap photo", "/afp", "afp/", "via ap", "/epa", "фото:", "снимка:", "写真:", "写真：", "图:", "사진="],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the text carries a picture's credit at its end or behind a label.</summary>
    public static bool HasCredit(ReadOnlySpan<char> text) => TryReadCredit(text, out _);

    /// <summary>Reads the credit of a caption.</summary>
    /// <param name="text">One block of text.</param>
    /// <param name="credit">"Jane Doe / AFP", without its brackets and label; null when the text only points at one ("Photo by …" inside a sentence).</param>
    public static bool TryReadCredit(ReadOnlySpan<char> text, out string? credit)
    {
        credit = null;
        text = text.Trim();
        if (text.Length is < 4 or > MaxLength)
        {
            return false;
        }

        ReadOnlySpan<char> end = text.TrimEnd(" .");
        if (!end.IsEmpty && end[^1] is ')' or ']' or '）' && end.LastIndexOfAny("([（") is >= 0 and var open && end.Length - open <= MaxCredit)
        {
            ReadOnlySpan<char> inside = end[(open + 1)..^1].Trim();
            if (IsCredit(inside))
            {
                credit = inside.ToString();
                return true;
            }
        }

        // Only a phrase at the end counts, and only the first: most texts have none there, which a short search tells.
        int tailStart = Math.Max(0, text.Length - MaxCredit);
        if (text.Length > MaxPhrased || Phrases.IndexIn(text[tailStart..]) < 0 || Phrases.IndexIn(text) is var phrase && phrase < tailStart)
        {
            return false;
        }

        ReadOnlySpan<char> tail = text[phrase..];
        int label = tail.IndexOfAny(":：=");
        credit = label is > 0 and < 20 ? tail[(label + 1)..].Trim(" .)").ToString() : tail.Trim(" .)").ToString();
        return true;
    }

    /// <summary>"Jane Doe / AFP", "Reuters", "AP Photo/Jane Doe": names and an agency, no sentence and no number but a year.</summary>
    private static bool IsCredit(ReadOnlySpan<char> inside)
    {
        if (inside.Length < 2 || (!char.IsLetter(inside[0]) && inside[0] is not ('©' or '@')) || inside.IndexOfAny(".?!;") is >= 0 and var dot && dot < inside.Length - 1 && inside[dot + 1] == ' ' && inside[Math.Max(0, dot - 1)] is >= 'a' and <= 'z')
        {
            return false;
        }

        bool slash = inside.IndexOfAny('/', '|', '／') > 0;
        bool agency = Agencies.IndexIn(inside) >= 0;
        return (slash || agency) && MostlyCapitals(inside);
    }

    /// <summary>Whether at least half of the words begin with a capital or have no case.</summary>
    private static bool MostlyCapitals(ReadOnlySpan<char> text)
    {
        int words = 0, capitals = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsLetter(text[i]) && (i == 0 || !char.IsLetter(text[i - 1])))
            {
                words++;
                capitals += char.IsLower(text[i]) ? 0 : 1;
            }
        }

        return capitals * 2 >= words;
    }
}
