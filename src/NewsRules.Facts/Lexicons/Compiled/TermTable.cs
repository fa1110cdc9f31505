using System.Collections.Immutable;

namespace NewsRules.Facts.Lexicons.Compiled;

/// <summary>Terms by number, each once.</summary>
internal sealed class TermTable(TextPool texts)
{
    private readonly Dictionary<Term, int> _numbers = [];
    private readonly List<int> _rows = [];

    /// <summary>The number of a term, new if it must be.</summary>
    public int Add(Term term)
    {
        if (_numbers.TryAdd(term, _numbers.Count))
        {
            AddRow(term);
        }

        return _numbers[term];
    }

    public void Write(BlobWriter blob)
    {
        blob.Write(_numbers.Count);
        blob.Write<int>(_rows.ToArray());
    }

    /// <summary>The terms that were written, by their numbers.</summary>
    public static Term[] Read(BlobReader blob, TextPool texts)
    {
        var terms = new Term[blob.ReadNumber()];
        var rows = blob.ReadArray<int>();
        var at = 0;
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = ReadRow(rows, ref at, texts);
        }

        return terms;
    }

    private void AddRow(Term term)
    {
        _rows.AddRange([(int)term.Kind, texts.Add(term.Id), texts.Add(term.Role), texts.Add(term.Country), texts.Add(term.Shape), texts.Add(term.Stage)]);
        _rows.AddRange([(int)(term.Marks.Classes >> 32), (int)term.Marks.Classes, term.Needs.IsDefault ? -1 : term.Needs.Length]);
        _rows.AddRange(term.Needs.IsDefault ? [] : term.Needs.Select(texts.Add));
    }

    private static Term ReadRow(int[] rows, ref int at, TextPool texts)
    {
        var row = rows.AsSpan(at, 9);
        at += row.Length;
        var needs = row[8] < 0 ? default : ReadTexts(rows.AsSpan(at, row[8]), texts);
        at += Math.Max(row[8], 0);
        return new Term((TermKind)row[0], texts[row[1]]!, texts[row[2]], texts[row[3]], texts[row[4]], needs, texts[row[5]])
        {
            Marks = Marks.Of((TermKind)row[0], ((ulong)row[6] << 32) | (uint)row[7]),
        };
    }

    private static ImmutableArray<string> ReadTexts(ReadOnlySpan<int> numbers, TextPool texts)
    {
        var read = ImmutableArray.CreateBuilder<string>(numbers.Length);
        foreach (var number in numbers)
        {
            read.Add(texts[number]!);
        }

        return read.MoveToImmutable();
    }
}
