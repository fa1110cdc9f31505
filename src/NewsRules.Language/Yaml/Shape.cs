using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsRules.Language.Diagnostics;

namespace NewsRules.Language.Yaml;

/// <summary>Reads nodes as what they should be; whatever is otherwise becomes a diagnostic and null.</summary>
internal sealed partial class Shape(List<Diagnostic> diagnostics)
{
    private const int LongestLine = 500;
    private const int LongestTime = 3660;

    // The keys that were told of as meant by the unknown keys of a map.
    private readonly Dictionary<YamlMapping, ImmutableArray<string>> _meant = new(ReferenceEqualityComparer.Instance);

    public List<Diagnostic> Diagnostics { get; } = diagnostics;

    // Only whole dates: the lenient parser takes 18:30 for today and 1/2/2026 for whichever order.
    private static readonly string[] TimePatterns =
    [
        .. from date in (string[])["yyyy-MM-dd"]
           from time in (string[])["", "THH:mm", "THH:mm:ss", "THH:mm:ss.FFFFFFF", " HH:mm", " HH:mm:ss"]
           from zone in time.Length == 0 ? (string[])[""] : ["", "K"]
           select $"{date}{time.Replace("T", "'T'", StringComparison.Ordinal)}{zone}",
    ];

    private static readonly string[] DatePatterns = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    /// <summary>Written alike, or ending so: Tripoli is Africa/Tripoli.</summary>
    private static string? NearestZone(string name)
    {
        string[] zones = [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id)];
        return zones.FirstOrDefault(zone => zone.EndsWith("/" + name.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase)) ?? Spelling.Nearest(name, zones);
    }

    /// <summary>The name of a time zone, or null.</summary>
    public string? TimeZone(YamlNode? node) => Text(node, "'timezone'") is not { } name ? null
        : TimeZoneInfo.TryFindSystemTimeZoneById(name.Value, out _) ? name.Value
        : Refuse<string>(Catalogue.NotATimeZone(name, NearestZone(name.Value)));

    /// <summary>A map that may have these keys and no other; what stands under a misspelt key is given under the right one, to be read as well.</summary>
    public YamlMapping? Map(YamlNode? node, string what, IReadOnlyCollection<string> keys)
    {
        if (node is not YamlMapping map)
        {
            return node is null ? null : Refuse<YamlMapping>(Catalogue.MapExpected(node, what));
        }

        for (var at = 0; at < map.Entries.Length; at++)
        {
            if (!keys.Contains(map.Entries[at].Key.Value))
            {
                map = TellUnknown(map, at, what, keys);
            }
        }

        return map;
    }

    private YamlMapping TellUnknown(YamlMapping map, int at, string what, IReadOnlyCollection<string> keys)
    {
        var entry = map.Entries[at];
        var (hint, meant) = Hints.OfKey(entry, at == 0 ? null : map.Entries[at - 1], what, keys);
        Diagnostics.Add(Traps.Disguise(entry.Key) ?? Catalogue.UnknownKey(entry.Key, what, hint));
        var respelt = meant is [var near] && hint == Hints.DidYouMean(near) && map[near] is null ? map with { Entries = map.Entries.SetItem(at, entry with { Key = entry.Key with { Value = near } }) } : map;
        _meant[respelt] = [.. _meant.GetValueOrDefault(map, []), .. meant];
        return respelt;
    }

    /// <summary>The entries of a map whose keys are names of any kind; none where there is no node.</summary>
    public ImmutableArray<YamlEntry> Entries(YamlNode? node, string what) =>
        node is null ? [] : (node as YamlMapping ?? Refuse<YamlMapping>(Catalogue.MapExpected(node, what)))?.Entries ?? [];

    /// <summary>Whether a key stands in a map under another name, and was told of, or may stand where the map could not be read.</summary>
    public bool IsMeant(YamlMapping map, string key) => map.IsCut || _meant.GetValueOrDefault(map, []).Contains(key);

    /// <summary>Complains of a map without a key, unless it stands there under another name.</summary>
    /// <param name="oneOf">It needs one of them.</param>
    public T? Missing<T>(YamlMapping map, string what, params string[] oneOf)
        where T : class => oneOf.Any(key => IsMeant(map, key)) ? null : Refuse<T>(Catalogue.MissingKey(map, what, oneOf));

    /// <summary>What a map says under one of the keys; default with a complaint of a map that has none of them or several, each of which is read all the same.</summary>
    /// <param name="instead">What to write where there are several.</param>
    public T? OnlyOneOf<T>(YamlMapping map, string what, string instead, string[] keys, Func<YamlEntry, T> read)
    {
        YamlEntry[] entries = [.. map.Entries.Where(entry => keys.Contains(entry.Key.Value))];
        if (entries is [])
        {
            Missing<object>(map, what, keys);
        }
        else if (entries is [_, var second, ..])
        {
            Diagnostics.Add(Catalogue.KeysAtOdds(second.Key, what, keys, instead));
        }

        return Array.ConvertAll(entries, entry => read(entry)) is [var only] ? only : default;
    }

    /// <summary>A single text that is not empty.</summary>
    public YamlScalar? Text(YamlNode? node, string what) => node switch
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

        return words.Contains(text.Value) ? text.Value : Refuse<string>(Traps.Disguise(text) ?? Catalogue.UnknownName(text, what, Hints.OfName(text.Value, Spelling.Nearest(text.Value, words), words)));
    }

    /// <summary>One of the words of an enumeration, in small letters.</summary>
    public T? Word<T>(YamlNode? node, string what)
        where T : struct, Enum => Enum.TryParse<T>(OneOf(node, what, WordsOf<T>.All), ignoreCase: true, out var word) ? word : null;

    /// <summary>The number under <c>at_least</c>, of the conditions that <c>of</c> lists beside it.</summary>
    public int? AtLeast(YamlMapping map, YamlNode node)
    {
        if (map["of"] is not { } parts)
        {
            Diagnostics.Add(Catalogue.MissingKey(map, "'at_least'", "of"));
            return null;
        }

        var least = Number(node, "'at_least'", 1);
        if (parts is YamlSequence list && least > list.Items.Length)
        {
            Diagnostics.Add(Catalogue.MoreThanThereAre((YamlScalar)node, list.Items.Length));
            return null;
        }

        return least;
    }

    /// <summary>Complains of a key that means nothing without another.</summary>
    public T? OnlyWith<T>(YamlMapping map, YamlEntry entry, string other)
        where T : class => map[other] is null ? Refuse<T>(Catalogue.MissingKey(entry.Key, $"'{entry.Key.Value}'", other)) : null;

    /// <summary>A length of time such as 30m, 6h, 2d.</summary>
    public TimeSpan? Duration(YamlNode? node, string what)
    {
        if (Text(node, what) is not { } text)
        {
            return null;
        }

        if (!DurationPattern().IsMatch(text.Value))
        {
            Diagnostics.Add(Catalogue.NotADuration(text));
            return null;
        }

        var number = int.Parse(text.Value.AsSpan(0, text.Value.Length - 1), CultureInfo.InvariantCulture);
        var time = text.Value[^1] switch { 's' => TimeSpan.FromSeconds(number), 'm' => TimeSpan.FromMinutes(number), 'h' => TimeSpan.FromHours(number), _ => TimeSpan.FromDays(number) };
        if (time.TotalDays > LongestTime)
        {
            Diagnostics.Add(Catalogue.TooLongATime(text, LongestTime));
            return null;
        }

        return time;
    }

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

    /// <summary>A date and time with its zone; without a zone, UTC.</summary>
    public DateTimeOffset? Time(YamlNode? node, string what)
    {
        if (Text(node, what) is not { } text)
        {
            return null;
        }

        if (DateTimeOffset.TryParseExact(text.Value, TimePatterns, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return time;
        }

        Diagnostics.Add(Catalogue.NotATime(text));
        return null;
    }

    /// <summary>The first and the last day of a year, a month or a day.</summary>
    public (DateOnly First, DateOnly Last)? Days(YamlNode? node, string what)
    {
        if (Text(node, what) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text.Value, DatePatterns, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            var month = text.Value.Length > 4 ? first.Month : 12;
            return (first, text.Value.Length > 7 ? first : new DateOnly(first.Year, month, DateTime.DaysInMonth(first.Year, month)));
        }

        Diagnostics.Add(Catalogue.NotADate(text));
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

    [GeneratedRegex("^[1-9][0-9]{0,5}[smhd]\\z", RegexOptions.CultureInvariant)]
    private static partial Regex DurationPattern();
}
