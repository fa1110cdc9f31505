namespace NewsRules.Facts.Lexicons.Compiled;

/// <summary>The forms of a lexicon in their order; an entry becomes an object when it is asked for.</summary>
internal sealed class EntryTable
{
    // Of each entry the numbers of its language, form and term.
    private const int RowLength = 3;
    private const int Kinds = (int)TermKind.Word + 1;

    private readonly TermTable _terms;
    private readonly TextPool _texts;
    private readonly int[] _rows;
    private readonly int[][] _ofKinds = new int[Kinds][];

    public EntryTable(BlobReader blob, TermTable terms, TextPool texts)
    {
        (_terms, _texts, _rows) = (terms, texts, blob.ReadArray<int>());
        for (var kind = 0; kind < Kinds; kind++)
        {
            _ofKinds[kind] = blob.ReadArray<int>();
        }
    }

    /// <summary>Every entry.</summary>
    public IEnumerable<LexiconEntry> All => Enumerable.Range(0, _rows.Length / RowLength).Select(EntryAt);

    public static void Write(BlobWriter blob, IReadOnlyList<LexiconEntry> entries, TermTableWriter terms, TextPoolWriter texts)
    {
        blob.Write<int>(
            entries.SelectMany(entry => new[] { texts.Add(entry.Language), texts.Add(entry.Form), terms.Add(entry.Term) }).ToArray()
        );
        for (var kind = 0; kind < Kinds; kind++)
        {
            blob.Write<int>(Enumerable.Range(0, entries.Count).Where(at => entries[at].Term.Kind == (TermKind)kind).ToArray());
        }
    }

    /// <summary>The entries of a kind, in their order.</summary>
    public IEnumerable<LexiconEntry> Of(TermKind kind) => _ofKinds[(int)kind].Select(EntryAt);

    private LexiconEntry EntryAt(int at) =>
        new(_texts[_rows[at * RowLength]], _texts[_rows[(at * RowLength) + 1]]!, _terms[_rows[(at * RowLength) + 2]]);
}
