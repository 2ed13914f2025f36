using System.Buffers;

namespace NewsFunctions.Core.Text;

/// <summary>What the words around a date say of it: that the text was published then, or changed.</summary>
public static class DateRole
{
    /// <summary>Stems, so that all forms of a word are found: "actualizado", "actualizada", "actualización".</summary>
    private static readonly SearchValues<string> Change = SearchValues.Create(
        [
            "updated", "modified", "last update", "revised", "aktualisier", "geändert", "actualizad", "actualización", "atualizad", "atualização", "modificad", "mis à jour", "mise à jour", "modifié", "aggiornat", "aggiornamento", "modificat", "bijgewerkt", "gewijzigd",
            "uppdatera", "oppdatert", "opdateret", "päivitetty", "muokattu", "aktualizacj", "aktualizowan", "aktualizov", "frissít", "actualizat", "posodobljen", "ažuriran", "atnaujin", "atjaun", "uuendatud",
            "обновлен", "обновлён", "изменен", "изменён", "оновлен", "обновен", "ажурирано", "τελευταία ενημέρωση", "ενημερώθηκε", "güncellen", "güncelleme", "diperbarui", "dikemas kini", "cập nhật",
            "تحديث", "به‌روزرسانی", "بروزرسانی", "ویرایش", "עודכן", "עדכון", "अपडेट", "अद्यतन", "আপডেট", "புதுப்பிக்கப்பட்ட", "更新", "修改", "수정", "업데이트", "อัปเดต", "อัพเดต", "แก้ไข",
        ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Publication = SearchValues.Create(
        [
            "published", "posted", "publicad", "publicación", "publicação", "publié", "publication", "veröffentlich", "erschienen", "pubblicat", "pubblicazione", "gepubliceerd", "geplaatst", "publicerad", "publisert", "publiceret", "julkaistu",
            "opublikowan", "publikován", "zveřejněno", "megjelen", "publicat", "objavljen", "objavlj", "publikuota", "avaldatud", "публик", "опублік", "објављено", "δημοσί", "yayınlan", "yayın tarihi", "dipublikasikan", "diterbitkan", "terbit", "đăng lúc", "ngày đăng", "xuất bản",
            "نشر", "انتشار", "פורסם", "תאריך פרסום", "प्रकाशित", "প্রকাশ", "வெளியிடப்பட்ட", "发布", "發布", "发表", "發表", "公開", "掲載", "配信", "입력", "게시", "등록", "เผยแพร่",
        ], StringComparison.OrdinalIgnoreCase);

    /// <summary>Where a text first speaks of a change; −1 when it does not.</summary>
    public static int ChangeAt(ReadOnlySpan<char> text) => text.IndexOfAny(Change);

    /// <summary>Where a text first speaks of publication; −1 when it does not.</summary>
    public static int PublicationAt(ReadOnlySpan<char> text) => text.IndexOfAny(Publication);
}
