using System.Collections.Immutable;
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

    private readonly Dictionary<TermKind, Dictionary<string, string>> _forms = [];

    // By what they are names of.
    private readonly Dictionary<string, string?>[] _found =
    [
        .. Enum.GetValues<SlotValue>().Select(_ => new Dictionary<string, string?>(StringComparer.Ordinal)),
    ];
    private ILookup<string, string?>? _stages;
    private ILookup<string?, (string Type, string? Entity, string? Country)>? _ofEntity;
    private ILookup<string?, (string Type, string? Entity, string? Country)>? _ofCountry;
    private ILookup<string?, (string Type, string? Entity, string? Country)>? _ofType;

    private NameHints NotFound => field ??= new(lexicon, this);

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

        return Find(value, name.Value)
            ?? shape.Refuse<string>(Traps.Disguise(name) ?? Catalogue.UnknownName(name, WordFor(value), NotFound.Of(name, value)));
    }

    /// <summary>The country whose people a word names; null for any other.</summary>
    public string? NationOf(string word) => FormsOf(TermKind.Nationality).GetValueOrDefault(Folding.Fold(word));

    /// <summary>The role that a name is, or that an office gives; null for any other.</summary>
    public string? RoleOf(string name) => Find(SlotValue.Role, name) ?? FormsOf(TermKind.Office).GetValueOrDefault(Folding.Fold(name));

    /// <summary>The canonical ids of values of a slot, each once; what is wrong with them becomes diagnostics.</summary>
    /// <param name="comparer">Tells which are one; null of ids.</param>
    public ImmutableArray<string> ResolveAll(
        SlotValue value,
        ImmutableArray<YamlScalar> texts,
        Shape shape,
        IEqualityComparer<string>? comparer = null
    )
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

        shape.Diagnostics.Add(
            Traps.Disguise(name) ?? Catalogue.UnknownName(name, "country, body, person, place or topic", NotFound.Of(name, [.. OfSubjects]))
        );
        return null;
    }

    /// <summary>What forms of a kind give, by their folded words: of a form of two, the first.</summary>
    public Dictionary<string, string> FormsOf(TermKind kind)
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

    private string? LookUp(SlotValue value, string name) =>
        value switch
        {
            SlotValue.Country => lexicon.Countries.GetValueOrDefault(Folding.Fold(name)),
            SlotValue.Entity => lexicon.Entities.GetValueOrDefault(Folding.Fold(name)),
            SlotValue.Topic => lexicon.Topics.GetValueOrDefault(Folding.Fold(name)),
            _ => Known(value).Contains(name) ? name
            : Known(value).Contains(name.Replace(' ', '-')) ? name.Replace(' ', '-')
            : value == SlotValue.Role ? RoleNames.Find(name)
            : null,
        };

    /// <summary>All that values of a kind may be called, folded.</summary>
    public IEnumerable<string> Known(SlotValue value) =>
        value switch
        {
            SlotValue.Country => lexicon.Countries.Keys,
            SlotValue.Entity => lexicon.Entities.Keys,
            SlotValue.Topic => lexicon.Topics.Keys,
            SlotValue.Language => Languages,
            _ => ClosedValues.Of(value),
        };

    /// <summary>
    /// The stages that words of the lexicon tell of events of a type; every event may be planned, or break off. Empty where no word tells
    /// of such events.
    /// </summary>
    public ImmutableArray<string> StagesOf(string type)
    {
        _stages ??= lexicon
            .Of(TermKind.Trigger)
            .Select(entry => (entry.Term.Id, entry.Term.Stage))
            .Distinct()
            .ToLookup(told => told.Id, told => told.Stage);
        return _stages.Contains(type)
            ? [.. Vocabulary.Stages.Where(stage => stage is "planned" or "broken" || _stages[type].Contains(stage))]
            : [];
    }

    /// <summary>The mentions that words of the lexicon make of a thing.</summary>
    public IEnumerable<(string Type, string? Entity, string? Country)> MentionsOf(string entity) =>
        (_ofEntity ??= Mentions().ToLookup(mention => mention.Entity))[entity];

    /// <summary>The same of a country and of what is of it.</summary>
    public IEnumerable<(string Type, string? Entity, string? Country)> MentionsOfCountry(string country) =>
        (_ofCountry ??= Mentions().ToLookup(mention => mention.Country))[country];

    /// <summary>The same of a type.</summary>
    public IEnumerable<(string Type, string? Entity, string? Country)> MentionsOfType(string type) =>
        (_ofType ??= Mentions().ToLookup(mention => (string?)mention.Type))[type];

    private IEnumerable<(string Type, string? Entity, string? Country)> Mentions() =>
        Enum.GetValues<TermKind>()
            .SelectMany(lexicon.Of)
            .SelectMany(entry => entry.Term.Offices.Select(office => office.Term).Append(entry.Term))
            .Where(term => term.MentionType is not null)
            .Select(term => (term.MentionType!, term.Mentioned, term.State))
            .Distinct();

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
    public static string PluralOf(SlotValue value) =>
        value switch
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
    public static string WordFor(SlotValue value) =>
        value switch
        {
            SlotValue.Words => "words as written",
            SlotValue.Entity => "body, person or place",
            SlotValue.StatementKind => "kind of statement",
            SlotValue.EventType => "type of event",
            SlotValue.MentionType => "type of mention",
            _ => value.ToString().ToLowerInvariant(),
        };
}
