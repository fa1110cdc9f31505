using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>What ties those named in a sentence to the words before them.</summary>
internal readonly struct Links(Reading reading, Sentence sentence)
{
    private const int LongestName = 6;
    private const int LongestGroup = 6;

    public Link Of(Figure figure)
    {
        var group = GroupBefore(figure);
        var before = BeforeTitles(group - 1);

        if (ParticleOf(figure, group, before + 1) is var particle and not '\0')
        {
            return new Link(before, particle, false, false, false);
        }

        if (
            figure.IsCountry
            && reading.HasVerbFirst
            && reading.Tokens.IsWord(Math.Max(0, before))
            && !reading.Is(before, WordClass.Preposition)
            && reading.Is(before - 1, WordClass.With)
        )
        {
            before--; // "مع أمير قطر": whoever it is stands for the country.
        }

        var isEach = before > 0 && (reading.Is(before, WordClass.Each) || reading.Is(before - 1, WordClass.Each));
        var isBetween = reading.Is(before, WordClass.Between);
        var isAgent =
            reading.Is(before, WordClass.By)
            || (reading.Is(before - 1, WordClass.By) && reading.EndOf(before - 1, WordClass.By) == before + 1);
        var isTied =
            isAgent
            || (
                reading.Is(before, WordClass.Preposition)
                && !IsWithPronoun(before)
                && !IsReporting(before)
                && !Clause.IsThereafter(reading, before)
            )
            || reading.Is(before, WordClass.With)
            || (reading.Is(before, WordClass.About) && !IsVerb(before) && !IsWithPronoun(before));
        return before < sentence.First
            ? new Link(-1, '\0', true, false, false)
            : new Link(
                before,
                '\0',
                !isEach && !isBetween && !isTied,
                isBetween,
                isEach,
                isAgent,
                reading.Is(before, WordClass.Agent) && !isAgent
            );
    }

    /// <summary>"في وقت أبرمت فيه تونس": a preposition that has what it governs with it.</summary>
    private bool IsWithPronoun(int token) =>
        reading.HasVerbFirst
        && !reading.Is(token, WordClass.Linking, WordClass.Determiner)
        && reading.Folded(token) is [_, .., 'ه'] or [_, .., 'ه', 'ا' or 'م']
        && reading.Folded(token) is not [.., 'ذ', 'ه' or 'ا'];

    /// <summary>"عبر الوزير عن": what looks like "through".</summary>
    private bool IsReporting(int token) =>
        reading.HasVerbFirst
        && reading.Is(token, WordClass.Circumstance)
        && reading.Has(token, TermKind.Cue)
        && Statements.Cues.At(reading, token, sentence) is not null;

    private bool IsVerb(int token) => reading.At(token, TermKind.Trigger) is { Term.Shape: not "noun" };

    /// <summary>Before "the", and before "جلالة", "أخيه", "د." or "الشيخ محمد الصباح" in front of an office.</summary>
    private int BeforeTitles(int before)
    {
        if (reading.HasVerbFirst && before > sentence.First + 1 && reading.At(before - 1, TermKind.Courtesy) is { Length: 2 })
        {
            return BeforeTitles(before - 2); // "الفريق أول".
        }

        while (
            before > sentence.First
            && (
                reading.Is(before, WordClass.Determiner)
                || (
                    reading.HasVerbFirst
                    && (
                        reading.Has(before, TermKind.Courtesy)
                        || reading.Is(before, WordClass.Brother)
                        || (reading.IsSign(before, '.') && reading.Has(before - 1, TermKind.Courtesy))
                    )
                )
            )
        )
        {
            before--;
        }

        var first = before;
        while (
            reading.HasVerbFirst
            && first > sentence.First
            && before - first < LongestName
            && reading.IsUnknown(first)
            && reading.Tokens.IsWord(first)
        )
        {
            first--;
        }

        return first < before && reading.Has(first, TermKind.Courtesy) ? BeforeTitles(first) : before;
    }

    /// <summary>
    /// "بقادة دول الجوار، رؤساء مصر وتونس": where those begin of whom it is told next who they are; the figure itself where nobody is.
    /// </summary>
    private int GroupBefore(Figure figure)
    {
        if (!reading.HasVerbFirst || !IsOfMany(figure.First))
        {
            return figure.First;
        }

        var at = Statements.Content.IsComma(reading, figure.First - 1) ? figure.First - 2 : figure.First - 1;
        while (at > Math.Max(sentence.First, figure.First - LongestGroup) && IsInGroup(at) && !IsOfMany(at))
        {
            at--;
        }

        return at >= sentence.First && IsOfMany(at) ? at : figure.First;
    }

    private bool IsInGroup(int token) =>
        reading.Tokens.IsWord(token)
        && !reading.Has(token, TermKind.Cue, TermKind.Trigger)
        && !reading.Is(token, WordClass.Preposition, WordClass.With, WordClass.Relative, WordClass.Light)
        && !reading.IsJoined(token);

    /// <summary>"رؤساء", "بقادة".</summary>
    private bool IsOfMany(int token) =>
        token >= 0 && reading.Is(token, WordClass.Dual) && reading.Has(token, TermKind.Office) && !reading.IsJoined(token);

    /// <summary>"بالرئيس", and "بفخامة الرئيس" where his titles begin.</summary>
    private char ParticleOf(Figure figure, int group, int first)
    {
        foreach (ref readonly var hit in reading.At(group))
        {
            if (hit.IsPrefixed && (hit.Start == figure.Start || group < figure.First))
            {
                return hit.Particles[^1];
            }
        }

        return first < group && reading.At(first, TermKind.Courtesy) is { IsPrefixed: true } title ? title.Particles[^1] : '\0';
    }
}
