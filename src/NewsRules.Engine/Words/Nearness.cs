using System.Collections.Immutable;
using NewsRules.Facts.Articles;

namespace NewsRules.Engine.Words;

/// <summary>Finds stretches of a number of words that hold a phrase of every group.</summary>
internal sealed class Nearness(ImmutableArray<ImmutableArray<Phrase>> groups, int within)
{
    /// <summary>Such stretches, as short as may be, none over another.</summary>
    public IEnumerable<Span> Places(FieldWords words)
    {
        ImmutableArray<Ends> groupEnds = [.. groups.Select(group => new Ends(words, group))];
        if (groupEnds.Any(group => group.IsEmpty))
        {
            yield break;
        }

        var behind = 0;
        foreach (var start in groupEnds.SelectMany(group => group.Starts).Distinct().Order())
        {
            var last = start < behind ? null : Last(groupEnds, start);
            if (last - start < within)
            {
                behind = last!.Value + 1;
                yield return words.Stretch(start, last.Value);
            }
        }
    }

    /// <summary>The end of the shortest stretch from a word on that holds all; null where there is none.</summary>
    private static int? Last(ImmutableArray<Ends> groups, int start)
    {
        int? last = start;
        foreach (var group in groups)
        {
            last = group.FirstFrom(start) is { } end && last is { } before ? Math.Max(before, end) : null;
        }

        return last;
    }

    /// <summary>Where the phrases of a group begin and end, by their begin.</summary>
    private sealed class Ends
    {
        private readonly int[] _firstEndFrom;

        public Ends(FieldWords words, ImmutableArray<Phrase> phrases)
        {
            (int Start, int End)[] places = [.. phrases.SelectMany(phrase => words.Places(phrase).Select(start => (start, start + phrase.Words.Length - 1))).OrderBy(place => place)];
            Starts = [.. places.Select(place => place.Start)];
            _firstEndFrom = [.. places.Select(place => place.End)];
            for (var at = places.Length - 2; at >= 0; at--)
            {
                _firstEndFrom[at] = Math.Min(_firstEndFrom[at], _firstEndFrom[at + 1]);
            }
        }

        public ImmutableArray<int> Starts { get; }

        public bool IsEmpty => Starts.IsEmpty;

        /// <summary>The first end of a phrase that begins at a word or behind it.</summary>
        public int? FirstFrom(int start)
        {
            var at = Starts.BinarySearch(start);
            at = at < 0 ? ~at : at;
            while (at > 0 && at < Starts.Length && Starts[at - 1] == start)
            {
                at--;
            }

            return at < Starts.Length ? _firstEndFrom[at] : null;
        }
    }
}
