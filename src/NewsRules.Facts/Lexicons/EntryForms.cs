using System.Collections.Immutable;

namespace NewsRules.Facts.Lexicons;

/// <summary>Forms as they were read.</summary>
internal sealed class EntryForms(ImmutableArray<LexiconEntry> entries) : IForms
{
    public ImmutableArray<LexiconEntry> All => entries;

    public IEnumerable<string> Languages => entries.Select(entry => entry.Language).OfType<string>().Distinct();

    public IEnumerable<LexiconEntry> Of(TermKind kind) => entries.Where(entry => entry.Term.Kind == kind);

    public Gazetteer In(string language) =>
        new GazetteerBuilder().Build(entries.Where(entry => entry.Language is null || entry.Language == language));

    public IForms With(IReadOnlyCollection<LexiconEntry> more) => new EntryForms([.. entries, .. more]);
}
