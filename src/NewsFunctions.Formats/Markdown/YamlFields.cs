using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsFunctions.Formats.Markdown;

/// <summary>
/// The fields of a YAML block, from the parser's events alone: no objects are built, tags are not followed and an alias gives nothing,
/// so that nothing can be instantiated or multiplied. Broken YAML gives the fields up to where it breaks.
/// </summary>
internal static class YamlFields
{
    private const int MaxDepth = 20;
    private const int MaxEvents = 10_000;

    /// <summary>The fields by lower-case name.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(string yaml)
    {
        var fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        try
        {
            Read(new Parser(new StringReader(yaml)), fields);
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException)
        {
            // The scanner throws the second at some plain texts inside a list that is never closed.
            // What stands before the mistake is still what the author said.
        }

        return fields;
    }

    private static void Read(Parser parser, Dictionary<string, IReadOnlyList<string>> fields)
    {
        var levels = new Stack<Level>();
        for (int events = 0; events < MaxEvents && parser.MoveNext(); events++)
        {
            Level? level = levels.Count > 0 ? levels.Peek() : null;
            switch (parser.Current)
            {
                case MappingStart or SequenceStart when levels.Count >= MaxDepth:
                    return;
                case MappingStart:
                    levels.Push(new Level(true, level is { IsMapping: true } ? level.Key : level?.Key));
                    ForgetKey(level);
                    break;
                case SequenceStart:
                    levels.Push(new Level(false, level?.Key));
                    ForgetKey(level);
                    break;
                case MappingEnd or SequenceEnd:
                    levels.Pop();
                    break;
                case Scalar scalar when level is { IsMapping: true, AwaitsKey: true }:
                    level.Key = scalar.Value.Trim();
                    level.AwaitsKey = false;
                    break;
                case Scalar scalar when level is not null:
                    Add(level, scalar, fields);
                    ForgetKey(level);
                    break;
                case AnchorAlias:
                    ForgetKey(level);
                    break;
            }
        }
    }

    /// <summary>A value belongs to its key; the name of a person in a list of persons belongs to the list.</summary>
    private static void Add(Level level, Scalar scalar, Dictionary<string, IReadOnlyList<string>> fields)
    {
        bool isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";
        string? name = level is not { IsMapping: true, Outer: { } outer } || outer is "params" or "extra" or "taxonomies" ? level.Key
            : level.Key is "name" or "title" or "label" || (level.Key is "src" or "url" or "image" && outer is "image" or "images" or "cover" or "hero") ? outer
            : null;
        if (isNull || name is null)
        {
            return;
        }

        fields[name] = fields.TryGetValue(name, out IReadOnlyList<string>? known) && (!level.IsMapping || level.Outer is not null) ? [.. known, scalar.Value] : [scalar.Value];
    }

    private static void ForgetKey(Level? level)
    {
        if (level is { IsMapping: true })
        {
            level.AwaitsKey = true;
        }
    }

    private sealed class Level(bool isMapping, string? outer)
    {
        public bool IsMapping => isMapping;

        public string? Outer => outer;

        public string? Key { get; set; } = isMapping ? null : outer;

        public bool AwaitsKey { get; set; } = true;
    }
}
