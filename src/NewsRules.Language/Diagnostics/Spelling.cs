using System.Buffers;

namespace NewsRules.Language.Diagnostics;

/// <summary>Finds the word somebody meant.</summary>
public static class Spelling
{
    private const int MostAlike = 3;
    private const int LeastWord = 3;
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyAEIOUYàâäéèêëîïôöûùüÿاأإآٱويىئؤءةه");

    /// <summary>
    /// The nearest of the known words, or null when none is near: at most a third of the letters may differ, two of five (optimal string
    /// alignment).
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> known) => Nearest(word, known, (_, _) => true);

    /// <summary>
    /// The same among thousands of names, of which some are like any word: it has the same consonants, or of four letters or more at most a
    /// quarter differ.
    /// </summary>
    public static string? NearestName(string word, IEnumerable<string> known)
    {
        var consonants = Consonants(word);
        return Nearest(word, known, (candidate, distance) =>
            (word.Length > 3 && distance <= Math.Max(1, word.Length / 4)) || Consonants(candidate) == consonants
        );
    }

    private static string Consonants(string word) =>
        string.Concat(word.Where(letter => char.IsLetter(letter) && !Vowels.Contains(letter))).ToLowerInvariant();

    private static string? Nearest(string word, IEnumerable<string> known, Func<string, int, bool> isAlike)
    {
        if (word.Length > 64)
        {
            return null;
        }

        var limit = word.Length < 5 ? 1 : Math.Max(2, word.Length / 3);
        var best = (Distance: limit + 1, Word: (string?)null);
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - word.Length) >= best.Distance)
            {
                continue;
            }

            var distance = Distance(word, candidate, best.Distance);
            best = distance < best.Distance && isAlike(candidate, distance) ? (distance, candidate) : best;
        }

        return best.Word;
    }

    /// <summary>
    /// The nearest of names, else the few that share a word with it: fm-libya for libya, and libya-bodies; null when neither is there.
    /// </summary>
    public static string? Meant(string name, IEnumerable<string> known)
    {
        if (Nearest(name, known) is { } near)
        {
            return near;
        }

        var words = Words(name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        string[] alike = [.. known.Where(other => Words(other).Any(words.Contains)).Take(MostAlike + 1)];
        return alike.Length is 0 or > MostAlike ? null : string.Join("' or '", alike);
    }

    private static IEnumerable<string> Words(string name) => name.Split('-', '.', '_').Where(word => word.Length >= LeastWord);

    /// <summary>Letters to change, add, drop or swap; given up, as the limit, once no end below it is in reach.</summary>
    private static int Distance(string a, string b, int limit)
    {
        var width = b.Length + 1;
        Span<int> rows = stackalloc int[3 * width];
        var before = rows[..width];
        var last = rows[width..(2 * width)];
        var row = rows[(2 * width)..];
        for (var j = 0; j < width; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                row[j] = Step(before, last, row, a, b, i, j);
                least = Math.Min(least, row[j]);
            }

            if (least >= limit)
            {
                return limit;
            }

            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[b.Length];
    }

    private static int Step(ReadOnlySpan<int> before, ReadOnlySpan<int> last, ReadOnlySpan<int> row, string a, string b, int i, int j)
    {
        var change = last[j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1);
        var least = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
        var swapped = i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]);
        return swapped ? Math.Min(least, before[j - 2] + 1) : least;
    }

    private static bool Same(char a, char b) => a == b || char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
