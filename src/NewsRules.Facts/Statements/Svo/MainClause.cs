using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>The main clause of a sentence: whom a participle, a "his" or a verb behind "and" means.</summary>
internal sealed class MainClause(SvoWords words, NounPhraseBehind behind, NounPhraseBefore before)
{
    /// <summary>The clause of a verb whose subject is that of the sentence; null when it is not sure where that ends.</summary>
    public ReportingClause? Of(VerbGroup verb, Sentence sentence) =>
        Subject(sentence, verb.First) is { } subject && subject.End <= verb.First && IsSure(subject)
            ? new ReportingClause(verb, subject, verb.First, verb.End)
            : null;

    /// <summary>"Haftar repeated his promise": whom "his" means.</summary>
    public Stretch? Owner(ReportingClause noun, Sentence sentence) =>
        noun.Subject is { } owner
        && owner.First > sentence.First
        && owner.End == owner.First + 1
        && words.Is(owner.First, WordClass.Determiner)
        && Subject(sentence, owner.First) is { } subject
        && subject.End <= owner.First
            ? subject
            : null;

    /// <summary>The subject of the sentence's main clause: its first name, pronoun or phrase behind an opener.</summary>
    public Stretch? Subject(Sentence sentence, int limit)
    {
        var at = sentence.First;
        while (at < limit && (words.IsAdverb(at) || words.Is(at, WordClass.Conjunction) || words.IsComma(at)))
        {
            at++;
        }

        if (
            words.Is(at, WordClass.Preposition)
            || words.Is(at, WordClass.Linking)
            || words.Is(at, WordClass.Subordinator)
            || words.IsParticiple(at)
            || OpensAside(at)
        )
        {
            at = NextComma(at, limit) + 1;
        }

        return at >= sentence.First && at < limit && behind.Read(at, sentence, false) is { } subject
            ? WithApposition(subject, limit)
            : null;
    }

    /// <summary>"NAME, the foreign minister of Malta, VERB": to the comma before the verb.</summary>
    private Stretch WithApposition(Stretch subject, int limit)
    {
        if (!words.IsComma(subject.End) || words.Is(subject.First, WordClass.Pronoun))
        {
            return subject;
        }

        var verb = NextComma(subject.End + 1, limit) + 1;
        return IsVerb(verb) && before.Read(verb, subject.First) is { } whole && whole.First == subject.First ? whole : subject;
    }

    private bool IsVerb(int token) =>
        words.IsVerb(token)
        || words.IsPast(token)
        || words.IsAuxiliary(token)
        || (words.IsCue(token) && !words.IsPresentParticiple(token))
        || words.IsPresent(token);

    /// <summary>"Reached by phone, NAME", "Emerging from the talks, NAME".</summary>
    private bool OpensAside(int at) =>
        words.IsCapital(at)
        && words.Reading.Folded(at) is [_, _, _, .., 'e', 'd'] or [_, _, _, .., 'i', 'n', 'g']
        && !words.Reading.Has(at, Marks.OfNames)
        && (
            (words.Is(at + 1, WordClass.Preposition) && !words.IsCapital(at + 1))
            || words.Reading.At(at, TermKind.Cue) is { Term.Shape: "participle" }
        );

    private int NextComma(int at, int limit)
    {
        while (at < limit && !words.IsComma(at))
        {
            at++;
        }

        return at < limit ? at : -2;
    }

    /// <summary>A pronoun, or a phrase that its verb's auxiliary, a comma or the end of its capitals closes.</summary>
    private bool IsSure(Stretch subject) =>
        words.Is(subject.First, WordClass.Pronoun)
        || words.IsAuxiliary(subject.End)
        || words.IsComma(subject.End)
        || words.IsCue(subject.End)
        || words.IsAdverb(subject.End)
        || words.IsVerb(subject.End)
        || words.IsPast(subject.End)
        || words.IsComma(subject.End - 1)
        || words.Is(subject.End, WordClass.Relative)
        || (words.Is(subject.End, WordClass.Preposition) && (words.IsTime(subject.End + 1) || words.IsNumber(subject.End + 1)));
}
