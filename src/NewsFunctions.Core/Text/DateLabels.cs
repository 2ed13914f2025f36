using System.Collections.Frozen;

namespace NewsFunctions.Core.Text;

/// <summary>The words that stand around a date without being text of an article.</summary>
internal static class DateLabels
{
    /// <summary>Characters of the longest label in a script without spaces.</summary>
    private const int MostSigns = 12;

    private static readonly FrozenSet<string> Words = FrozenSet.Create(StringComparer.Ordinal,
        "published", "publish", "updated", "update", "posted", "post", "on", "at", "last", "modified", "date", "first", "created", "issued", "released", "am", "pm", "a", "m", "p", "et", "pt", "ct", "ist", "time", "original", "originally", "written", "and", "of", "the", "local", "min", "read", "minutes", "mins", "minute", "ago", "hours", "comments", "comment", "no", "views", "shares", "print", "edition", "edit", "story",
        "publicado", "publicada", "actualizado", "actualizada", "atualizado", "atualizada", "el", "em", "às", "as", "a", "las", "los", "de", "del", "fecha", "data", "última", "ultima", "actualización", "atualização", "hora", "h", "hs", "há", "publicación",
        "publié", "publiée", "mis", "mise", "à", "jour", "le", "par", "modifié", "dernière", "heure", "temps", "lecture", "la",
        "veröffentlicht", "aktualisiert", "am", "um", "uhr", "stand", "vom", "zuletzt", "erstellt", "datum", "publiziert", "den",
        "pubblicato", "pubblicata", "aggiornato", "ultimo", "aggiornamento", "il", "alle", "ore", "gepubliceerd", "bijgewerkt", "op", "om", "laatste", "uur", "publicerad", "uppdaterad", "publisert", "oppdatert", "sist", "senast", "kl", "klokken", "klockan", "publiceret", "opdateret", "opdateret", "julkaistu", "päivitetty", "klo", "opublikowano", "aktualizacja", "aktualizovano", "publikováno", "aktualizováno", "v", "o", "g", "godz", "dodano", "ostatnia", "zveřejněno", "megjelent", "frissítve", "publicat", "actualizat", "la", "ora",
        "опубликовано", "обновлено", "дата", "публикации", "в", "г", "год", "года", "мск", "время", "опубліковано", "оновлено", "о", "р", "року", "публикувана", "публикувано", "обновена", "на", "ч", "objavljeno", "ažurirano", "u", "δημοσίευση", "δημοσιεύτηκε", "ενημέρωση", "τελευταία", "στις", "yayınlanma", "güncelleme", "güncellenme", "tarihi", "tarih", "saat", "son", "eklenme",
        "dipublikasikan", "diterbitkan", "diperbarui", "terbit", "pukul", "wib", "wita", "wit", "jam", "ngày", "lúc", "cập", "nhật", "đăng", "giờ", "تاريخ", "النشر", "نشر", "آخر", "تحديث", "في", "الساعة", "م", "ص", "تاریخ", "انتشار", "ساعت", "פורסם", "עודכן", "בשעה", "प्रकाशित", "अपडेटेड", "पब्लिश्ड", "अपडेट", "को", "पर", "बजे", "प्रकाशन", "প্রকাশ", "প্রকাশিত", "আপডেট", "เผยแพร่", "วันที่", "น", "เวลา");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a piece of a line holds nothing but such words, numbers, weekdays, zones, another date's months, and marks.</summary>
    public static bool Only(ReadOnlySpan<char> piece)
    {
        Span<DateToken> tokens = stackalloc DateToken[32];
        int count = DateTokens.Read(piece, 0, piece.Length, tokens);
        if (count == tokens.Length)
        {
            return false;
        }

        Span<char> lower = stackalloc char[24];
        foreach (DateToken token in tokens[..count])
        {
            if (token.Kind is not DateTokenKind.Word || (token.Length <= 24 && Known(FoldedText.Write(piece.Slice(token.Start, token.Length), lower))))
            {
                continue;
            }

            return IsIdeographic(piece);
        }

        return true;
    }

    private static bool Known(ReadOnlySpan<char> word) => BySpan.Contains(word) || ZoneNames.Find(word) is not null;

    /// <summary>Labels in Chinese, Japanese and Korean are a few characters and no sentence ("发布时间：", "更新日", "입력"), between two dates too.</summary>
    private static bool IsIdeographic(ReadOnlySpan<char> piece)
    {
        int signs = 0;
        foreach (char c in piece)
        {
            signs += c is >= '\u3040' and <= '\uD7A3' ? 1 : 0;
        }

        return signs is > 0 and <= MostSigns && piece.IndexOfAnyInRange('a', 'z') < 0;
    }
}
