using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Text;

/// <summary>
/// Arabic headlines of two clauses, "إيران تنفي الأنباء وترامب يهدد بضربة": each is read as a sentence, since who "and" brings before a
/// verb of one is no part of the clause before.
/// </summary>
internal sealed class HeadlineClauses(Reading reading)
{
    private const int LeastOfClause = 2;
    private const int MostOfSubject = 4;
    private const int MostBetween = 4;
    private const int LeastOfVerb = 4;

    private static readonly Marks Verbs = Marks.Of(TermKind.Cue) | Marks.Of(TermKind.Trigger);

    private static readonly Marks NoSubject =
        Verbs | Marks.Of(WordClass.Preposition) | Marks.Of(WordClass.That) | Marks.Of(WordClass.Relative) | Marks.Of(WordClass.Opener);

    /// <summary>The same sentences, cut where a second clause begins.</summary>
    public ImmutableArray<Sentence> Split(ImmutableArray<Sentence> sentences)
    {
        ImmutableArray<Sentence>.Builder? clauses = null;
        for (var i = 0; i < sentences.Length; i++)
        {
            var (first, sentence) = (sentences[i].First, sentences[i]);
            for (var verb = first + LeastOfClause + 1; (verb = reading.Next(verb, sentence.End, Verbs)) < sentence.End; verb++)
            {
                if (IsOfOne(verb) && SubjectOf(verb, first) is > 0 and var second)
                {
                    clauses ??= sentences[..i].ToBuilder();
                    clauses.Add(Clause(sentence, first, second));
                    first = second;
                }
            }

            clauses?.Add(Clause(sentence, first, sentence.End));
        }

        return clauses?.DrainToImmutable() ?? sentences;
    }

    private Sentence Clause(Sentence sentence, int first, int end) =>
        sentence with
        {
            Span = reading.Cover(first, end),
            First = first,
            End = end,
        };

    /// <summary>"يهدد", "تنفي", "سيعلن": a present with one subject, which two before it would not have.</summary>
    private bool IsOfOne(int token) => IsPresent(token, ofOne: true);

    private bool IsPresent(int token, bool ofOne)
    {
        foreach (ref readonly var hit in reading.At(token))
        {
            if (
                hit is { IsPrefixed: false, IsJoined: false, Term.Kind: TermKind.Cue or TermKind.Trigger }
                && Agreement.IsFinite(hit)
                && !(ofOne && (Agreement.IsDual(hit) || Agreement.IsPlural(hit)))
                && reading.Text[hit.Start] is 'ي' or 'ت' or 'س'
                && !Agreement.IsPast(reading, hit)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where its subject begins that "and" joins to what stands before; 0 where none does.</summary>
    private int SubjectOf(int verb, int clause)
    {
        for (var at = verb - 1; at >= Math.Max(clause + LeastOfClause, verb - MostOfSubject); at--)
        {
            if (!reading.Tokens.IsWord(at) || (reading.Has(at, NoSubject) && !reading.IsJoined(at)))
            {
                return 0;
            }

            if (reading.IsJoined(at) || (reading.IsUnknown(at) && reading.Folded(at) is ['و', _, _, _, ..]))
            {
                return IsSubject(at, verb) && (HasVerb(clause, at) ? !IsOfPair(at) : IsBehindPlace(at)) ? at : 0;
            }
        }

        return 0;
    }

    /// <summary>Somebody, and none of another gender than the verb: "وأوكرانيا يدخل".</summary>
    private bool IsSubject(int first, int verb)
    {
        if (reading.Has(first, Verbs))
        {
            return false;
        }

        var isFeminine = reading.Text[reading.Tokens.SpanOf(verb).Start] == 'ت';
        return reading.Has(first, TermKind.Country, TermKind.Capital)
            ? isFeminine != reading.Is(first, WordClass.Masculine)
            : isFeminine || reading.Text[reading.Tokens.SpanOf(first).End - 1] != 'ة';
    }

    /// <summary>"بين مصر وتركيا", "لقاء ترامب وبوتين": whom a word before ties to the other.</summary>
    private bool IsOfPair(int second)
    {
        for (var at = second - 1; at >= Math.Max(0, second - MostBetween) && reading.Tokens.IsWord(at); at--)
        {
            if (reading.Is(at, WordClass.Between))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasVerb(int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (IsPresent(at, ofOne: false) || IsUnknownVerb(at, first))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"تونس توقف", "الجيش ينقذ": a word that looks like a present, behind one that looks like its subject.</summary>
    private bool IsUnknownVerb(int token, int clause) =>
        token > clause
        && reading.IsUnknown(token)
        && reading.Folded(token) is { Length: >= LeastOfVerb } word
        && !reading.Is(token - 1, WordClass.Preposition)
        && word switch
        {
            ['ي', ..] => true,
            ['ت', .., not ('ه' or 'ت')] => reading.Has(token - 1, TermKind.Country, TermKind.Capital)
                || reading.Folded(token - 1) is [.., 'ه'],
            _ => false,
        };

    /// <summary>"قصف على كييف وزيلينسكي يدعو": behind a place, somebody who is none.</summary>
    private bool IsBehindPlace(int first) =>
        reading.Has(first, CastReader.Starting)
        && !reading.Has(first, Marks.OfPlaces)
        && reading.Has(first - 1, Marks.OfPlaces)
        && (reading.Is(first - 2, WordClass.Linking, WordClass.In) || reading.Is(first - 3, WordClass.Linking, WordClass.In))
        && !IsOfPair(first);
}
