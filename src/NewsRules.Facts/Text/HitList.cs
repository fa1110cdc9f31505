using System.Runtime.InteropServices;
using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Text;

/// <summary>The known forms of a text, by the token at which each begins.</summary>
internal sealed class HitList(int tokens)
{
    private readonly List<Hit> _hits = new((tokens * 3 / 4) + 8);
    private readonly int[] _from = new int[tokens + 1];
    private readonly Marks[] _marks = new Marks[tokens];
    private int _closed;

    /// <summary>The forms that begin at a token; none outside of the text.</summary>
    public ReadOnlySpan<Hit> At(int token) => (uint)token < (uint)_from.Length - 1 ? CollectionsMarshal.AsSpan(_hits)[_from[token].._from[token + 1]] : [];

    /// <summary>The kinds and word classes of the forms that begin at a token.</summary>
    public Marks MarksAt(int token) => (uint)token < (uint)_marks.Length ? _marks[token] : default;

    /// <summary>The forms found so far at the token that is being read.</summary>
    public ReadOnlySpan<Hit> Open => CollectionsMarshal.AsSpan(_hits)[_from[_closed]..];

    /// <summary>Adds a form at the token that is being read, and drops the shorter ones there; names of all kinds compete.</summary>
    public void Add(in Hit hit)
    {
        for (var i = _hits.Count - 1; i >= _from[_closed]; i--)
        {
            var other = _hits[i].Term;
            if (_hits[i].Length < hit.Length && (other.IsName ? hit.Term.IsName : other.Kind == hit.Term.Kind))
            {
                _hits.RemoveAt(i);
            }
        }

        _hits.Add(hit);
    }

    /// <summary>Drops the names at the token that is being read.</summary>
    public void DropNames()
    {
        for (var i = _hits.Count - 1; i >= _from[_closed]; i--)
        {
            if (_hits[i].Term.IsName)
            {
                _hits.RemoveAt(i);
            }
        }
    }

    /// <summary>Goes on to the next token.</summary>
    public void Close()
    {
        foreach (ref readonly var hit in Open)
        {
            _marks[_closed] |= hit.Term.Marks;
        }

        _from[++_closed] = _hits.Count;
    }
}
