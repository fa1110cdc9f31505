using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.English;

/// <summary>A reporting verb with its auxiliaries and adverbs: "has not yet said".</summary>
/// <param name="First">The first token of the group.</param>
/// <param name="End">Behind the verb.</param>
/// <param name="IsFinite">False for "saying" with no "is" before it.</param>
internal readonly record struct VerbGroup(int First, int End, bool IsFinite, bool IsPassive, bool IsInfinitive, string Modality)
{
    public static VerbGroup Around(EnglishWords words, in Hit cue, int from)
    {
        var first = cue.First;
        var (negated, expected, conditional, be, auxiliary, infinitive) = (false, false, false, false, false, false);
        while (first > from && (words.IsAuxiliary(first - 1) || words.IsAdverb(first - 1) || words.Is(first - 1, WordClass.Negation) || (words.Is(first - 1, WordClass.To) && !infinitive && first == cue.First)))
        {
            first--;
            negated |= words.Is(first, WordClass.Negation);
            expected |= words.Is(first, WordClass.Future);
            conditional |= words.Is(first, WordClass.Conditional);
            be |= !auxiliary && words.Is(first, WordClass.Be) && words.Reading.Folded(first) is not "being";
            auxiliary |= words.IsAuxiliary(first);
            infinitive |= words.Is(first, WordClass.To);
        }

        while (first < cue.First && words.IsAdverb(first) && words.IsCapital(first))
        {
            first++;
        }

        var isParticiple = cue.Term.Shape == "participle";
        var modality = negated ? "denied" : expected ? "expected" : conditional ? "conditional" : "asserted";
        return new VerbGroup(first, cue.End, !isParticiple || be, be && !isParticiple, infinitive, modality);
    }

}
