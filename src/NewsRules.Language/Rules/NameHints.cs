using System.Globalization;
using System.Text;
using NewsRules.Engine.Slots;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>What a name that names nothing may be meant for.</summary>
internal sealed class NameHints(Lexicon lexicon, Names names)
{
    private const int MostMeant = 3;

    private static readonly (SlotValue Value, string Key)[] Keys =
    [
        (SlotValue.Country, "country"),
        (SlotValue.Entity, "entity"),
        (SlotValue.Topic, "topic"),
        (SlotValue.Role, "role"),
        (SlotValue.StatementKind, "kind"),
        (SlotValue.EventType, "type"),
        (SlotValue.Stage, "stage"),
    ];

    private static readonly TermKind[] Named = [TermKind.Country, TermKind.Entity, TermKind.Topic];

    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);

    // Hints cost a look at every name of the lexicon, and nobody reads more of them.
    private int _hintsLeft = 100;

    /// <summary>What is meant, in words; null where nothing comes near.</summary>
    /// <param name="values">What the name may be that of.</param>
    public string? Of(YamlScalar written, params SlotValue[] values)
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
        if (values.All(Names.OfSubjects.Contains) && TownIn(name) is { } state)
        {
            return Hints.OfTown(
                lexicon.NameOf(state, "en") ?? state,
                values.Contains(SlotValue.Country) ? null : state,
                [.. CountriesOf(name).Where(other => other.Code != state).Select(other => other.Name)]
            );
        }

        if (Several(name, values) is { } several)
        {
            return Hints.OfSeveral(several);
        }

        var plain = name.Normalize(NormalizationForm.FormKC);
        var near =
            plain != name && names.Knows(plain, values)
                ? plain
                : (values is [var one] ? ValueNames.Find(one, name) : null)
                    ?? OfOther(name, values)
                    ?? Whole(name, values)
                    ?? PersonsCalled(name, values)
                    ?? OfTopics(name, values)
                    ?? OfThreeLetters(name, values);
        var isOpen = Names.OfSubjects.Contains(values[0]);
        return (isOpen || near is null ? OfOtherSlot(name, values) : null)
            ?? Hints.OfName(name, near ?? NearOf(name, values), isOpen || values is not [var only] ? [] : [.. names.Known(only)])
            ?? (values is [SlotValue.Topic] ? Hints.Topics : null);
    }

    /// <summary>The names that stand in one text, all of them known.</summary>
    private string[]? Several(string name, SlotValue[] values) =>
        Array.Find([QuerySigns.Perhaps(name) ?? [], name.Split(' ', StringSplitOptions.RemoveEmptyEntries)], parts =>
            parts.Length > 1 && Array.TrueForAll(parts, part => names.Knows(part, values))
        );

    /// <summary>For what is a value of another slot: a topic where a country is asked for, a role where things are.</summary>
    private string? OfOtherSlot(string name, SlotValue[] values)
    {
        if (values is [SlotValue.Role] && names.FormsOf(TermKind.Delegate).ContainsKey(Folding.Fold(name)))
        {
            return Hints.Delegates;
        }

        foreach (var (value, key) in Keys)
        {
            if (!values.Contains(value) && names.Find(value, name) is { } id)
            {
                return $"it is a {Names.WordFor(value)}: write  {key}: {id}{(value == SlotValue.Role ? "  of who speaks or takes part" : "")}";
            }
        }

        return null;
    }

    /// <summary>The countries of whose names this is the first word or the last: Korea.</summary>
    private string? Whole(string name, SlotValue[] values) =>
        values.Contains(SlotValue.Country) && CountriesOf(name) is [_, ..] and { Length: <= MostMeant } countries
            ? string.Join("' or '", countries.Select(country => country.Name))
            : null;

    /// <summary>The persons whose names begin or end with this one, by one name of each: البرهان.</summary>
    private string? PersonsCalled(string name, SlotValue[] values)
    {
        var word = Folding.Fold(name);
        return
            values.Contains(SlotValue.Entity)
            && lexicon
                .Of(TermKind.Entity)
                .Where(entry => entry.Term.Shape == "person" && IsPart(word, Folding.Fold(entry.Form)))
                .DistinctBy(entry => entry.Term.Id)
                .Take(MostMeant + 1)
                .ToArray()
                is [_, ..]
                    and { Length: <= MostMeant } persons
            ? string.Join("' or '", persons.Select(person => person.Form))
            : null;
    }

    /// <summary>The topics that are a word of the name.</summary>
    private string? OfTopics(string name, SlotValue[] values) =>
        values is [SlotValue.Topic]
        && name.Split(' ')
            .Where(word => names.Find(SlotValue.Topic, word) is not null)
            .DistinctBy(word => names.Find(SlotValue.Topic, word))
            .ToArray()
            is [_, ..]
                and { Length: <= MostMeant } topics
            ? string.Join("' or '", topics)
            : null;

    /// <summary>The country of a code of three letters: QAT.</summary>
    private string? OfThreeLetters(string name, SlotValue[] values) =>
        values.Contains(SlotValue.Country) && name.Length == 3 && name.All(char.IsAsciiLetterUpper)
            ? lexicon
                .Of(TermKind.Country)
                .Select(entry => entry.Term.Id)
                .Distinct()
                .FirstOrDefault(code => code.Length == 2 && ThreeLettersOf(code) == name)
            : null;

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
        return
        [
            .. lexicon
                .Of(TermKind.Country)
                .Select(entry => (Code: entry.Term.Country ?? entry.Term.Id, Name: entry.Form))
                .Where(country => IsPart(word, Folding.Fold(country.Name)))
                .DistinctBy(country => country.Code),
        ];
    }

    private static bool IsPart(string word, string name) =>
        name.EndsWith(word, StringComparison.Ordinal) && name[..^word.Length].EndsWith(' ')
        || name.StartsWith(word, StringComparison.Ordinal) && name[word.Length..].StartsWith(' ');

    private string? NearOf(string name, SlotValue[] values) =>
        (
            values.All(IsOpen)
                ? Spelling.NearestName(name, values.SelectMany(names.Known))
                : Spelling.Nearest(name, values.SelectMany(names.Known))
        )
            is { } written
            ? IsNear(name, written)
                ? AsWritten(written)
                : null
            : values.Contains(SlotValue.Country)
            && Spelling.Nearest(Folding.Fold(name), names.FormsOf(TermKind.Capital).Keys) is { } capital
                ? lexicon.NameOf(names.FormsOf(TermKind.Capital)[capital], "en")
                : null;

    /// <summary>Ids of one country begin alike, which makes them no nearer: "ly-hor" is not "ly-noc".</summary>
    private static bool IsNear(string name, string id) =>
        name is not [_, _, '-', ..]
        || !id.StartsWith(name[..3], StringComparison.Ordinal)
        || Spelling.Nearest(name[3..], [id[3..]]) is not null;

    private static bool IsOpen(SlotValue value) => ClosedValues.Of(value).IsEmpty && value != SlotValue.Language;

    private string? TownIn(string name) =>
        new[] { TermKind.Capital, TermKind.City }
            .Select(kind => names.FormsOf(kind).GetValueOrDefault(Folding.Fold(name)))
            .FirstOrDefault(country => country is not null);

    /// <summary>What a word of articles gives: an office its role, a verb its kind, a nationality its country.</summary>
    private string? OfOther(string name, SlotValue[] values) =>
        values switch
        {
            [SlotValue.Role] => names.FormsOf(TermKind.Office).GetValueOrDefault(Folding.Fold(name)),
            [SlotValue.StatementKind] => names.FormsOf(TermKind.Cue).GetValueOrDefault(Folding.Fold(name)),
            [SlotValue.EventType] => names.FormsOf(TermKind.Trigger).GetValueOrDefault(Folding.Fold(name)),
            [SlotValue.Country, ..] => names.FormsOf(TermKind.Nationality).GetValueOrDefault(Folding.Fold(name)) is { } code
                ? lexicon.NameOf(code, "en")
                : null,
            _ => null,
        };

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
}
