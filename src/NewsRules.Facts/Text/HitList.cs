using System.Runtime.InteropServices;

namespace NewsRules.Facts.Text;

/// <summary>The known forms of a text, by the token at which each begins.</summary>
internal sealed class HitList(int tokens)
{
    private readonly List<Hit> _hits = new((tokens / 2) + 4);
    private readonly int[] _from = new int[tokens + 1];
    private int _closed;

    /// <summary>The forms that begin at a token; none outside of the text.</summary>
    public ReadOnlySpan<Hit> At(int token) => (uint)token < (uint)_from.Length - 1 ? CollectionsMarshal.AsSpan(_hits)[_from[token].._from[token + 1]] : [];

    /// <summary>The forms found so far at the token that is being read.</summary>
    public ReadOnlySpan<Hit> Open => CollectionsMarshal.AsSpan(_hits)[_from[_closed]..];

    /// <summary>Adds a form at the token that is being read.</summary>
    public void Add(in Hit hit) => _hits.Add(hit);

    /// <summary>Takes away those forms at the token that is being read.</summary>
    public void RemoveOpen(Predicate<Hit> predicate)
    {
        var kept = _from[_closed];
        for (var i = kept; i < _hits.Count; i++)
        {
            if (!predicate(_hits[i]))
            {
                _hits[kept++] = _hits[i];
            }
        }

        _hits.RemoveRange(kept, _hits.Count - kept);
    }

    /// <summary>Goes on to the next token.</summary>
    public void Close() => _from[++_closed] = _hits.Count;
}
