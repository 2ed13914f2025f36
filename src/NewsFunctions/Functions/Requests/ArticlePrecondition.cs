using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NewsFunctions.Core.Articles;
using NewsFunctions.Core.Articles.Forms;

namespace NewsFunctions.Functions.Requests;

/// <summary>Holds a change of an article to the state that the client saw (RFC 9110, section 13.1.1).</summary>
internal static class ArticlePrecondition
{
    /// <summary>Whether <c>If-Match</c> names the article as it is, in whatever form and coding the client read it; true when none is sent.</summary>
    public static bool Holds(HttpRequest request, Article article)
    {
        if (request.Headers.IfMatch.Count == 0)
        {
            return true;
        }

        IList<EntityTagHeaderValue> named = request.GetTypedHeaders().IfMatch;
        return named.Contains(EntityTagHeaderValue.Any) || ArticleForm.All.Any(form => Names(named, DocumentAnswer.TagOf(form.Write(article))));
    }

    private static bool Names(IList<EntityTagHeaderValue> named, string tag) =>
        ContentCoding.All.Any(coding => named.Any(theirs => theirs.Compare(coding.TagOf(tag), useStrongComparison: true)));
}
