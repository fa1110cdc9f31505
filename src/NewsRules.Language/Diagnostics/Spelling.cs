namespace NewsRules.Language.Diagnostics;

/// <summary>Finds the word somebody meant.</summary>
public static class Spelling
{
    /// <summary>The nearest of the known words, or null when none is near: at most a third of the letters may differ, two of five (optimal string alignment).</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
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

            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            best = distance < best.Distance ? (distance, candidate) : best;
        }

        return best.Word;
    }

    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = i == 0 ? j : j == 0 ? i : Step(rows, a, b, i, j);
            }
        }

        return rows[a.Length, b.Length];
    }

    private static int Step(int[,] rows, string a, string b, int i, int j)
    {
        var change = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        var least = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(least, rows[i - 2, j - 2] + 1) : least;
    }
}
