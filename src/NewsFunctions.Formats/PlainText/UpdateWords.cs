using System.Buffers;

namespace NewsFunctions.Formats.PlainText;

/// <summary>Words by which a page says that a date is the one of its last change.</summary>
internal static class UpdateWords
{
    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["updated", "last update", "modified", "actualizad", "atualizad", "mis à jour", "modifié", "aktualisiert", "aggiornat", "aggiornamento", "bijgewerkt", "uppdaterad", "oppdatert", "opdateret", "päivitetty", "aktualizac", "aktualizov", "frissítve", "actualizat", "обновлен", "оновлен", "обновена", "güncelle", "ενημέρωση", "diperbarui", "cập nhật", "آخر تحديث", "עודכן", "अपडेट", "আপডেট", "更新", "수정"],
        StringComparison.OrdinalIgnoreCase);

    public static bool AreIn(string label) => label.AsSpan().IndexOfAny(Words) >= 0;
}
