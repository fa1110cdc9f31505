using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>
/// Whether the attack that a noun tells is only feared, warned of, prepared for or thought of: "حذر من هجوم", "أي هجوم", "fears an attack",
/// "would support an attack".
/// </summary>
internal readonly struct Feared(Reading reading, Sentence sentence)
{
    private const int Window = 12;
    private const int MostOfAdjective = 1;

    public bool Is(in Hit attack)
    {
        if (attack.Term is not { Id: "attack", Shape: "noun" })
        {
            return false;
        }

        var isFar = false;
        for (var i = attack.First - 1; i >= Math.Max(sentence.First, attack.First - Window); i--)
        {
            if (IsAny(i) || (reading.Is(i, WordClass.Wanted) && !isFar) || IsWarning(i) || IsBehindModal(i))
            {
                return true;
            }

            if (reading.Is(i, WordClass.That) && Governor.IsUrge(reading, i - 1))
            {
                return true; // "demanded that it stop attacks".
            }

            if (Frees(i, i == attack.First - 1))
            {
                break;
            }

            isFar |= reading.HasVerbFirst && reading.IsUnknown(i);
        }

        return IsThoughtOf(attack);
    }

    /// <summary>"هجوم إسرائيلي محتمل", "an attack on Iran would trigger".</summary>
    private bool IsThoughtOf(in Hit attack)
    {
        for (var i = attack.End; i <= Math.Min(sentence.End - 1, attack.End + Window) && reading.Tokens.IsWord(i); i++)
        {
            if (
                reading.HasVerbFirst
                    ? i <= attack.End + MostOfAdjective && (IsPossible(i) || IsToBe(i))
                    : Opens(attack.First) && Modals.IsModal(reading, i)
            )
            {
                return true;
            }

            if (reading.Has(i, TermKind.Cue) || reading.Is(i, WordClass.Relative, WordClass.That))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"محتمل".</summary>
    private bool IsPossible(int token) => reading.Is(token, WordClass.Wanted) && reading.Folded(token) is ['م', ..];

    /// <summary>"الهجوم الصيني سيكون".</summary>
    private bool IsToBe(int token) => reading.Folded(token) is ['س', 'ي' or 'ت', 'ك', 'و', 'ن'];

    /// <summary>Where the clause begins with the noun: "An Israeli attack", "that an attack".</summary>
    private bool Opens(int noun)
    {
        var before = noun - 1;
        while (before >= sentence.First && (reading.Is(before, WordClass.Determiner) || reading.Has(before, TermKind.Nationality)))
        {
            before--;
        }

        return before < sentence.First || reading.Is(before, WordClass.That);
    }

    /// <summary>"would support an attack".</summary>
    private bool IsBehindModal(int token) =>
        Modals.IsModal(reading, token) || (!reading.HasVerbFirst && reading.Has(token, TermKind.Cue) && Modals.IsModal(reading, token - 1));

    private bool IsAny(int token) => reading.Folded(token) is "اي" or "ايه" or "any";

    private bool IsWarning(int token) =>
        reading.At(token, TermKind.Cue) is { Term.Id: "warn" or "threaten" or "urge" }
        || reading.At(token, TermKind.Trigger) is { Term.Id: "threat" };

    /// <summary>Behind such a word nothing before governs the noun; "حذر من", "دعا إلى", "fears of" go on.</summary>
    private bool Frees(int token, bool isNext) =>
        !Modals.IsOfPhrase(reading, token)
        || reading.Is(token, WordClass.That, WordClass.Relative, WordClass.Subordinator, WordClass.After)
        || reading.Is(token, WordClass.Undergoing, WordClass.Conjunction, WordClass.Circumstance)
        || (reading.Is(token, WordClass.Preposition) && !Links(token))
        || reading.Has(token, TermKind.Cue)
        || (!isNext && reading.Has(token, TermKind.Trigger));

    private bool Links(int preposition) =>
        reading.HasVerbFirst
            ? reading.Is(preposition, WordClass.From, WordClass.Toward)
            : reading.Is(preposition, WordClass.Linking) || reading.Folded(preposition) is "against";
}
