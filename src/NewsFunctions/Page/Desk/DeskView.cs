using NewsFunctions.Core.Pipeline;
using NewsFunctions.Page.Markup;

namespace NewsFunctions.Page.Desk;

/// <summary>
/// Where editors send files and see what became of each. The list is whole without a script; sending, reading again and withdrawing need one,
/// and it keeps the list up to date.
/// </summary>
/// <param name="Files">The files.</param>
/// <param name="State">The state that the list is narrowed to.</param>
/// <param name="After">Where the list goes on.</param>
/// <param name="IsFirst">Whether this is the head of the list.</param>
internal sealed record DeskView(IReadOnlyList<DeskFile> Files, UploadState? State, string? After, bool IsFirst)
{
    private static readonly UploadState?[] Filters = [null, UploadState.Started, UploadState.Accepted, UploadState.Rejected, UploadState.Quarantined, UploadState.Withdrawn];

    /// <summary>The page.</summary>
    public Html Write(PageSetting setting) => new Frame { Title = "Desk", Part = Part.Desk, Modules = ["desk.js"], IsPrivate = true }.Around(setting, $"""
        <header class="day-head">
        <h1>Desk</h1>
        <p class="about">Send articles in, and see what became of every file.</p>
        </header>
        {Sending()}<section class="files" aria-labelledby="files-title">
        <h2 id="files-title">Files</h2>
        <nav aria-label="Files by state"><ul class="filters">
        {Filters.Select(Filter)}</ul></nav>
        <p id="said" class="about" role="status"></p>
        <ul id="files">
        {Files.Select(file => DeskRow.Write(setting, file))}</ul>
        {Empty()}{More()}</section>
        {WithdrawDialog.Write()}
        """);

    private static Html Sending() => $"""
        <section class="send" aria-labelledby="send-title">
        <h2 id="send-title">Send files</h2>
        <p class="about without-script">Sending needs JavaScript here. Without it, put files into the container <code>uploads</code> with Azure Storage Explorer or AzCopy, or run <code>news upload FILE</code>; they appear in the list below.</p>
        <form id="key-form" class="key live-only" hidden>
        <label for="key">Key of the desk</label>
        <input id="key" type="password" autocomplete="off" spellcheck="false" required aria-describedby="key-help">
        <button class="first">Use this key</button>
        <p id="key-help" class="about">Whoever runs the system gives it to you. It stays in this tab and is forgotten when you close it.</p>
        </form>
        <div id="drop" class="drop live-only" hidden>
        <p class="call"><button type="button" id="choose" class="first" aria-describedby="kinds">Choose files</button> <span class="by-mouse">or drop them here</span></p>
        <p id="kinds" class="about">Text, web pages, Word, PDF, RTF, Markdown, e-mail, feeds, NewsML, NITF, ninjs, ZIP.</p>
        <input id="picked" type="file" multiple hidden>
        <p class="field"><label for="folder">Source</label> <input id="folder" autocomplete="organization" maxlength="100" aria-describedby="folder-help"></p>
        <p id="folder-help" class="about">The paper or agency the files come from, if they do not say so themselves. A file of the same name and source is a correction: it replaces the one before.</p>
        </div>
        <ul id="sending" aria-label="Files being sent"></ul>
        <p id="more" class="about" hidden></p>
        <p id="key-kept" class="about live-only" hidden>This tab holds the key of the desk until you close it. <button type="button" id="forget" class="plain">Forget the key</button></p>
        <p id="heard" class="unseen" role="status"></p>
        </section>

        """;

    private Html Filter(UploadState? state)
    {
        string address = state is { } only ? "/desk?state=" + DeskWords.Code(only) : "/desk";
        string name = state is { } each ? DeskWords.Of(each) : "All";
        return state == State ? (Html)$"<li><a href=\"{address}\" aria-current=\"page\">{name}</a></li>\n" : (Html)$"<li><a href=\"{address}\">{name}</a></li>\n";
    }

    private Html? Empty() => Files.Count > 0 ? null
        : State is null ? (Html)$"<p class=\"about\" id=\"none\">No file has come in yet. What you send appears here within seconds, with what became of it.</p>\n"
        : (Html)$"<p class=\"about\" id=\"none\">{DeskWords.Nothing(State.Value)} <a href=\"/desk\">Show all files</a></p>\n";

    private Html More()
    {
        string query = State is { } only ? "state=" + DeskWords.Code(only) + "&" : "";
        return $"<p class=\"ways\">{(IsFirst ? null : First())}{(After is { } after ? Older($"/desk?{query}cursor={Uri.EscapeDataString(after)}") : null)}</p>\n";
    }

    private Html First()
    {
        string address = State is { } only ? "/desk?state=" + DeskWords.Code(only) : "/desk";
        return $"<a class=\"button\" href=\"{address}\">Newest files</a> ";
    }

    private static Html Older(string address) => $"<a class=\"button\" rel=\"next\" href=\"{address}\">Older files</a>";
}
