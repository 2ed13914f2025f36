using System.Text;
using System.Xml;

namespace NewsFunctions.Core.Feeds;

/// <summary>Characters that XML 1.0 can carry (https://www.w3.org/TR/xml/#charsets).</summary>
internal static class XmlCharacters
{
    /// <summary>The text without those it cannot, lone surrogates among them.</summary>
    public static string Only(string text)
    {
        int legal = LegalLength(text, 0);
        if (legal == text.Length)
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length; at += legal + 1)
        {
            legal = LegalLength(text, at);
            kept.Append(text, at, legal);
        }

        return kept.ToString();
    }

    private static int LegalLength(string text, int from)
    {
        int at = from;
        while (at < text.Length)
        {
            if (XmlConvert.IsXmlChar(text[at]))
            {
                at++;
            }
            else if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
            {
                at += 2;
            }
            else
            {
                break;
            }
        }

        return at - from;
    }
}
