using System.Globalization;

namespace NewsRules.Language.Rules;

/// <summary>
/// How many signs a regular expression stands for with its counted repetitions written out: (ab{3}){5} for twenty. No more than an
/// estimate, and never less than what .NET builds.
/// </summary>
internal static class PatternSize
{
    private const long Most = 1_000_000;

    /// <summary>
    /// A repetition of what is itself repeated may begin at each place anew: its automaton grows by far more than its signs.
    /// </summary>
    private const int Nested = 10;

    public static long Of(string pattern)
    {
        var open = new Stack<(long Sum, bool Loops)>();
        var (sum, last) = (0L, 0L);
        var (loops, lastLoops) = (false, false);
        for (var at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '(':
                    open.Push((sum, loops));
                    (sum, loops) = (0, false);
                    break;
                case ')' when open.Count > 0:
                    (last, lastLoops) = (Math.Max(sum, 1), loops);
                    (sum, loops) = open.Pop();
                    (sum, loops) = (Math.Min(Most, sum + last), loops || lastLoops);
                    break;
                case '{' when Repeats(pattern, at) is var (count, end):
                    count *= lastLoops ? Nested : 1;
                    (loops, lastLoops) = (true, true);
                    sum = Math.Min(Most, sum + (last * Math.Max(0, count - 1)));
                    last = Math.Min(Most, last * Math.Max(1, count));
                    at = end;
                    break;
                default:
                    at =
                        pattern[at] == '\\' ? at + 1
                        : pattern[at] == '[' ? ClassEnd(pattern, at)
                        : at;
                    var isLoop = at < pattern.Length && pattern[at] is '*' or '+' or '?';
                    (sum, last, loops, lastLoops) = (sum + 1, 1, loops || isLoop, isLoop);
                    break;
            }
        }

        return open.Aggregate(sum, (all, before) => Math.Min(Most, all + before.Sum));
    }

    /// <summary>Of {3}, {2,5} or {2,} the larger number, and the place of its bracket.</summary>
    private static (long Count, int End)? Repeats(string pattern, int at)
    {
        var end = pattern.IndexOf('}', at);
        if (end < 0)
        {
            return null;
        }

        var largest = 0L;
        foreach (var part in pattern[(at + 1)..end].Split(','))
        {
            if (part.Length > 0 && !long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                return part.All(char.IsAsciiDigit) ? (Most, end) : null;
            }

            largest = Math.Max(largest, part.Length == 0 ? 0 : long.Parse(part, CultureInfo.InvariantCulture));
        }

        return (Math.Min(largest, Most), end);
    }

    private static int ClassEnd(string pattern, int at)
    {
        // A bracket that comes first is a sign of the class.
        var first = at + 1 < pattern.Length && pattern[at + 1] == '^' ? at + 2 : at + 1;
        for (var end = first + 1; end < pattern.Length; end++)
        {
            if (pattern[end] == ']')
            {
                return end;
            }

            end += pattern[end] == '\\' ? 1 : 0;
        }

        return pattern.Length;
    }
}
