using NewsRules.Engine.Slots;
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

    private static readonly TermKind[] Named = [TermKind.Country, TermKind.Entity, TermKind.Topic];

    // Hints cost a look at every name of the lexicon, and nobody reads more of them.
    private int _hintsLeft = 1000;

    /// <summary>The canonical id of a value of a slot, or null with a diagnostic.</summary>
    public string? Resolve(SlotValue value, YamlScalar name, Shape shape)
    {
        if (Traps.Of(name) is { } trap)
        {
            shape.Diagnostics.Add(trap);
            return null;
        }

        if (value == SlotValue.Words)
        {
            return name.Value;
        }

        return Find(value, name.Value) ?? shape.Refuse<string>(Traps.Disguise(name) ?? Catalogue.UnknownName(name, WordFor(value), Near(name.Value, [value])));
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

        foreach (var value in (SlotValue[])[SlotValue.Country, SlotValue.Entity, SlotValue.Topic])
        {
            if (Find(value, name.Value) is not null)
            {
                return (value, Resolve(value, name, shape)!);
            }
        }

        shape.Diagnostics.Add(Traps.Disguise(name) ?? Catalogue.UnknownName(name, "country, body, person, place or topic", Near(name.Value, [SlotValue.Country, SlotValue.Entity, SlotValue.Topic])));
        return null;
    }

    private string? Near(string name, IEnumerable<SlotValue> values) =>
        _hintsLeft-- > 0 && Spelling.Nearest(name, values.SelectMany(Known)) is { } near ? AsWritten(near) : null;

    /// <summary>The lexicon is searched by folded forms; people are shown the form that it was given.</summary>
    private string AsWritten(string folded) =>
        Named.SelectMany(lexicon.Of).SelectMany(entry => new[] { entry.Form, entry.Term.Id }).FirstOrDefault(form => Folding.Fold(form) == folded) ?? folded;

    private string? Find(SlotValue value, string name) => value switch
    {
        SlotValue.Country => lexicon.Countries.GetValueOrDefault(Folding.Fold(name)),
        SlotValue.Entity => lexicon.Entities.GetValueOrDefault(Folding.Fold(name)),
        SlotValue.Topic => lexicon.Topics.GetValueOrDefault(Folding.Fold(name)),
        _ => Known(value).FirstOrDefault(known => known == name),
    };

    private IEnumerable<string> Known(SlotValue value) => value switch
    {
        SlotValue.Country => lexicon.Countries.Keys,
        SlotValue.Entity => lexicon.Entities.Keys,
        SlotValue.Topic => lexicon.Topics.Keys,
        SlotValue.Language => Languages,
        _ => ClosedValues.Of(value),
    };

    /// <summary>What a list of such values holds, for messages.</summary>
    public static string PluralOf(SlotValue value) => value switch
    {
        SlotValue.Country => "countries",
        SlotValue.Entity => "bodies, persons and places",
        SlotValue.StatementKind => "kinds of statements",
        SlotValue.EventType => "types of events",
        SlotValue.Words => "words",
        _ => WordFor(value) + "s",
    };

    private static string WordFor(SlotValue value) => value switch
    {
        SlotValue.Entity => "body, person or place",
        SlotValue.StatementKind => "kind of statement",
        SlotValue.EventType => "type of event",
        SlotValue.MentionType => "type of mention",
        _ => value.ToString().ToLowerInvariant(),
    };
}
