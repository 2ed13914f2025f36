using NewsFunctions.Page.Markup;

namespace NewsFunctions.Page.Desk;

/// <summary>The questions before an article is withdrawn; opened by withdraw.js.</summary>
internal static class WithdrawDialog
{
    /// <summary>The dialog, closed.</summary>
    public static Html Write() => $"""
        <dialog id="withdraw" aria-labelledby="withdraw-title">
        <form method="dialog">
        <h2 id="withdraw-title">Withdraw an article</h2>
        <p class="article-title" dir="auto"></p>
        <p class="about">It leaves lists, feeds, search, stories and the digest at once. Its file stays; sent again, it is published as a new version.</p>
        <p class="field"><label for="reason">Why</label>
        <select id="reason">{DeskWords.Reasons.Select(reason => (Html)$"<option value=\"{reason.Code}\">{reason.Words}</option>")}</select></p>
        <p class="field"><label for="note">Note for the record <span class="about">(optional)</span></label>
        <textarea id="note" rows="2" maxlength="1000"></textarea></p>
        <p class="field"><label for="by">Your name <span class="about">(optional)</span></label>
        <input id="by" maxlength="100" autocomplete="name"></p>
        <p class="fault" role="alert"></p>
        <p class="ways"><button type="button" value="withdraw" class="first">Withdraw it</button> <button value="cancel" formnovalidate>Keep it</button></p>
        </form>
        </dialog>

        """;
}
