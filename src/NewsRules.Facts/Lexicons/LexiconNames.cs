using System.Collections.Frozen;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Lexicons;

/// <summary>What people call countries, bodies and topics, and what these are called.</summary>
internal sealed class LexiconNames(IForms forms)
{
    private readonly Lazy<FrozenDictionary<string, string>> _countries = new(() => Ids(forms, TermKind.Country));
    private readonly Lazy<FrozenDictionary<string, string>> _entities = new(() => Ids(forms, TermKind.Entity));
    private readonly Lazy<FrozenDictionary<string, string>> _topics = new(() => Ids(forms, TermKind.Topic));
    private readonly Lazy<FrozenDictionary<string, string>> _homes = new(() => HomesOf(forms));
    private readonly Lazy<FrozenDictionary<(TermKind Kind, string Id, string? Language), string>> _first = new(() =>
        forms.All.DistinctBy(Key).ToFrozenDictionary(Key, entry => entry.Form)
    );

    public FrozenDictionary<string, string> Countries => _countries.Value;

    public FrozenDictionary<string, string> Entities => _entities.Value;

    public FrozenDictionary<string, string> Topics => _topics.Value;

    /// <summary>The countries of outlets, by their folded names.</summary>
    public FrozenDictionary<string, string> Homes => _homes.Value;

    /// <summary>The first name that a language has for a thing.</summary>
    public FrozenDictionary<(TermKind Kind, string Id, string? Language), string> First => _first.Value;

    private static (TermKind Kind, string Id, string? Language) Key(LexiconEntry entry) => (entry.Term.Kind, entry.Term.Id, entry.Language);

    private static FrozenDictionary<string, string> HomesOf(IForms forms) =>
        forms
            .Of(TermKind.Entity)
            .Where(entry => entry.Term is { Role: Vocabulary.Roles.Media, Country: not null })
            .DistinctBy(entry => Folding.Fold(entry.Form))
            .ToFrozenDictionary(entry => Folding.Fold(entry.Form), entry => entry.Term.Country!, StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Ids(IForms forms, TermKind kind)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in forms.Of(kind).Where(entry => entry.Term.Shape != Term.SharedTown))
        {
            names.TryAdd(Folding.Fold(entry.Term.Id), entry.Term.Id);
            names.TryAdd(Folding.Fold(entry.Form), entry.Term.Id);
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
