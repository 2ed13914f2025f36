namespace NewsFunctions.Core.Articles;

/// <summary>Where a report was filed and by which agency, as its first line says: "PORT MARLOW, Westland (GZN) —".</summary>
/// <param name="Place">The place as written, e.g. "PORT MARLOW, Westland"; null when the line names an agency alone.</param>
/// <param name="Agency">The agency as written, e.g. "GZN"; null when none is named.</param>
public sealed record Dateline(string? Place, string? Agency);
