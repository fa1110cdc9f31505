using System.Globalization;

namespace NewsRules.Language.Rules;

/// <summary>How many signs a regular expression stands for with its counted repetitions written out: (ab{3}){5} for twenty. No more than an estimate, and never less than what .NET builds.</summary>
internal static class PatternSize
{
    private const long Most = 1_000_000;

    public static long Of(string pattern)
    {
        var open = new Stack<long>();
        var (sum, last) = (0L, 0L);
        for (var at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '(':
                    open.Push(sum);
                    sum = 0;
                    break;
                case ')' when open.Count > 0:
                    last = Math.Max(sum, 1);
                    sum = Math.Min(Most, open.Pop() + last);
                    break;
                case '{' when Repeats(pattern, at) is var (count, end):
                    sum = Math.Min(Most, sum + (last * Math.Max(0, count - 1)));
                    last = Math.Min(Most, last * Math.Max(1, count));
                    at = end;
                    break;
                default:
                    at = pattern[at] == '\\' ? at + 1 : pattern[at] == '[' ? ClassEnd(pattern, at) : at;
                    (sum, last) = (sum + 1, 1);
                    break;
            }
        }

        return open.Aggregate(sum, (all, before) => Math.Min(Most, all + before));
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
