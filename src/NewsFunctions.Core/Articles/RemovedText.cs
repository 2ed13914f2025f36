namespace NewsFunctions.Core.Articles;

/// <summary>Text that was taken for boilerplate and left out of the record, so that an editor can see it and disagree.</summary>
/// <param name="Text">The text as it stood, cut at 500 characters.</param>
/// <param name="Rule">The stable name of the rule that judged it, e.g. "menu", "share-bar", "comment-form".</param>
public sealed record RemovedText(string Text, string Rule);
