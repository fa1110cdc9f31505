namespace NewsRules.Facts.Lexicons.Compiled;

/// <summary>Numbers terms, each once, for a <see cref="TermTable"/>.</summary>
internal sealed class TermTableWriter(TextPoolWriter texts)
{
    /// <summary>How many numbers a row has before those of its lists.</summary>
    public const int Fixed = 13;

    private readonly Dictionary<Term, int> _numbers = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _rows = [];

    /// <summary>The number of a term, new if it must be.</summary>
    public int Add(Term term)
    {
        if (_numbers.TryAdd(term, _numbers.Count))
        {
            _starts.Add(_rows.Count);
            AddRow(term);
        }

        return _numbers[term];
    }

    public void Write(BlobWriter blob)
    {
        blob.Write<int>(_starts.ToArray());
        blob.Write<int>(_rows.ToArray());
    }

    private void AddRow(Term term)
    {
        _rows.AddRange([(int)term.Kind, texts.Add(term.Id), texts.Add(term.Role), texts.Add(term.Country), texts.Add(term.Shape), texts.Add(term.Stage)]);
        var (kinds, classes) = term.Marks.Bits;
        _rows.AddRange([(int)(kinds >> 32), (int)kinds, (int)(classes >> 32), (int)classes, term.Needs.IsDefault ? -1 : term.Needs.Length, term.Whom.Length, term.Unless.Length]);
        _rows.AddRange([.. term.Needs.IsDefault ? [] : term.Needs.Select(texts.Add), .. term.Whom.Select(texts.Add), .. term.Unless.Select(texts.Add)]);
    }
}
