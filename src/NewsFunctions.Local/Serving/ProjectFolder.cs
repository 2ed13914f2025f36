using NewsFunctions.Local.Commands;

namespace NewsFunctions.Local.Serving;

/// <summary>The folder of the project: where host.json, the samples and Azurite lie.</summary>
internal static class ProjectFolder
{
    /// <summary>The folder above the executable, else above the working directory, that holds host.json and package.json.</summary>
    public static string Find() => Above(AppContext.BaseDirectory) ?? Above(Environment.CurrentDirectory)
        ?? throw new CommandException("The project's folder, with host.json and package.json, was found neither above the executable nor above the working directory. Run this from within the repository.");

    /// <summary>As <see cref="Find"/>; the working directory when there is none.</summary>
    public static string FindOrCurrent() => Above(AppContext.BaseDirectory) ?? Above(Environment.CurrentDirectory) ?? Environment.CurrentDirectory;

    private static string? Above(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "host.json")) && File.Exists(Path.Combine(folder.FullName, "package.json")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
