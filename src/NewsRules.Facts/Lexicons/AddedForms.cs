using System.Collections.Immutable;

namespace NewsRules.Facts.Lexicons;

/// <summary>A few forms over many, which stay as they are.</summary>
internal sealed class AddedForms(IForms known, ImmutableArray<LexiconEntry> added) : IForms
{
    private readonly EntryForms _added = new(added);

    public ImmutableArray<LexiconEntry> All => [.. known.All, .. added];

    public IEnumerable<string> Languages => known.Languages.Union(_added.Languages);

    public IEnumerable<LexiconEntry> Of(TermKind kind) => known.Of(kind).Concat(_added.Of(kind));

    public Gazetteer In(string language)
    {
        LexiconEntry[] more = [.. added.Where(entry => entry.Language is null || entry.Language == language)];
        return more.Length == 0 ? known.In(language) : known.In(language).ToBuilder().Build(more);
    }

    public IForms With(IReadOnlyCollection<LexiconEntry> more) => new AddedForms(known, [.. added, .. more]);
}
