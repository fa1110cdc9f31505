namespace NewsRules.Facts.Lexicons;

/// <summary>The regular forms of words, one method a language.</summary>
internal static class Inflection
{
    /// <summary>The shape of a participle that tells the past with an auxiliary: "a déclaré".</summary>
    internal const string PastShape = "past";

    public static IEnumerable<string> Adjective(string language, string word) =>
        language switch
        {
            "ar" => ArabicAdjective(word),
            "fr" => FrenchInflection.Adjective(word),
            _ => [word],
        };

    public static IEnumerable<(string Form, string Shape)> Verb(string language, VerbForms verb) =>
        language switch
        {
            "ar" => ArabicVerb(verb),
            "fr" => FrenchInflection.Verb(verb),
            _ => EnglishVerb(verb),
        };

    /// <summary>
    /// In "كوري شمالي" both words agree, in "جنوب أفريقي" only the last changes; the article stands before the first, before both where
    /// both agree.
    /// </summary>
    private static IEnumerable<string> ArabicAdjective(string word)
    {
        string[] endings = ["", "ة", "ان", "ين", "ون", "تان", "تين", "ات", "ا", "ي", "و"];
        var agree = word.Split(' ') is [[.., 'ي'], _];
        foreach (var ending in endings)
        {
            var form = (agree ? word.Replace(" ", ending + " ", StringComparison.Ordinal) : word) + ending;
            var definite = agree ? form.Replace(" ", " ال", StringComparison.Ordinal) : form;
            yield return form;
            yield return "ال" + definite;
        }
    }

    private static IEnumerable<(string Form, string Shape)> ArabicVerb(VerbForms verb)
    {
        foreach (var form in verb.Past is { } past ? Past(past) : [])
        {
            yield return form;
        }

        foreach (var form in verb.Present is { } present ? Present(present) : [])
        {
            yield return form;
        }

        foreach (var form in verb.Participle is { } participle ? Participle(participle) : [])
        {
            yield return (form, "participle");
        }
    }

    /// <summary>قال قالت قالا قالتا قالوا قلن; weak endings lose their last letter: دعا دعت دعوا.</summary>
    private static IEnumerable<(string Form, string Shape)> Past(string past)
    {
        var weak = past[^1] is 'ى' or 'ا';
        var stem = weak ? past[..^1] : past;
        return
        [
            (past, "finite"),
            (stem + "ت", "finite-feminine"),
            (stem + "تا", "dual"),
            (stem + (weak ? "يا" : "ا"), "dual"),
            (stem + "وا", "plural"),
            (stem + "ته", "finite-feminine"),
            (weak ? stem + "اه" : stem + "ه", ObjectShape),
        ];
    }

    /// <summary>A past with what it is done to, where that is a feminine noun: "وقعها", "وقعتها". Of a strong verb.</summary>
    public static IEnumerable<(string Form, string Shape)> WithHer(string past) =>
        [(past + "ها", ObjectShape), (past + "تها", "finite-feminine")];

    private static IEnumerable<(string Form, string Shape)> Present(string present)
    {
        var weak = present[^1] is 'ى' or 'ي' or 'و';
        var stem = present[1..];
        var bare = weak ? stem[..^1] : stem;
        foreach (var future in new[] { "", "س" })
        {
            var tail = future.Length > 0 ? "-future" : "";
            yield return (future + "ي" + stem, "finite" + tail);
            yield return (future + "ت" + stem, "finite-feminine" + tail);
            yield return (future + "ي" + stem + "ان", "dual" + tail);
            yield return (future + "ت" + stem + "ان", "dual" + tail);
            yield return (future + "ي" + bare + "ون", "plural" + tail);
        }

        yield return ("ي" + stem + "ه", "finite" + TakenTail);
        yield return ("ت" + stem + "ه", "finite-feminine" + TakenTail);
        if (Jussive(stem) is { } jussive)
        {
            yield return ("ي" + jussive, NegatedShape);
            yield return ("ت" + jussive, NegatedShape);
        }
    }

    /// <summary>The shape of a form that ends in its object: أدانه; folded, إدانة looks the same.</summary>
    internal const string ObjectShape = "finite-object";

    /// <summary>
    /// How the shape of a form ends that takes up what was said before: "وهو ما تنفيه". Elsewhere it is of a relative clause, or a noun:
    /// "تشككه".
    /// </summary>
    internal const string TakenTail = "-taken";

    /// <summary>The shape of a form that only stands behind a negation: لم يدن، لم تنف.</summary>
    internal const string NegatedShape = "negated";

    /// <summary>A weak verb loses its long vowel: يدين يدن, يقول يقل, ينفي ينف; null where nothing changes.</summary>
    private static string? Jussive(string stem) =>
        stem[^1] is 'ى' or 'ي' or 'و' ? stem[..^1]
        : stem.Length > 2 && stem[^2] is 'ي' or 'و' or 'ا' ? stem[..^2] + stem[^1]
        : null;

    private static IEnumerable<string> Participle(string word) =>
        word[^1] == 'ي'
            ? [word + "ا", word + "ة", word[..^1] + "ين", word + "ات"]
            : [word + "ا", word + "ة", word + "ين", word + "تين", word + "ات", word + "اً"];

    private static IEnumerable<(string Form, string Shape)> EnglishVerb(VerbForms verb)
    {
        if (verb.Past is not null)
        {
            yield return (verb.Past, "finite");
        }

        if (verb.Present is not null)
        {
            yield return (verb.Present, "finite");
            yield return (BaseOf(verb.Present), "base");
        }

        if (verb.Participle is not null)
        {
            yield return (verb.Participle, "participle");
        }
    }

    /// <summary>Of "calls on" only the verb changes.</summary>
    private static string BaseOf(string present) => present.Split(' ', 2) is [var verb, var rest] ? $"{Base(verb)} {rest}" : Base(present);

    /// <summary>says say, denies deny, stresses stress, urges urge.</summary>
    private static string Base(string present) =>
        present.EndsWith("ies", StringComparison.Ordinal) ? present[..^3] + "y"
        : present.EndsWith("sses", StringComparison.Ordinal)
        || present.EndsWith("shes", StringComparison.Ordinal)
        || present.EndsWith("ches", StringComparison.Ordinal)
            ? present[..^2]
        : present.EndsWith('s') ? present[..^1]
        : present;
}
