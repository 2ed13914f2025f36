using System.Globalization;
using System.Text;

namespace NewsFunctions.Formats.Zip;

/// <summary>Names of members as archives hold them.</summary>
internal static class MemberName
{
    private const int MaxLength = 1_000;

    /// <summary>Whether the name is a folder, or a file that a system leaves in every archive and no editor ever sees.</summary>
    public static bool IsJunk(string name)
    {
        string path = name.Replace('\\', '/');
        string file = path[(path.LastIndexOf('/') + 1)..];
        return file.Length == 0
            || path.StartsWith("__MACOSX/", StringComparison.OrdinalIgnoreCase) || path.Contains("/__MACOSX/", StringComparison.OrdinalIgnoreCase)
            || file.StartsWith("._", StringComparison.Ordinal)
            || file.Equals(".DS_Store", StringComparison.OrdinalIgnoreCase) || file.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase) || file.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the name leads out of the archive: an absolute path, a drive, or a way up. Nothing is ever written to disk; but such an archive is an attack.</summary>
    public static bool Escapes(string name)
    {
        string path = name.Replace('\\', '/');
        return path.StartsWith('/') || (path.Length > 1 && path[1] == ':' && char.IsAsciiLetter(path[0])) || path.Contains('\0', StringComparison.Ordinal)
            || path.Split('/').Any(part => part.Trim() is "..");
    }

    /// <summary>The name as a key and as a file's name: slashes one way, no character that is none.</summary>
    public static string Clean(string name)
    {
        var clean = new StringBuilder(Math.Min(name.Length, MaxLength));
        foreach (char c in name.Replace('\\', '/').AsSpan(0, Math.Min(name.Length, MaxLength)))
        {
            clean.Append(char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse ? '_' : c);
        }

        return clean.ToString();
    }
}
