using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using NewsRules.Engine.Conditions;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Diagnostics;

/// <summary>
/// What to write in place of what people try: keys of other tools, keys that stand elsewhere, several values in one text.
/// </summary>
internal static class Hints
{
    private const int MostListed = 16;
    private const string Speaking = "it stands under a fact:  statement: { … }";
    private const string Happening = "it stands under a fact:  event: { … }";
    private const string Counted = "facts are counted within one article, whenever they were said";
    private const string Alone =
        "facts are counted where  when:  asks for them itself; under  facts:  and in an exception each is a single one";
    private const string WhoItIs = "say what is known of him or it: { role: …, country: …, entity: … }";

    /// <summary>For the key of an alert that has none.</summary>
    private const string NoKey = "alerts of this rule have no key: give them one, under  alert: { key: … }";

    /// <summary>For a topic that there is not.</summary>
    public const string Topics = "newsrules docs topics  lists them";

    /// <summary>For one who speaks for others.</summary>
    public const string Delegates = "whoever speaks for an office has its role: the spokesman of a foreign ministry is  foreign-ministry";

    /// <summary>For a name that is broken over lines.</summary>
    public const string OverLines = "it goes over several lines, and where one ends there is a blank: write it on one line";

    /// <summary>For items of a list that stand right behind their hyphens.</summary>
    public const string Hyphens = "put a space behind the hyphen";

    private const int MostQuoted = 40;

    /// <summary>What keys are written with.</summary>
    public static readonly SearchValues<char> InKeys = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_");

    private static readonly FrozenDictionary<(string Owner, string Key), (string? Hint, ImmutableArray<string> Meant)> OfKeys = Each(
        ("A rule", "description notes note comment summary", "title", "say it in the  title:  or behind a # in a line of its own"),
        ("A rule", "severity priority importance", "level", "write  level: info, low, medium, high or critical"),
        ("A rule", "tags categories category topics", "labels", "write  labels: { desk: libya }"),
        ("A rule", "author by contact", "owner", "write  owner:"),
        ("A rule", "name id", "rule title", "the id stands under  rule:  and what it finds under  title:"),
        ("A rule", "enabled active disabled", "status", "write  status: draft, test, live or retired"),
        ("A rule", "if condition match where then", "when", "what must be found stands under  when:"),
        ("A rule", "exceptions exception unless without", "except", "write  except:"),
        ("A rule", "key throttle budget subject timezone", "alert", "it stands under  alert:"),
        ("A rule", "email receivers receiver to notify send", "", "who gets mail stands in a document of its own:  receivers:"),
        ("A rule", "statement event mention article text facts all_of any_of not use at_least", "when", "it stands under  when:"),
        ("A rule", "define lists conditions ladders overrides", "", "definitions are a document of their own, behind a line ---"),
        (
            "A rule",
            "correlate correlation within window timeframe count",
            "",
            "facts are counted within one article: distinct: and min: beside the conditions on a fact"
        ),
        ("'when'", "or any", "any_of", "write  any_of:  and a list"),
        ("'when'", "and all", "all_of", "write  all_of:  and a list"),
        ("'not'", "or any", "any_of", "write  any_of:  and a list"),
        ("'not'", "and all", "all_of", "write  all_of:  and a list"),
        ("A statement", "or any", "any_of", "write  any_of:  and a list"),
        ("A statement", "and all", "all_of", "write  all_of:  and a list"),
        ("An event", "or any", "any_of", "write  any_of:  and a list"),
        ("An event", "and all", "all_of", "write  all_of:  and a list"),
        ("'when'", "speaker about kind attribution addressee medium topic modality country role", "", Speaking),
        ("'when'", "participants type stage", "", Happening),
        ("'when'", "words keywords keyword contains", "text", "write  text:"),
        ("'when'", "source language", "article", "write  article: { source: … } or { language: ar }"),
        ("A statement", "country", "", "who speaks: speaker: { country: … }; what it is about: about: { country: … }"),
        ("A statement", "role entity name", "speaker", "it stands under  speaker:"),
        ("A statement", "verb", "kind", "write  kind:"),
        ("A statement", "place", "about", "write  about: { entity: … } with its name, or its country"),
        ("An event", "place", "about", "write  about: { entity: … } with its name, or its country"),
        ("An exception", "speaker about kind attribution addressee medium topic modality country role", "statement", Speaking),
        ("An exception", "participants type stage", "event", Happening),
        (
            "An exception",
            "text words",
            "statement",
            "an exception is of a fact or of  article:; words that must not be there stand in  when:  under  not: { text: … }"
        ),
        ("A statement", "min max distinct", "", Alone),
        ("An event", "min max distinct", "", Alone),
        ("A mention", "min max distinct", "", Alone),
        ("A statement", "within window since", "", Counted),
        ("An event", "within window since", "", Counted),
        ("A statement", "type", "kind", "a statement has a  kind:, an event a  type:"),
        ("A statement", "stage participants", "", "only an event has it"),
        ("A statement", "source language", "", "write  article: { … } beside the statement"),
        ("A statement", "text words", "", "write  text: …  beside the statement"),
        ("An event", "kind", "type", "a statement has a  kind:, an event a  type:"),
        ("An event", "speaker actor who addressee", "participants", "write  participants:"),
        ("An event", "country role entity name", "", "who takes part: participants: { … }; what it is about: about: { … }"),
        ("An event", "source language", "", "write  article: { … } beside the event"),
        ("An event", "text words", "", "write  text: …  beside the event"),
        ("'alert'", "email receivers receiver to notify send", "", "who gets mail stands in a document of its own:  receivers:"),
        ("'alert'", "group_by by group", "key", "write  key:"),
        ("'alert'", "title message", "subject", "write  subject:"),
        ("A participant", "about topic type stage modality place", "", "it stands beside  participants:"),
        ("A participant", "kind attribution addressee medium speaker", "", "only a statement has it"),
        ("A test", "text body title", "article", "write  article: { title: …, body: … }"),
        ("A test", "timeline", "facts", "a test is of one article: write its text under  article:  or its facts under  facts:"),
        ("A fact", "article", "statement", "what the article is stands beside  facts:  under  article: { source: …, language: … }"),
        ("A test", "alerts because fact key subject evidence", "expect", "it stands under  expect:"),
        ("'article'", "text", "body", "write  body:"),
        ("'article'", "date time", "published", "write  published:"),
        ("A document of definitions", "rule title when alert tests", "", "a line --- stands between definitions and a rule"),
        ("A source", "url rss link", "feed", "write  feed:"),
        ("A source", "lang", "language", "write  language:"),
        ("An article", "lang", "language", "write  language:"),
        (
            "An article",
            "published date time day",
            "",
            "no rule asks when an article was published; an exception may end on a day, by its  until:"
        ),
        ("An article", "title body text words", "", "write  text: …  beside the article"),
        ("A receiver", "lang", "language", "write  language:"),
        ("A source", "path directory", "folder", "write  folder:")
    );

    private static readonly FrozenDictionary<string, string> OfShapes = new Dictionary<string, string>
    {
        ["'alert'"] = "write for example { key: [speaker.country], throttle: 1d }, or none",
        ["'speaker'"] = WhoItIs,
        ["'addressee'"] = WhoItIs,
        ["A participant"] = WhoItIs,
        ["A statement"] = "say what of it: { about: Libya } or { kind: condemn }",
        ["An event"] = "say what of it: { type: meeting } or { about: Libya }",
        ["A mention"] = "say what of it: { country: LY } or { type: person }",
        ["An article"] = "say what of it: { language: ar } or { source: … }",
        ["'budget'"] = "write for example { per: day, max: 40 }",
        ["A list"] = "write for example { countries: [EG, QA] }",
        ["'near'"] = "write for example [strike, port]",
        ["'lists'"] = "write for example { neighbours: { countries: [EG, TN] } }",
        ["'conditions'"] = "write for example { spoken-now: { modality: asserted } }",
        ["'ladders'"] = "write for example { stance: [say, urge, condemn] }",
        ["'any_of'"] = "begin each with a hyphen",
        ["'all_of'"] = "begin each with a hyphen",
        ["'of'"] = "begin each with a hyphen",
        ["'overrides'"] = "begin each with a hyphen:  - rule: …",
        ["'labels'"] = "write for example { desk: libya }",
        ["'except'"] = "begin each with a hyphen:  - name: …",
        ["'receivers'"] = "write for example  desk: { email: desk@example.org }",
        ["A receiver"] = "write for example { email: desk@example.org, language: ar }",
        ["'sources'"] = "begin each with a hyphen:  - { name: …, feed: … }",
        ["'tests'"] = "begin each with a hyphen:  - name: …",
        ["'expect'"] = "write for example { alerts: 1 }",
        ["'allow'"] = "write for example { NR4005: \"the reason\" }",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>For a key that its map cannot have.</summary>
    /// <param name="before">The entry that stands before it; null for the first.</param>
    /// <returns>The hint, and the keys that were meant.</returns>
    public static (string? Hint, ImmutableArray<string> Meant) OfKey(
        YamlEntry entry,
        YamlEntry? before,
        string owner,
        IReadOnlyCollection<string> keys
    ) =>
        (Glued(entry.Key.Value) ?? BrokenList(before?.Value, entry) ?? Hyphened(entry.Key.Value) ?? OfLook(entry.Key.Value)) is { } look
            ? (look, [])
        : OfKeys.TryGetValue((owner, entry.Key.Value), out var known)
        || (
            keys.Contains("any_of")
            && OfKeys.TryGetValue(("'when'", entry.Key.Value.ToLowerInvariant()), out known)
            && known.Meant is ["any_of" or "all_of"]
        )
            ? known
        : entry.Key.Value == "not" && keys.Count == 1 && keys.Contains("list")
            ? ($"write  not: {{ {owner.Trim('\'').Split('.')[^1]}: … }}", [])
        : entry.Key.Value.Split('.') is [var whose, var slot] && keys.Contains(whose)
            ? ($"write  {whose}: {{ {slot}: {(entry.Value is YamlScalar { Value.Length: < 40 } value ? value.Value : "…")} }}", [whose])
        : Dotted(entry, keys) is { } dotted ? (dotted, [])
        : Spelling.Nearest(entry.Key.Value, keys) is { } near ? (DidYouMean(near), [near])
        : keys.Count == 0 ? (NoKey, [])
        : (keys.Count <= MostListed ? $"there {(keys.Count == 1 ? "is" : "are")} {string.Join(", ", keys)}" : null, []);

    /// <summary>A map where the slots stand by their whole paths: speaker: { country: EG } for speaker.country: EG.</summary>
    private static string? Dotted(YamlEntry entry, IReadOnlyCollection<string> keys)
    {
        var below = keys.Where(key => key.StartsWith($"{entry.Key.Value}.", StringComparison.Ordinal)).ToArray();
        return below.Length == 0 ? null
            : entry.Value is YamlMapping { Entries: [var inner, ..] } && below.Contains($"{entry.Key.Value}.{inner.Key.Value}")
                ? $"write  {entry.Key.Value}.{inner.Key.Value}: {(inner.Value is YamlScalar { Value.Length: < 40 } value ? value.Value : "…")}"
            : $"there {(below.Length == 1 ? "is" : "are")} {string.Join(", ", below)}";
    }

    /// <summary>For a value that is no map, or no list.</summary>
    public static string? OfShape(YamlNode node, string what) =>
        (node, what) switch
        {
            (YamlSequence, "'when'") => "without hyphens all must hold; for one of them begin with  any_of:  and indent the list",
            (YamlScalar, "'when'") => "write for example  statement: { kind: condemn }",
            (YamlSequence, "A statement" or "An event" or "A mention") => "for one of several put  any_of:  and the list under it",
            (YamlScalar { Value: "unknown" }, "'speaker'" or "'addressee'" or "A participant") =>
                "for one who may be unknown write { country: any, unknown: match }",
            (YamlScalar { Value: "any" or "none" } word, "'speaker'" or "'addressee'" or "A participant") =>
                $"write for example {{ country: {word.Value} }}",
            (YamlSequence { Items: [YamlMapping, ..] }, "'speaker'" or "'addressee'") =>
                "of several who speak each is seen alone; for two write  facts:  and a statement of each",
            (YamlMapping, "'facts'") => "begin each with a hyphen:  - statement: …",
            (YamlSequence, "'facts'") => "give each a name: { call: { statement: … }, answer: { statement: … } }",
            (YamlMapping near, "'near'") => $"write  near: [strike, port], within: {(near["within"] as YamlScalar)?.Value ?? "8"}",
            (YamlMapping { Entries: [var first, ..] }, _) when Hyphened(first.Key.Value) is { } apart => apart,
            (YamlScalar { Style: ScalarStyle.Plain } text, _) when Hyphened(text.Value) is { } apart => apart,
            (YamlSequence, "'not'") => "for none of several put  any_of:  and the list under it",
            (YamlScalar { Style: ScalarStyle.Plain } text, _) when Glued(text.Value) is { } glued => glued,
            _ => OfShapes.GetValueOrDefault(what),
        };

    /// <summary>For a name that nobody knows.</summary>
    /// <param name="all">Every name that there is, where they are few.</param>
    public static string? OfName(string name, string? near, IReadOnlyCollection<string> all) =>
        OfLook(name) is { } look ? look
        : name.StartsWith("list: ", StringComparison.Ordinal) ? $"write  {{ {name} }}  without quotes"
        : name == "unknown" ? "for a value that may be unknown a condition says  any  and beside it  unknown: match"
        : QuerySigns.Several(name) is { } several ? OfSeveral(several)
        : QuerySigns.LeavesOut(name) ? "put what must not be under  not:"
        : near is not null ? DidYouMean(near)
        : QuerySigns.Perhaps(name) is { } perhaps ? OfSeveral(perhaps)
        : all.Count is > 0 and <= MostListed ? $"there {(all.Count == 1 ? "is" : "are")} {string.Join(", ", all)}"
        : null;

    /// <summary>For a town, which is known as part of its country.</summary>
    /// <param name="code">Null where the country's name may stand in place of the town's.</param>
    /// <param name="others">Countries that some call so too.</param>
    public static string OfTown(string country, string? code, IReadOnlyCollection<string> others) =>
        $"{string.Concat(others.Select(other => $"for the country write {other}; "))}it is a town of {country}: write {(code is null ? country : $" country: {code}")}, and for the town alone also  text:  with its name, or make an entity of it";

    /// <summary>For a ladder that nobody has defined.</summary>
    public static string OfLadder(string name) =>
        $"there is no ladder '{name}': write one under  define:  and  ladders: {{ {name}: [say, urge, condemn] }}";

    /// <summary>For a slot that there is not: one that is written alike, or ends or begins with it.</summary>
    public static string? OfSlot(string name, IEnumerable<string> known)
    {
        if (QuerySigns.Several(name) is { } several)
        {
            return OfSeveral(several);
        }

        ImmutableArray<string> slots = [.. known.Distinct()];
        var near =
            name.Split('.', 2) is [var kind, var rest] && Enum.TryParse<FactKind>(kind, ignoreCase: true, out _) && slots.Contains(rest)
                ? rest
                : Spelling.Nearest(name, slots);
        string[] parts =
        [
            .. slots.Where(slot =>
                slot.EndsWith($".{name}", StringComparison.Ordinal) || slot.StartsWith($"{name}.", StringComparison.Ordinal)
            ),
        ];
        return parts.Length is > 0 and <= MostListed ? DidYouMean(string.Join("' or '", parts)) : DidYouMean(near);
    }

    /// <summary>For a value that is missing: owner: #desk.</summary>
    public static string? OfNothing(YamlNode empty)
    {
        var behind = empty.File.Text.AsSpan(empty.Span.Start).TrimStart(' ');
        var end = behind.IndexOf('\n');
        return behind is ['#', not (' ' or '#' or '\r' or '\n'), ..]
            ? $"what stands behind a # is not read: write it in quotes: \"{Shortened.To(MostQuoted, behind[..(end < 0 ? behind.Length : end)].Trim().ToString())}\""
            : null;
    }

    /// <summary>For a number in Arabic digits, or with a fraction of nothing, or in words.</summary>
    public static string? OfNumber(string number, int min) =>
        number.All(char.IsDigit) && !number.All(char.IsAscii)
            ? $"write {string.Concat(number.Select(digit => char.GetNumericValue(digit)))}"
        : number.Contains('.', StringComparison.Ordinal)
        && decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var whole)
        && whole == Math.Floor(whole)
        && whole >= min
        && whole <= int.MaxValue
            ? $"write {whole:0}"
        : min == 0 && !number.Any(char.IsDigit) ? "write 0 for none"
        : null;

    /// <summary>For a day that its month does not have: the last one.</summary>
    public static string? OfDate(string date) =>
        date is { Length: 10 }
        && DateOnly.TryParseExact(date[..7], "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
        && date[7] == '-'
        && int.TryParse(date[8..], NumberStyles.None, CultureInfo.InvariantCulture, out var day)
        && day > 28
            ? $"write {date[..7]}-{DateTime.DaysInMonth(month.Year, month.Month)}"
            : null;

    /// <summary>A key that its value stands right behind: about:LY.</summary>
    private static string? Glued(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && colon < text.Length - 1
        && text.AsSpan(0, colon).IndexOfAnyExcept(InKeys) < 0
            ? $"put a space behind the colon: {text[..colon]}: {text[(colon + 1)..].TrimStart()}"
            : null;

    /// <summary>A hyphen that its word stands right behind: -statement.</summary>
    private static string? Hyphened(string text) => text is ['-', >= 'a' and <= 'z', ..] ? Hyphens : null;

    /// <summary>For a word that is not what it looks like.</summary>
    private static string? OfLook(string word) =>
        word == "<<" ? "write the keys out; what rules share stands in a document  define:"
        : word.Contains('：', StringComparison.Ordinal) ? "the colon is a wide one: write  :  and a space"
        : word.Any(char.IsAsciiLetter) && word.Any(letter => letter is >= '\u0370' and <= '\u04ff')
            ? "some of its letters are Greek or Cyrillic: type it anew"
        : null;

    /// <summary>For values that stand in one text.</summary>
    public static string OfSeveral(IEnumerable<string> values) => $"write a list: [{string.Join(", ", values)}]";

    /// <summary>A question, or null.</summary>
    public static string? DidYouMean(string? near) => near is null ? null : $"did you mean '{near}'?";

    /// <summary>{ about: Sudan, Libya }: the comma begins a key.</summary>
    private static string? BrokenList(YamlNode? before, YamlEntry entry) =>
        entry.Value is YamlScalar { Value: "", Span.Length: 0 }
        && before is YamlScalar { Value.Length: > 0 } first
        && entry.Key.File.Text.AsSpan(first.Span.End, Math.Max(0, entry.Key.Span.Start - first.Span.End)).Trim() is [',']
            ? $"write a list: [{first.Value}, {entry.Key.Value}]"
            : null;

    private static FrozenDictionary<(string Owner, string Key), (string? Hint, ImmutableArray<string> Meant)> Each(
        params (string Owner, string Keys, string Meant, string Hint)[] hints
    ) =>
        hints
            .SelectMany(one =>
                one.Keys.Split(' ').Select(key => (At: (one.Owner, key), one.Hint, Meant: one.Meant.Split(' ').ToImmutableArray()))
            )
            .ToFrozenDictionary(one => one.At, one => ((string?)one.Hint, one.Meant));
}
