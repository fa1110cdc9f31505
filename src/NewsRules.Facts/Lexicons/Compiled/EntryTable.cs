using System.Runtime.InteropServices;

namespace NewsRules.Facts.Lexicons.Compiled;

/// <summary>The forms of a lexicon in their order; an entry becomes an object when it is asked for.</summary>
internal sealed class EntryTable(BlobReader blob, TermTable terms, TextPool texts)
{
    private readonly Row[] _rows = blob.ReadArray<Row>();

    /// <summary>Every entry.</summary>
    public IEnumerable<LexiconEntry> All => _rows.Select(EntryOf);

    public static void Write(BlobWriter blob, IEnumerable<LexiconEntry> entries, TermTableWriter terms, TextPool texts)
    {
        List<Row> rows = [.. entries.Select(entry => new Row(texts.Add(entry.Language), texts.Add(entry.Form), terms.Add(entry.Term)))];
        blob.Write<Row>(CollectionsMarshal.AsSpan(rows));
    }

    /// <summary>The entries of a kind, in their order.</summary>
    public IEnumerable<LexiconEntry> Of(TermKind kind)
    {
        foreach (var row in _rows)
        {
            if (terms.KindOf(row.Term) == kind)
            {
                yield return EntryOf(row);
            }
        }
    }

    private LexiconEntry EntryOf(Row row) => new(texts[row.Language], texts[row.Form]!, terms[row.Term]);

    private readonly record struct Row(int Language, int Form, int Term);
}
