using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace NewsRules.Facts.Lexicons.Compiled;

/// <summary>Forms as bytes, of which only what is asked for becomes objects.</summary>
internal sealed class CompiledForms : IForms
{
    private readonly TextPool _texts;
    private readonly TermTable _terms;
    private readonly Lazy<EntryTable> _entries;
    private readonly Lazy<LexiconEntry[]> _all;
    private readonly string[] _languages;
    private readonly ReadOnlyMemory<byte>[] _gazetteers;

    public CompiledForms(BlobReader blob)
    {
        var entries = blob.ReadPart();
        _languages = new string[blob.ReadNumber()];
        _gazetteers = new ReadOnlyMemory<byte>[_languages.Length];
        for (var i = 0; i < _languages.Length; i++)
        {
            (_languages[i], _gazetteers[i]) = (blob.ReadText(), blob.ReadPart());
        }

        _texts = new(blob);
        _terms = new(blob, _texts);
        _entries = new(() => new(new(entries), _terms, _texts));
        _all = new(() => [.. _entries.Value.All]);
    }

    public ImmutableArray<LexiconEntry> All => ImmutableCollectionsMarshal.AsImmutableArray(_all.Value);

    public IEnumerable<string> Languages => _languages;

    public IEnumerable<LexiconEntry> Of(TermKind kind) => _entries.Value.Of(kind);

    public Gazetteer In(string language) =>
        Array.IndexOf(_languages, language) is >= 0 and var at
            ? Gazetteer.Read(new(_gazetteers[at]), _terms, _texts)
            : new EntryForms(All).In(language);

    public IForms With(IReadOnlyCollection<LexiconEntry> more) => new AddedForms(this, [.. more]);

    public static void Write(BlobWriter blob, IForms forms)
    {
        var texts = new TextPoolWriter();
        var terms = new TermTableWriter(texts);
        var entries = new BlobWriter();
        EntryTable.Write(entries, forms.All, terms, texts);
        blob.Write(entries);
        string[] languages = [.. forms.Languages];
        blob.Write(languages.Length);
        foreach (var language in languages)
        {
            var gazetteer = new BlobWriter();
            forms.In(language).Write(gazetteer, terms, texts);
            blob.Write(language);
            blob.Write(gazetteer);
        }

        texts.Write(blob);
        terms.Write(blob);
    }
}
