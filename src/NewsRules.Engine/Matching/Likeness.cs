using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>Tells places of which the same is seen from others. Allocates nothing, once it has grown.</summary>
internal sealed class Likeness : IEqualityComparer<int>
{
    private readonly List<Slot> _seen = [];
    private readonly List<int> _alike = [];
    private readonly HashSet<int> _others;
    private int _width;

    public Likeness() => _others = new HashSet<int>(this);

    /// <param name="width">How many slots are seen of each.</param>
    public void Clear(int width)
    {
        _width = width;
        _seen.Clear();
        _alike.Clear();
        _others.Clear();
    }

    /// <summary>Adds a slot of the next place.</summary>
    public void See(Slot slot) => _seen.Add(slot);

    /// <summary>Ends the next place: the first place of which the same was seen.</summary>
    /// <param name="isAlone">True where it is like no other, whatever is seen of it.</param>
    public int Next(bool isAlone = false)
    {
        var place = _alike.Count;
        _alike.Add(isAlone || _others.Add(place) || !_others.TryGetValue(place, out var first) ? place : first);
        return _alike[place];
    }

    /// <summary>The first place of which the same was seen.</summary>
    public int this[int place] => _alike[place];

    bool IEqualityComparer<int>.Equals(int x, int y)
    {
        for (var at = 0; at < _width; at++)
        {
            if (_seen[(x * _width) + at] != _seen[(y * _width) + at])
            {
                return false;
            }
        }

        return true;
    }

    int IEqualityComparer<int>.GetHashCode(int obj)
    {
        var hash = default(HashCode);
        for (var at = 0; at < _width; at++)
        {
            hash.Add(_seen[(obj * _width) + at]);
        }

        return hash.ToHashCode();
    }
}
