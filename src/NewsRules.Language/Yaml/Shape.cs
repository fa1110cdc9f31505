using System.Collections.Immutable;
using System.Globalization;
using NewsRules.Language.Diagnostics;

namespace NewsRules.Language.Yaml;

/// <summary>Reads nodes as what they should be; whatever is otherwise becomes a diagnostic and null.</summary>
internal sealed partial class Shape(List<Diagnostic> diagnostics)
{
    private const int LongestLine = 500;

    public List<Diagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>A single text that is not empty.</summary>
    public YamlScalar? Text(YamlNode? node, string what) =>
        node switch
        {
            null => null,
            YamlScalar { Value: "", Style: ScalarStyle.Plain } when node.Span.Length > 0 => null, // an alias, told of already
            YamlScalar { Value: "" } => Refuse<YamlScalar>(Catalogue.Empty(node, what)),
            YamlScalar text => text,
            _ => Refuse<YamlScalar>(Catalogue.TextExpected(node, what)),
        };

    /// <summary>The text as it is, told of where other readers of YAML see no text in it.</summary>
    public YamlScalar? Sure(YamlScalar? text)
    {
        if (text is not null && Traps.Of(text) is { } trap)
        {
            Diagnostics.Add(trap);
        }

        return text;
    }

    /// <summary>A single text that is looked into, so of a length that somebody may have written.</summary>
    public YamlScalar? Line(YamlNode? node, string what) => Text(node, what) is { } text && IsLine(text, what) ? text : null;

    /// <summary>False, with a diagnostic, for a text too long to be looked into.</summary>
    public bool IsLine(YamlScalar text, string what)
    {
        if (text.Value.Length > LongestLine)
        {
            Diagnostics.Add(Catalogue.TooLong(text, what, LongestLine));
        }

        return text.Value.Length <= LongestLine;
    }

    /// <summary>The items of a list.</summary>
    public ImmutableArray<YamlNode> List(YamlNode? node, string what)
    {
        if (node is not YamlSequence list)
        {
            return node is null ? [] : Refuse(Catalogue.ListExpected(node, what));
        }

        return list.Items.IsEmpty ? Refuse(Catalogue.Empty(node, what)) : list.Items;
    }

    /// <summary>One text or a list of them, of which none may stand twice.</summary>
    public ImmutableArray<YamlScalar> Texts(YamlNode? node, string what)
    {
        var texts = TextsAsOften(node, what);
        TellOfTwice(texts);
        return texts;
    }

    /// <summary>Complains of texts of a list that stand in it before.</summary>
    public void TellOfTwice(ImmutableArray<YamlScalar> texts)
    {
        if (texts.Length < 2 || (texts is [var one, var other] && one.Value != other.Value))
        {
            return;
        }

        var seen = new HashSet<string>(texts.Length, StringComparer.Ordinal);
        foreach (var text in texts)
        {
            if (!seen.Add(text.Value))
            {
                Diagnostics.Add(Catalogue.ValueTwice(text));
            }
        }
    }

    /// <summary>One text or a list of them, each as often as it stands there.</summary>
    public ImmutableArray<YamlScalar> TextsAsOften(YamlNode? node, string what)
    {
        if (node is YamlScalar)
        {
            return Text(node, what) is { } single ? [single] : [];
        }

        if (node is null)
        {
            return [];
        }

        var items = List(node, what);
        var texts = ImmutableArray.CreateBuilder<YamlScalar>(items.Length);
        foreach (var item in items)
        {
            if (Text(item, what) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts.DrainToImmutable();
    }

    /// <summary>What texts stand for, each once; complains of another name for what is there already.</summary>
    public ImmutableArray<T> Once<T>(IReadOnlyList<(YamlScalar Name, T Value)> named, IEqualityComparer<T>? comparer = null)
        where T : notnull
    {
        if (named is [var only])
        {
            return [only.Value];
        }

        var (known, once) = (new Dictionary<T, YamlScalar>(named.Count, comparer), ImmutableArray.CreateBuilder<T>(named.Count));
        foreach (var (name, value) in named)
        {
            if (known.TryAdd(value, name))
            {
                once.Add(value);
            }
            else if (known[value].Value != name.Value)
            {
                Diagnostics.Add(Catalogue.ValueTwice(name, known[value]));
            }
        }

        return once.DrainToImmutable();
    }

    /// <summary>One of the words.</summary>
    public string? OneOf(YamlNode? node, string what, IReadOnlyCollection<string> words)
    {
        if (Text(node, what) is not { } text)
        {
            return null;
        }

        return words.Contains(text.Value)
            ? text.Value
            : Refuse<string>(
                Traps.Disguise(text)
                    ?? Catalogue.UnknownName(text, what, Hints.OfName(text.Value, Spelling.Nearest(text.Value, words), words))
            );
    }

    /// <summary>One of the words of an enumeration, in small letters.</summary>
    public T? Word<T>(YamlNode? node, string what)
        where T : struct, Enum => Enum.TryParse<T>(OneOf(node, what, WordsOf<T>.All), ignoreCase: true, out var word) ? word : null;

    /// <summary>A whole number from a least one to a greatest.</summary>
    public int? Number(YamlNode? node, string what, int min, int max = int.MaxValue)
    {
        if (node is YamlMapping or YamlSequence)
        {
            Diagnostics.Add(Catalogue.NumberExpected(node, what));
            return null;
        }

        if (Text(node, what) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        Diagnostics.Add(Catalogue.NotANumber(text, min, max));
        return null;
    }

    /// <summary>The first error told of since there were so many complaints; null when there was none.</summary>
    public Diagnostic? ErrorSince(int before)
    {
        for (var at = before; at < Diagnostics.Count; at++)
        {
            if (Diagnostics[at].Severity == Severity.Error)
            {
                return Diagnostics[at];
            }
        }

        return null;
    }

    /// <summary>How many errors were told of since there were so many complaints.</summary>
    public int ErrorsSince(int before) => Diagnostics.Skip(before).Count(one => one.Severity == Severity.Error);

    public T? Refuse<T>(Diagnostic why)
        where T : class
    {
        Diagnostics.Add(why);
        return null;
    }

    private ImmutableArray<YamlNode> Refuse(Diagnostic why)
    {
        Diagnostics.Add(why);
        return [];
    }

    private static class WordsOf<T>
        where T : struct, Enum
    {
        public static readonly string[] All = [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];
    }
}
