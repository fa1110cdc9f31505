using System.Collections.Immutable;
using NewsRules.Facts.Articles;
using NewsRules.Language.Diagnostics;

namespace NewsRules.Language.Yaml;

/// <summary>A node of a YAML document as written, with its place.</summary>
/// <param name="Span">UTF-16 code units of the file's text.</param>
public abstract record YamlNode(SourceFile File, Span Span);

/// <summary>How a scalar is written.</summary>
public enum ScalarStyle
{
    Plain,
    Quoted,

    /// <summary>Literal or folded, over several lines.</summary>
    Block,
}

/// <summary>
/// A text value, quotes and escapes resolved. A block is its lines, from the first that is not empty to the last, in value and place.
/// </summary>
public sealed record YamlScalar(SourceFile File, Span Span, string Value, ScalarStyle Style) : YamlNode(File, Span)
{
    private const int MostShown = 80;

    /// <summary>The value as messages show it: of a long one the begin.</summary>
    public string Shown => Shortened.To(MostShown, Value);

    /// <summary>The place in the file of a part of the value, escapes and folding counted.</summary>
    public Span Place(int start, int length) => ScalarPlaces.Of(this, start, length);
}

/// <summary>A list.</summary>
public sealed record YamlSequence(SourceFile File, Span Span, ImmutableArray<YamlNode> Items) : YamlNode(File, Span);

/// <summary>Keys with values, in the order written, each key once.</summary>
public sealed record YamlMapping(SourceFile File, Span Span, ImmutableArray<YamlEntry> Entries) : YamlNode(File, Span)
{
    /// <summary>True of a document of which the rest could not be read: these are the entries before the mistake.</summary>
    public bool IsCut { get; init; }

    /// <summary>The entry with this key, or null.</summary>
    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Value == key)
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>The value under this key, or null.</summary>
    public YamlNode? this[string key] => Find(key)?.Value;
}

/// <summary>A key and its value.</summary>
public readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);
