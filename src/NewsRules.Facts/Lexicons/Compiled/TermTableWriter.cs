namespace NewsRules.Facts.Lexicons.Compiled;

/// <summary>Numbers terms, each once, for a <see cref="TermTable"/>.</summary>
internal sealed class TermTableWriter(TextPoolWriter texts)
{
    /// <summary>How many numbers a row has before those of its lists.</summary>
    public const int Fixed = 14;

    private readonly Dictionary<Term, int> _numbers = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _rows = [];

    /// <summary>The number of a term, new if it must be.</summary>
    public int Add(Term term)
    {
        if (_numbers.TryGetValue(term, out var number))
        {
            return number;
        }

        // Terms of offices have rows before that of the person.
        int[] offices = [.. term.Offices.SelectMany(office => new[] { office.From.DayNumber, office.Until.DayNumber, Add(office.Term) })];
        _numbers.Add(term, _starts.Count);
        _starts.Add(_rows.Count);
        AddRow(term, offices);
        return _starts.Count - 1;
    }

    public void Write(BlobWriter blob)
    {
        blob.Write<int>(_starts.ToArray());
        blob.Write<int>(_rows.ToArray());
    }

    private void AddRow(Term term, int[] offices)
    {
        _rows.AddRange([
            (int)term.Kind,
            texts.Add(term.Id),
            texts.Add(term.Role),
            texts.Add(term.Country),
            texts.Add(term.Shape),
            texts.Add(term.Stage),
        ]);
        var (kinds, classes) = term.Marks.Bits;
        _rows.AddRange([
            (int)(kinds >> 32),
            (int)kinds,
            (int)(classes >> 32),
            (int)classes,
            term.Needs.IsDefault ? -1 : term.Needs.Length,
            term.Whom.Length,
            term.Unless.Length,
            term.Offices.Length,
        ]);
        _rows.AddRange([
            .. term.Needs.IsDefault
                ? []
                : term.Needs.Concat(term.NeedsAsWritten.IsEmpty ? term.Needs : term.NeedsAsWritten).Select(texts.Add),
            .. term.Whom.Select(texts.Add),
            .. term.Unless.Select(texts.Add),
            .. offices,
        ]);
    }
}
