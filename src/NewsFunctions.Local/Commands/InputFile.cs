namespace NewsFunctions.Local.Commands;

/// <summary>A file that a command was given, itself or by its folder.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">Its name as the container has it: relative to the given folder, with slashes; for a file given by itself its base name.</param>
internal sealed record InputFile(string Path, string Name);
