using Microsoft.AspNetCore.Http;
using NewsFunctions.Core.Articles.Forms;

namespace NewsFunctions.Functions.Requests;

/// <summary>Chooses the form of an article.</summary>
internal static class ArticleFormChoice
{
    /// <summary>The form that is named, else the one that the Accept header prefers, else JSON.</summary>
    public static ArticleForm Of(HttpRequest request, string? named) =>
        ArticleForm.All.FirstOrDefault(form => form.Name == named)
        ?? ArticleForm.All.Select(form => (Form: form, Quality: Answers.Quality(request, form.MediaType))).OrderByDescending(choice => choice.Quality).First().Form;
}
