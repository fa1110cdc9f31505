using System.Collections.Immutable;

namespace NewsRules.Facts.Lexicons.Compiled;

/// <summary>Forms as bytes, of which only what is asked for becomes objects.</summary>
internal sealed class CompiledForms : IForms
{
    private readonly Lazy<EntryTable> _entries;
    private readonly Lazy<ImmutableArray<LexiconEntry>> _all;

    public CompiledForms(BlobReader blob)
    {
        var (texts, entries) = (new TextPool(blob.ReadPart()), blob.ReadPart());
        Languages = [.. Enumerable.Range(0, blob.ReadNumber()).Select(_ => blob.ReadText())];
        (_entries, _all) = (new(() => new(entries, texts)), new(() => [.. _entries!.Value.All]));
    }

    public ImmutableArray<LexiconEntry> All => _all.Value;

    public IEnumerable<string> Languages { get; }

    public IEnumerable<LexiconEntry> Of(TermKind kind) => _entries.Value.Of(kind);

    public Gazetteer In(string language) => new EntryForms(All).In(language);

    public static void Write(BlobWriter blob, IForms forms)
    {
        var (pool, entries, texts) = (new BlobWriter(), new BlobWriter(), new TextPool());
        EntryTable.Write(entries, forms.All, texts);
        texts.Write(pool);
        blob.Write(pool);
        blob.Write(entries);
        string[] languages = [.. forms.Languages];
        blob.Write(languages.Length);
        foreach (var language in languages)
        {
            blob.Write(language);
        }
    }
}
