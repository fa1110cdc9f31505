using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>A reporting verb with its auxiliaries and adverbs: "has not yet said".</summary>
/// <param name="First">The first token of the group.</param>
/// <param name="End">Behind the verb.</param>
/// <param name="Enclitic">The pronoun that is its subject and tied to it; −1 for none.</param>
/// <param name="IsFinite">False for "saying" with no "is" before it.</param>
internal readonly record struct VerbGroup(
    int First,
    int End,
    bool IsFinite,
    bool IsPassive,
    bool IsInfinitive,
    string Modality,
    int Enclitic = -1
)
{
    public static VerbGroup Around(SvoWords words, in Hit cue, int from)
    {
        var first = cue.First;
        var (negated, expected, conditional, be, auxiliary, infinitive) = (false, false, false, false, false, false);
        var enclitic = Svo.Enclitic.Behind(words, cue.End);
        if (enclitic < 0 && Svo.Enclitic.EndOfAuxiliary(words, first) is >= 0 and var end && end > from)
        {
            (enclitic, first) = (first - 1, end);
        }

        while (
            first > from
            && (
                StartOfHelper(words, first) is >= 0 and var helper
                || (words.Is(helper = first - 1, WordClass.To) && !infinitive && first == cue.First)
            )
            && helper >= from
        )
        {
            first = helper;
            negated |= words.Is(first, WordClass.Negation);
            expected |= words.Is(first, WordClass.Future);
            conditional |= words.Is(first, WordClass.Conditional);
            be |= !auxiliary && words.Is(first, WordClass.Be) && !words.IsPresentParticiple(first);
            auxiliary |= words.IsAuxiliary(first);
            infinitive |= words.Is(first, WordClass.To);
        }

        negated |= words.Is(first - 1, WordClass.Negation) && words.Is(first - 1, WordClass.Conjunction); // "neither confirmed nor denied"
        while (first < cue.First && words.IsAdverb(first) && words.IsCapital(first) && !words.IsHeadline)
        {
            first++;
        }

        var isParticiple = cue.Term.Shape == "participle";
        expected |= words.Is(cue.First, WordClass.Expected) && words.IsInfinitive(cue.End);
        var modality =
            negated ? "denied"
            : expected ? "expected"
            : conditional ? "conditional"
            : "asserted";
        var isFinite = cue.Term.Shape switch
        {
            "participle" => be,
            Inflection.PastShape => auxiliary,
            _ => true,
        };
        return new VerbGroup(first, Math.Max(cue.End, enclitic + 1), isFinite, be && !isParticiple, infinitive, modality, enclitic);
    }

    /// <summary>Where the auxiliary, adverb or negation begins that ends before a token; −1 for none.</summary>
    private static int StartOfHelper(SvoWords words, int end) =>
        words.Is(end - 1, WordClass.Conjunction) && words.Is(end - 1, WordClass.Negation) ? -1
        : words.IsAuxiliary(end - 1)
        || words.IsAdverb(end - 1)
        || words.Is(end - 1, WordClass.Negation)
        || (words.Is(end - 1, WordClass.Plural) && words.IsAuxiliary(end - 2)) // "have both said"
            ? end - 1
        : words.StartOf(end, WordClass.Negation) is >= 0 and var negation ? negation
        : words.StartOf(end, WordClass.Adverb) is >= 0 and var adverb ? adverb
        : words.StartOf(end, WordClass.Auxiliary) is var auxiliary && auxiliary < end - 1 ? auxiliary
        : -1;
}
