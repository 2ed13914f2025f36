using Microsoft.AspNetCore.Http;
using NewsFunctions.Page.Markup;

namespace NewsFunctions.Page;

/// <summary>A page and the status it is sent with.</summary>
/// <param name="Html">The page.</param>
/// <param name="Status">The status.</param>
internal sealed record View(Html Html, int Status = StatusCodes.Status200OK);
