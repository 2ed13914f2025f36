namespace NewsFunctions.Formats.PlainText;

/// <summary>What takes the features of a line one after another: the trainer's list of rows, or the sum of their weights.</summary>
internal interface IFeatureSink
{
    /// <summary>The value of the line in a group, 0 or more.</summary>
    void Add(int group, int value);
}
