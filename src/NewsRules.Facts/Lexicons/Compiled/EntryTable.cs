using System.Runtime.InteropServices;

namespace NewsRules.Facts.Lexicons.Compiled;

/// <summary>The forms of a lexicon in their order; an entry becomes an object when it is asked for.</summary>
internal sealed class EntryTable
{
    private readonly TextPool _texts;
    private readonly Term[] _terms;
    private readonly Row[] _rows;

    public EntryTable(BlobReader blob, TextPool texts) => (_texts, _terms, _rows) = (texts, TermTable.Read(blob, texts), blob.ReadArray<Row>());

    /// <summary>Every entry.</summary>
    public IEnumerable<LexiconEntry> All => _rows.Select(EntryOf);

    public static void Write(BlobWriter blob, IEnumerable<LexiconEntry> entries, TextPool texts)
    {
        var terms = new TermTable(texts);
        List<Row> rows = [.. entries.Select(entry => new Row(texts.Add(entry.Language), texts.Add(entry.Form), terms.Add(entry.Term)))];
        terms.Write(blob);
        blob.Write<Row>(CollectionsMarshal.AsSpan(rows));
    }

    /// <summary>The entries of a kind, in their order.</summary>
    public IEnumerable<LexiconEntry> Of(TermKind kind)
    {
        foreach (var row in _rows)
        {
            if (_terms[row.Term].Kind == kind)
            {
                yield return EntryOf(row);
            }
        }
    }

    private LexiconEntry EntryOf(Row row) => new(_texts[row.Language], _texts[row.Form]!, _terms[row.Term]);

    private readonly record struct Row(int Language, int Form, int Term);
}
