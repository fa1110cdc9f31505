namespace NewsRules.Facts.Lexicons;

/// <summary>The regular forms of French words.</summary>
internal static class FrenchInflection
{
    // How the feminine ends, by how the masculine does; the longest that fits counts.
    private static readonly (string Masculine, string Feminine)[] Feminines =
    [
        ("éen", "éenne"),
        ("ien", "ienne"),
        ("yen", "yenne"),
        ("ton", "tonne"),
        ("ec", "ecque"),
        ("c", "que"),
        ("e", "e"),
        ("", "e"),
    ];

    /// <summary>libyen libyenne libyens libyennes; français française françaises; turc turque turcs turques.</summary>
    public static IEnumerable<string> Adjective(string word)
    {
        var (masculine, feminine) = Feminines.First(ending => word.EndsWith(ending.Masculine, StringComparison.Ordinal));
        var she = word[..^masculine.Length] + feminine;
        return new[] { word, word[^1] is 's' or 'x' ? word : word + "s", she, she + "s" }.Distinct();
    }

    /// <summary>
    /// déclaré/déclare/déclarant: (a) déclaré, déclarée, déclarés, déclarées, déclarer, déclare, déclarent, déclarait, déclaraient,
    /// déclarant.
    /// </summary>
    public static IEnumerable<(string Form, string Shape)> Verb(VerbForms verb)
    {
        if (verb.Past is { } past)
        {
            // "dit" is both: a finite verb that can have an auxiliary.
            yield return (past, past == verb.Present ? "finite" : Inflection.PastShape);
        }

        if (verb.Past is [.. var stem, 'é'])
        {
            yield return (stem + "er", "base");
            foreach (var ending in new[] { "ée", "és", "ées" })
            {
                yield return (stem + ending, Inflection.PastShape);
            }
        }

        if (verb.Present is { } present && present != verb.Past)
        {
            yield return (present, "finite");
        }

        if (verb.Participle is not { } participle)
        {
            yield break;
        }

        yield return (participle, "participle");
        yield return (Plural(verb.Present, participle), "finite");
        foreach (var ending in new[] { "ait", "aient" })
        {
            yield return (WithEnding(participle, ending), "finite");
        }
    }

    /// <summary>rejette → rejettent; dit, disant → disent.</summary>
    private static string Plural(string? present, string participle) =>
        present?.Split(' ', 2) is [[.., 'e'] verb, .. var rest] ? string.Join(' ', [verb + "nt", .. rest]) : WithEnding(participle, "ent");

    /// <summary>Of "appelant à" only the verb changes.</summary>
    private static string WithEnding(string participle, string ending) =>
        participle.Split(' ', 2) is [var verb, var rest] ? $"{verb[..^3]}{ending} {rest}" : participle[..^3] + ending;
}
