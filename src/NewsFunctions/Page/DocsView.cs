using NewsFunctions.Page.Markup;

namespace NewsFunctions.Page;

/// <summary>The page of the API. Its module reads the OpenAPI document of this very host; without scripts the document itself is linked.</summary>
internal static class DocsView
{
    /// <summary>The page.</summary>
    public static Html Write(PageSetting setting) => new Frame { Title = "API", Modules = ["docs.js"], IsPrivate = true }.Around(setting, $"""
        <article class="api">
        <h1>API</h1>
        <p class="about">Every operation can be tried here. The description for programs is <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
        <p class="field"><label for="api-key">Key, where one is needed</label> <input id="api-key" type="password" autocomplete="off" spellcheck="false" aria-describedby="api-key-help" data-key></p>
        <p id="api-key-help" class="about">It is kept on this page alone.</p>
        <section data-operations><p>The list needs JavaScript.</p></section>
        </article>

        """);
}
