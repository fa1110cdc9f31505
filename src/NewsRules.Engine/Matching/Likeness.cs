using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>Tells places of which the same is seen from others. Allocates nothing, once it has grown.</summary>
internal sealed class Likeness : IEqualityComparer<int>
{
    private readonly List<Slot> _seen = [];
    private readonly List<int> _counts = [];
    private readonly HashSet<int> _firsts;
    private int _width;

    public Likeness() => _firsts = new HashSet<int>(this);

    /// <param name="width">How many slots are seen of each.</param>
    public void Clear(int width)
    {
        _width = width;
        _seen.Clear();
        _counts.Clear();
        _firsts.Clear();
    }

    /// <summary>Adds a slot of the next place.</summary>
    public void See(Slot slot) => _seen.Add(slot);

    /// <summary>Ends the next place: the first place of which the same was seen.</summary>
    public int Next()
    {
        var place = _counts.Count;
        _counts.Add(0);
        var first = _firsts.Add(place) || !_firsts.TryGetValue(place, out var before) ? place : before;
        _counts[first]++;
        return first;
    }

    /// <summary>A slot that was seen of a place.</summary>
    public Slot SeenOf(int place, int at) => _seen[(place * _width) + at];

    /// <summary>Of how many places the same was seen.</summary>
    /// <param name="first">The first of them.</param>
    public int CountOf(int first) => _counts[first];

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
