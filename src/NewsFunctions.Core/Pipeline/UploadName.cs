using System.Globalization;
using NewsFunctions.Core.Articles;

namespace NewsFunctions.Core.Pipeline;

/// <summary>What a file may be called. Azure allows far more; these names survive keys, addresses, logs and an editor's disk.</summary>
public static class UploadName
{
    /// <summary>Characters of the longest name, folders included.</summary>
    public const int MaxLength = 500;

    /// <summary>
    /// The name as storage keeps it: a backslash becomes a slash there (Azurite does as Azure's server does: blobStorageContext.middleware.ts).
    /// Whoever kept it otherwise would know one file by two names.
    /// </summary>
    public static string AsStored(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Replace('\\', '/');
    }

    /// <summary>Why the name cannot be taken; null for a good one.</summary>
    public static Rejection? Check(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string? wrong = name.Length == 0 ? "is empty"
            : name.Length > MaxLength ? $"is {name.Length} characters long; {MaxLength} is the most"
            : name.Split('/', '\\').Any(part => part is "." or ".." or "") ? "climbs out of its folder or has an empty folder in it (\"..\", \".\" or \"//\")"
            : BadCharacter(name);
        return wrong is null ? null : new Rejection(
            RejectCode.BadName,
            $"The file name {wrong}. Rename the file with letters, digits, spaces and - _ . ( ) and upload it again.");
    }

    private static string? BadCharacter(string name)
    {
        if (name.Contains("%00", StringComparison.Ordinal))
        {
            return "contains an encoded NUL (%00)";
        }

        for (int i = 0; i < name.Length; i++)
        {
            switch (CharUnicodeInfo.GetUnicodeCategory(name, i))
            {
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    return $"contains a control character at position {i + 1}";
                case UnicodeCategory.Format:
                    return $"contains an invisible character at position {i + 1}";
                case UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                    return $"contains a character that is no text at position {i + 1}";
                case UnicodeCategory.OtherSymbol:
                    return $"contains an emoji or symbol ({(char.IsHighSurrogate(name[i]) ? name.Substring(i, 2) : name[i].ToString())})";
            }

            i += char.IsHighSurrogate(name[i]) ? 1 : 0;
        }

        return null;
    }
}
