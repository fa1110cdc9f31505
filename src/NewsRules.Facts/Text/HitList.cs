using System.Buffers;
using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Text;

/// <summary>The known forms of a text, by the token at which each begins.</summary>
internal sealed class HitList(int tokens)
{
    private readonly int[] _from = ArrayPool<int>.Shared.Rent(tokens + 1);
    private readonly Marks[] _marks = ArrayPool<Marks>.Shared.Rent(tokens);
    private Hit[] _hits = ArrayPool<Hit>.Shared.Rent(tokens + 8);
    private Marks _all;
    private Marks _open;
    private int _openEnd;
    private int _first;
    private int _count;
    private int _closed;

    /// <summary>The forms that begin at a token; none outside of the text.</summary>
    public ReadOnlySpan<Hit> At(int token) => (uint)token < (uint)tokens ? new(_hits, _from[token], _from[token + 1] - _from[token]) : [];

    /// <summary>The kinds and word classes of the forms that begin at a token.</summary>
    public Marks MarksAt(int token) => (uint)token < (uint)tokens ? _marks[token] : Marks.Unknown;

    /// <summary>
    /// The same of all tokens, when all are read; behind the last only marks of the unknown. Lent, as long as the list is.
    /// </summary>
    public Marks[] AllMarks
    {
        get
        {
            _marks.AsSpan(tokens).Fill(Marks.Unknown);
            return _marks;
        }
    }

    /// <summary>
    /// The next token before the end, from this one on, at which a form with one of these marks begins; the end for none.
    /// </summary>
    public int Next(int from, int end, Marks any)
    {
        if (!_all.Has(any))
        {
            return end;
        }

        var marks = _marks;
        while (from < end && !marks[from].Has(any))
        {
            from++;
        }

        return from;
    }

    /// <summary>The forms found so far at the token that is being read.</summary>
    public ReadOnlySpan<Hit> Open => new(_hits, _first, _count - _first);

    /// <summary>Their kinds and word classes.</summary>
    public Marks OpenMarks => _open;

    /// <summary>True when there is one.</summary>
    public bool HasOpen => _count > _first;

    /// <summary>Adds a form at the token that is being read, and drops the shorter ones there; names of all kinds compete.</summary>
    /// <param name="marks">Those of its term.</param>
    public void Add(in Hit hit, Marks marks)
    {
        if (HasOpen)
        {
            DropShorter(hit);
        }

        if (_count == _hits.Length)
        {
            Grow();
        }

        _hits[_count++] = hit;
        Mark(hit, marks);
    }

    /// <summary>Goes on to the next token; where the last that keeps names out of its words ends, 0 for none.</summary>
    /// <param name="withNames">False: another name covers this token.</param>
    public int Close(bool withNames)
    {
        if (!withNames && _open.Has(Marks.OfNames))
        {
            DropNames();
        }

        var end = withNames ? _openEnd : 0;
        _marks[_closed] = _open.Has(Marks.Known) ? _open : _open | Marks.Unknown;
        _all |= _marks[_closed];
        _from[_closed++] = _first;
        _from[_closed] = _first = _count;
        (_open, _openEnd) = (Marks.None, 0);
        return end;
    }

    /// <summary>From now on no form with these marks begins at a token.</summary>
    public void Leave(int token, Marks marks) => _marks[token] = _marks[token].Without(marks);

    /// <summary>From now on no name begins at these tokens.</summary>
    public void LeaveNames(HashSet<int> at)
    {
        var kept = 0;
        for (var i = 0; i < tokens; i++)
        {
            var (first, end) = (kept, _from[i + 1]);
            for (var j = _from[i]; j < end; j++)
            {
                if (!_hits[j].Term.IsName || !at.Contains(i))
                {
                    _hits[kept++] = _hits[j];
                }
            }

            _from[i] = first;
            _marks[i] = at.Contains(i) ? MarksOf(first, kept) : _marks[i];
        }

        _from[tokens] = _count = kept;
    }

    /// <summary>Of a town of two countries keeps the one that is meant.</summary>
    /// <param name="isMeant">Whether the country that shares the name is meant at a token, and not the other.</param>
    public void Settle(Func<Term, string?, int, bool> isMeant)
    {
        var from = Next(0, tokens, Marks.Shared);
        var kept = _from[from];
        for (var i = from; i < tokens; i++)
        {
            var (first, end, isShared) = (kept, _from[i + 1], _marks[i].Has(Marks.Shared));
            var shared = isShared ? At(i).ToArray() : null;
            for (var j = _from[i]; j < end; j++)
            {
                if (shared is null || IsKept(_hits[j].Term, shared, i, isMeant))
                {
                    _hits[kept++] = _hits[j];
                }
            }

            _from[i] = first;
            _marks[i] = isShared ? MarksOf(first, kept) : _marks[i];
        }

        _from[tokens] = _count = kept;
    }

    private static bool IsKept(Term term, Hit[] hits, int token, Func<Term, string?, int, bool> isMeant)
    {
        var isRivalled = false;
        foreach (ref readonly var hit in hits.AsSpan())
        {
            isRivalled |= hit.Term.IsName && hit.Term.Shape != Term.SharedTown;
            var other = term.Shape == Term.SharedTown ? hit.Term : term;
            var shared = term.Shape == Term.SharedTown ? term : hit.Term;
            if (term.IsName && other.IsName && other.State != shared.State && shared.Shape == Term.SharedTown)
            {
                return isMeant(shared, other.State, token) == (term == shared);
            }
        }

        return isRivalled || term.Shape != Term.SharedTown || term.Kind == TermKind.City || isMeant(term, null, token);
    }

    private Marks MarksOf(int first, int end)
    {
        var marks = Marks.None;
        for (var i = first; i < end; i++)
        {
            marks |= _hits[i].Term.Marks;
        }

        return marks.Has(Marks.Known) ? marks : marks | Marks.Unknown;
    }

    /// <summary>Gives the memory back; nothing may be asked afterwards.</summary>
    public void Release()
    {
        ArrayPool<int>.Shared.Return(_from);
        ArrayPool<Marks>.Shared.Return(_marks);
        ArrayPool<Hit>.Shared.Return(_hits);
    }

    private void DropShorter(in Hit than)
    {
        var kept = _first;
        for (var i = _first; i < _count; i++)
        {
            var term = _hits[i].Term;
            if (_hits[i].Length >= than.Length || !(term.IsName ? than.Term.IsWhole : term.Kind == than.Term.Kind))
            {
                _hits[kept++] = _hits[i];
            }
        }

        Cut(kept);
    }

    private void DropNames()
    {
        var kept = _first;
        for (var i = _first; i < _count; i++)
        {
            if (!_hits[i].Term.IsName)
            {
                _hits[kept++] = _hits[i];
            }
        }

        Cut(kept);
    }

    private void Cut(int count)
    {
        if (count == _count)
        {
            return;
        }

        (_count, _open, _openEnd) = (count, Marks.None, 0);
        foreach (ref readonly var hit in Open)
        {
            Mark(hit, hit.Term.Marks);
        }
    }

    private void Mark(in Hit hit, Marks marks)
    {
        _open |= marks;
        _openEnd = marks.Has(Marks.OfWholes) ? Math.Max(_openEnd, hit.End) : _openEnd;
    }

    private void Grow()
    {
        var before = _hits;
        _hits = ArrayPool<Hit>.Shared.Rent(before.Length * 2);
        before.CopyTo(_hits, 0);
        ArrayPool<Hit>.Shared.Return(before);
    }
}
