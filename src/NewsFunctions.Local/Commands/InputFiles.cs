namespace NewsFunctions.Local.Commands;

/// <summary>The files a command is given: folders are read recursively in name order; hidden files (".DS_Store") are passed over.</summary>
internal static class InputFiles
{
    /// <summary>The files of files and folders.</summary>
    /// <exception cref="CommandException">Something is not there, or there is no file at all.</exception>
    public static IReadOnlyList<InputFile> Expand(IReadOnlyList<string> paths)
    {
        if (paths.FirstOrDefault(path => !File.Exists(path) && !Directory.Exists(path)) is { } missing)
        {
            throw new CommandException($"There is no file or folder \"{missing}\".");
        }

        InputFile[] files = [.. paths.SelectMany(path => Directory.Exists(path) ? In(path) : [new InputFile(path, Path.GetFileName(path))])];
        return files.Length > 0 ? files : throw new CommandException($"There are no files in {string.Join(", ", paths)}.");
    }

    private static IEnumerable<InputFile> In(string folder)
    {
        var visible = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        return Directory.EnumerateFiles(folder, "*", visible)
            .Select(path => new InputFile(path, Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .OrderBy(file => file.Name, StringComparer.Ordinal);
    }
}
