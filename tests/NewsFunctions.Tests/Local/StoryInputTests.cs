using NewsFunctions.Local.Commands;

namespace NewsFunctions.Tests.Local;

public sealed class StoryInputTests
{
    private readonly string folder = Directory.CreateTempSubdirectory("news-stories").FullName;

    [Fact]
    public async Task Lines_of_clean_text_are_told_from_a_newsrooms_own_records()
    {
        const string Text = "The ferry to the islands sails again from Monday, the harbour office said, after a winter in the dock and a new engine.";
        await PutAsync("clean.jsonl", $$"""
            {"id": "a", "title": "Ferry sails again", "text": "{{Text}}"}
            {"id": "b", "documents": [{"text": "{{Text}}"}]}
            """);
        await PutAsync("records.jsonl", $$"""
            {"title": "Ferry sails again", "body": "{{Text}}"}
            {"broken":
            """);
        await PutAsync("empty.jsonl", "");

        var refused = new List<string>();
        var names = new List<string>();
        await foreach (StoryInput input in StoryInput.ReadAsync([folder], (file, _) => refused.Add(file.Name)))
        {
            names.AddRange(input.Articles.Select(article => article.Name.Split('#')[0]));
        }

        Assert.Equal(["a", "b/0", "records.jsonl"], names.Order(StringComparer.Ordinal));
        Assert.Equal(["empty.jsonl"], refused);
    }

    [Theory]
    [InlineData(0, "0 stories")]
    [InlineData(1, "1 story")]
    [InlineData(2, "2 stories")]
    public void One_thing_is_told_as_one(int number, string text) => Assert.Equal(text, Counted.Of(number, "story", "stories"));

    private Task PutAsync(string name, string content) => File.WriteAllTextAsync(Path.Combine(folder, name), content, TestContext.Current.CancellationToken);
}
