using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Resolves what a rule calls a value, in any language of the lexicon, to its canonical id.</summary>
internal sealed class Names(Lexicon lexicon)
{
    private static readonly string[] Languages = ["ar", "en", "fr"];

    /// <summary>The languages that things may have names in.</summary>
    public IReadOnlyCollection<string> LanguagesOfNames { get; } = [.. Languages.Union(lexicon.Languages)];

    /// <summary>What "about: Libya" may name.</summary>
    public static ImmutableArray<SlotValue> OfSubjects { get; } = [SlotValue.Country, SlotValue.Entity, SlotValue.Topic];

    private static readonly TermKind[] Named = [TermKind.Country, TermKind.Entity, TermKind.Topic];
    private readonly Dictionary<TermKind, Dictionary<string, string>> _forms = [];
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);

    // By what they are names of.
    private readonly Dictionary<string, string?>[] _found = [.. Enum.GetValues<SlotValue>().Select(_ => new Dictionary<string, string?>(StringComparer.Ordinal))];
    private ILookup<string, string?>? _stages;
    private ILookup<string?, (string Type, string? Entity, string? Country)>? _ofEntity;
    private ILookup<string?, (string Type, string? Entity, string? Country)>? _ofCountry;
    private ILookup<string?, (string Type, string? Entity, string? Country)>? _ofType;

    private const int MostMeant = 3;

    private static readonly (SlotValue Value, string Key)[] Keys =
        [(SlotValue.Country, "country"), (SlotValue.Entity, "entity"), (SlotValue.Topic, "topic"), (SlotValue.Role, "role"), (SlotValue.StatementKind, "kind"), (SlotValue.EventType, "type"), (SlotValue.Stage, "stage")];

    // Hints cost a look at every name of the lexicon, and nobody reads more of them.
    private int _hintsLeft = 100;

    /// <summary>Whether a name is that of a value of one of the kinds.</summary>
    public bool Knows(string name, params ReadOnlySpan<SlotValue> values)
    {
        foreach (var value in values)
        {
            if (value == SlotValue.Words || Find(value, name) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The canonical id of a value of a slot, or null with a diagnostic.</summary>
    public string? Resolve(SlotValue value, YamlScalar name, Shape shape)
    {
        if (Traps.Of(name, ClosedValues.Of(value).IsEmpty) is { } trap)
        {
            shape.Diagnostics.Add(trap);
            return null;
        }

        if (value == SlotValue.Words)
        {
            return Traps.Disguise(name, isFolded: true) is { } disguise ? shape.Refuse<string>(disguise) : name.Value.Trim();
        }

        return Find(value, name.Value) ?? shape.Refuse<string>(Traps.Disguise(name) ?? Catalogue.UnknownName(name, WordFor(value), Hint(name, value)));
    }

    /// <summary>The country whose people a word names; null for any other.</summary>
    public string? NationOf(string word) => FormsOf(TermKind.Nationality).GetValueOrDefault(Folding.Fold(word));

    /// <summary>The role that a name is, or that an office gives; null for any other.</summary>
    public string? RoleOf(string name) => Find(SlotValue.Role, name) ?? OfOther(name, [SlotValue.Role]);

    /// <summary>The canonical ids of values of a slot, each once; what is wrong with them becomes diagnostics.</summary>
    /// <param name="comparer">Tells which are one; null of ids.</param>
    public ImmutableArray<string> ResolveAll(SlotValue value, ImmutableArray<YamlScalar> texts, Shape shape, IEqualityComparer<string>? comparer = null)
    {
        if (texts is [var only])
        {
            return Resolve(value, only, shape) is { } alone ? [alone] : [];
        }

        var resolved = new List<(YamlScalar, string)>(texts.Length);
        foreach (var text in texts)
        {
            if (Resolve(value, text, shape) is { } id)
            {
                resolved.Add((text, id));
            }
        }

        return shape.Once(resolved, comparer);
    }

    /// <summary>The country, person, body or place that a name means already; null for a name that is free.</summary>
    public string? OwnerOf(string name) => Find(SlotValue.Country, name) ?? Find(SlotValue.Entity, name);

    /// <summary>What "about: Libya" may name: a country, else a person, body or place, else a topic.</summary>
    public (SlotValue Value, string Id)? ResolveSubject(YamlScalar name, Shape shape)
    {
        if (Traps.Of(name) is { } trap)
        {
            shape.Diagnostics.Add(trap);
            return null;
        }

        foreach (var value in OfSubjects)
        {
            if (Find(value, name.Value) is not null)
            {
                return (value, Resolve(value, name, shape)!);
            }
        }

        shape.Diagnostics.Add(Traps.Disguise(name) ?? Catalogue.UnknownName(name, "country, body, person, place or topic", Hint(name, [.. OfSubjects])));
        return null;
    }

    private string? Hint(YamlScalar written, params SlotValue[] values)
    {
        if (_hintsLeft-- <= 0)
        {
            return null;
        }

        if (written.Span.Of(written.File.Text).Contains('\n'))
        {
            return written.Value is ['-', ..] ? Hints.Hyphens : Hints.OverLines;
        }

        var name = written.Value;
        if (values.All(OfSubjects.Contains) && TownIn(name) is { } state)
        {
            return Hints.OfTown(lexicon.NameOf(state, "en") ?? state, values.Contains(SlotValue.Country) ? null : state, [.. CountriesOf(name).Where(other => other.Code != state).Select(other => other.Name)]);
        }

        if (Several(name, values) is { } several)
        {
            return Hints.OfSeveral(several);
        }

        var plain = name.Normalize(NormalizationForm.FormKC);
        var near = plain != name && Knows(plain, values) ? plain : (values is [var one] ? ValueNames.Find(one, name) : null) ?? OfOther(name, values) ?? Whole(name, values) ?? PersonsCalled(name, values) ?? OfTopics(name, values) ?? OfThreeLetters(name, values);
        var isOpen = OfSubjects.Contains(values[0]);
        return (isOpen || near is null ? OfOtherSlot(name, values) : null) ?? Hints.OfName(name, near ?? NearOf(name, values), isOpen || values is not [var only] ? [] : [.. Known(only)]) ?? (values is [SlotValue.Topic] ? Hints.Topics : null);
    }

    /// <summary>The names that stand in one text, all of them known.</summary>
    private string[]? Several(string name, SlotValue[] values) =>
        Array.Find([QuerySigns.Perhaps(name) ?? [], name.Split(' ', StringSplitOptions.RemoveEmptyEntries)], parts => parts.Length > 1 && Array.TrueForAll(parts, part => Knows(part, values)));

    /// <summary>For what is a value of another slot: a topic where a country is asked for, a role where things are.</summary>
    private string? OfOtherSlot(string name, SlotValue[] values)
    {
        if (values is [SlotValue.Role] && FormsOf(TermKind.Delegate).ContainsKey(Folding.Fold(name)))
        {
            return Hints.Delegates;
        }

        foreach (var (value, key) in Keys)
        {
            if (!values.Contains(value) && Find(value, name) is { } id)
            {
                return $"it is a {WordFor(value)}: write  {key}: {id}{(value == SlotValue.Role ? "  of who speaks or takes part" : "")}";
            }
        }

        return null;
    }

    /// <summary>The countries of whose names this is the first word or the last: Korea.</summary>
    private string? Whole(string name, SlotValue[] values) =>
        values.Contains(SlotValue.Country) && CountriesOf(name) is [_, ..] and { Length: <= MostMeant } countries ? string.Join("' or '", countries.Select(country => country.Name)) : null;

    /// <summary>The persons whose names begin or end with this one, by one name of each: البرهان.</summary>
    private string? PersonsCalled(string name, SlotValue[] values)
    {
        var word = Folding.Fold(name);
        return values.Contains(SlotValue.Entity) && lexicon.Of(TermKind.Entity).Where(entry => entry.Term.Shape == "person" && IsPart(word, Folding.Fold(entry.Form))).DistinctBy(entry => entry.Term.Id).Take(MostMeant + 1).ToArray() is [_, ..] and { Length: <= MostMeant } persons
            ? string.Join("' or '", persons.Select(person => person.Form)) : null;
    }

    /// <summary>The topics that are a word of the name.</summary>
    private string? OfTopics(string name, SlotValue[] values) =>
        values is [SlotValue.Topic] && name.Split(' ').Where(word => Find(SlotValue.Topic, word) is not null).DistinctBy(word => Find(SlotValue.Topic, word)).ToArray() is [_, ..] and { Length: <= MostMeant } topics ? string.Join("' or '", topics) : null;

    /// <summary>The country of a code of three letters: QAT.</summary>
    private string? OfThreeLetters(string name, SlotValue[] values) =>
        values.Contains(SlotValue.Country) && name.Length == 3 && name.All(char.IsAsciiLetterUpper)
            ? lexicon.Of(TermKind.Country).Select(entry => entry.Term.Id).Distinct().FirstOrDefault(code => code.Length == 2 && ThreeLettersOf(code) == name) : null;

    private static string? ThreeLettersOf(string code)
    {
        try
        {
            return new RegionInfo(code).ThreeLetterISORegionName;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private (string Code, string Name)[] CountriesOf(string name)
    {
        var word = Folding.Fold(name);
        return [.. lexicon.Of(TermKind.Country).Select(entry => (Code: entry.Term.Country ?? entry.Term.Id, Name: entry.Form)).Where(country => IsPart(word, Folding.Fold(country.Name))).DistinctBy(country => country.Code)];
    }

    private static bool IsPart(string word, string name) =>
        name.EndsWith(word, StringComparison.Ordinal) && name[..^word.Length].EndsWith(' ') || name.StartsWith(word, StringComparison.Ordinal) && name[word.Length..].StartsWith(' ');

    private string? NearOf(string name, SlotValue[] values) =>
        (values.All(IsOpen) ? Spelling.NearestName(name, values.SelectMany(Known)) : Spelling.Nearest(name, values.SelectMany(Known))) is { } written ? IsNear(name, written) ? AsWritten(written) : null
        : values.Contains(SlotValue.Country) && Spelling.Nearest(Folding.Fold(name), FormsOf(TermKind.Capital).Keys) is { } capital ? lexicon.NameOf(FormsOf(TermKind.Capital)[capital], "en")
        : null;

    /// <summary>Ids of one country begin alike, which makes them no nearer: "ly-hor" is not "ly-noc".</summary>
    private static bool IsNear(string name, string id) => name is not [_, _, '-', ..] || !id.StartsWith(name[..3], StringComparison.Ordinal) || Spelling.Nearest(name[3..], [id[3..]]) is not null;

    private static bool IsOpen(SlotValue value) => ClosedValues.Of(value).IsEmpty && value != SlotValue.Language;

    private string? TownIn(string name) => new[] { TermKind.Capital, TermKind.City }.Select(kind => FormsOf(kind).GetValueOrDefault(Folding.Fold(name))).FirstOrDefault(country => country is not null);

    /// <summary>What a word of articles gives: an office its role, a verb its kind, a nationality its country.</summary>
    private string? OfOther(string name, SlotValue[] values) => values switch
    {
        [SlotValue.Role] => FormsOf(TermKind.Office).GetValueOrDefault(Folding.Fold(name)),
        [SlotValue.StatementKind] => FormsOf(TermKind.Cue).GetValueOrDefault(Folding.Fold(name)),
        [SlotValue.EventType] => FormsOf(TermKind.Trigger).GetValueOrDefault(Folding.Fold(name)),
        [SlotValue.Country, ..] => FormsOf(TermKind.Nationality).GetValueOrDefault(Folding.Fold(name)) is { } code ? lexicon.NameOf(code, "en") : null,
        _ => null,
    };

    /// <summary>What forms of a kind give, by their folded words: of a form of two, the first.</summary>
    private Dictionary<string, string> FormsOf(TermKind kind)
    {
        if (!_forms.TryGetValue(kind, out var forms))
        {
            _forms[kind] = forms = new(StringComparer.Ordinal);
            foreach (var entry in lexicon.Of(kind))
            {
                forms.TryAdd(Folding.Fold(entry.Form), entry.Term.Country ?? entry.Term.Id);
            }
        }

        return forms;
    }

    /// <summary>The lexicon is searched by folded forms; people are shown the form that it was given.</summary>
    private string AsWritten(string folded)
    {
        if (_written.Count == 0)
        {
            foreach (var form in Named.SelectMany(lexicon.Of).SelectMany(entry => new[] { entry.Form, entry.Term.Id }))
            {
                _written.TryAdd(Folding.Fold(form), form);
            }
        }

        return _written.GetValueOrDefault(folded, folded);
    }

    /// <summary>The id of what is called so; null where nothing is.</summary>
    public string? Find(SlotValue value, string name)
    {
        var found = _found[(int)value];
        if (!found.TryGetValue(name, out var id))
        {
            found[name] = id = LookUp(value, name);
        }

        return id;
    }

    private string? LookUp(SlotValue value, string name) => value switch
    {
        SlotValue.Country => lexicon.Countries.GetValueOrDefault(Folding.Fold(name)),
        SlotValue.Entity => lexicon.Entities.GetValueOrDefault(Folding.Fold(name)),
        SlotValue.Topic => lexicon.Topics.GetValueOrDefault(Folding.Fold(name)),
        _ => Known(value).Contains(name) ? name : Known(value).Contains(name.Replace(' ', '-')) ? name.Replace(' ', '-') : value == SlotValue.Role ? RoleNames.Find(name) : null,
    };

    private IEnumerable<string> Known(SlotValue value) => value switch
    {
        SlotValue.Country => lexicon.Countries.Keys,
        SlotValue.Entity => lexicon.Entities.Keys,
        SlotValue.Topic => lexicon.Topics.Keys,
        SlotValue.Language => Languages,
        _ => ClosedValues.Of(value),
    };

    /// <summary>The stages that words of the lexicon tell of events of a type; every event may be planned, or break off. Empty where no word tells of such events.</summary>
    public ImmutableArray<string> StagesOf(string type)
    {
        _stages ??= lexicon.Of(TermKind.Trigger).Select(entry => (entry.Term.Id, entry.Term.Stage)).Distinct().ToLookup(told => told.Id, told => told.Stage);
        return _stages.Contains(type) ? [.. Vocabulary.Stages.Where(stage => stage is "planned" or "broken" || _stages[type].Contains(stage))] : [];
    }

    /// <summary>The mentions that words of the lexicon make of a thing.</summary>
    public IEnumerable<(string Type, string? Entity, string? Country)> MentionsOf(string entity) => (_ofEntity ??= Mentions().ToLookup(mention => mention.Entity))[entity];

    /// <summary>The same of a country and of what is of it.</summary>
    public IEnumerable<(string Type, string? Entity, string? Country)> MentionsOfCountry(string country) => (_ofCountry ??= Mentions().ToLookup(mention => mention.Country))[country];

    /// <summary>The same of a type.</summary>
    public IEnumerable<(string Type, string? Entity, string? Country)> MentionsOfType(string type) => (_ofType ??= Mentions().ToLookup(mention => (string?)mention.Type))[type];

    private IEnumerable<(string Type, string? Entity, string? Country)> Mentions() => Enum.GetValues<TermKind>().SelectMany(lexicon.Of)
        .SelectMany(entry => entry.Term.Offices.Select(office => office.Term).Append(entry.Term)).Where(term => term.MentionType is not null).Select(term => (term.MentionType!, term.Mentioned, term.State)).Distinct();

    /// <summary>False, with a diagnostic, for slots of which one holds other things than the first.</summary>
    public static bool AreComparable(ImmutableArray<(YamlScalar Path, SlotValue Value)> slots, string instead, Shape shape)
    {
        var (first, value) = slots[0];
        var other = slots.FirstOrDefault(slot => slot.Value != value);
        if (other.Path is not null)
        {
            shape.Diagnostics.Add(Catalogue.NotComparable(other.Path, PluralOf(other.Value), first, PluralOf(value), instead));
        }

        return other.Path is null;
    }

    /// <summary>What a list of such values holds, for messages.</summary>
    public static string PluralOf(SlotValue value) => value switch
    {
        SlotValue.Country => "countries",
        SlotValue.Entity => "bodies, persons and places",
        SlotValue.StatementKind => "kinds of statements",
        SlotValue.EventType => "types of events",
        SlotValue.MentionType => "types of mentions",
        SlotValue.Modality => "modalities",
        SlotValue.Words => "words",
        _ => WordFor(value) + "s",
    };

    /// <summary>What such a value is.</summary>
    public static string WordFor(SlotValue value) => value switch
    {
        SlotValue.Words => "words as written",
        SlotValue.Entity => "body, person or place",
        SlotValue.StatementKind => "kind of statement",
        SlotValue.EventType => "type of event",
        SlotValue.MentionType => "type of mention",
        _ => value.ToString().ToLowerInvariant(),
    };
}
