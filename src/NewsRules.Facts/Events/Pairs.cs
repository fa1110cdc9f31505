using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>Two states named side by side, as the two of an agreement: "الاتفاق السعودي الإيراني", "اتفاق السعودية وإيران".</summary>
internal readonly struct Pairs(Reading reading, Sentence sentence, ImmutableArray<Figure> figures)
{
    private const int Near = 8;
    private const int MostBetween = 2;

    private Links Links => new(reading, sentence);
    private AgreementNoun Noun => new(reading, sentence);

    /// <summary>
    /// "اختتمت اللجنة المصرية الأردنية أعمالها بتوقيع", "المشاورات المصرية - اليابانية", "توقيع اتفاقية مصرية أردنية": two nationalities
    /// side by side, where they tell no more than a relation.
    /// </summary>
    public Figure? Beside(in Hit trigger)
    {
        for (var i = sentence.First + 1; i < Math.Min(sentence.End - 1, trigger.End + Near); i++)
        {
            if (
                (i < trigger.First ? IsOfBody(i) && IsOfBody(Next(i)) : AreAlike(i, Next(i)))
                && At(i) is { } pair
                && !Belonging.IsOfWork(reading, i)
            )
            {
                return pair;
            }
        }

        return null;
    }

    /// <summary>
    /// "الاتفاق النووي الأمريكي الإيراني", "اتفاق السعودية وإيران", "اتفاقية ترسيم الحدود بين مصر وقبرص"; of "اتفاق" alone, where it is
    /// told as reached: behind "after" and "of", and where it opens a headline.
    /// </summary>
    public ImmutableArray<Figure> Behind(in Hit agreement)
    {
        var isDefinite = AgreementNoun.IsDefinite(reading, agreement);
        return OfOwners(agreement) is { IsEmpty: false } owners ? owners
            : Noun.IsReached(agreement) && Beside(agreement, isDefinite) is { } pair ? pair.All
            : [];
    }

    /// <summary>
    /// "محادثات أمريكية روسية", "القمة المصرية التركية": the two states that a meeting is of, by adjectives right behind it.
    /// </summary>
    public Figure? OfMeeting(in Hit noun) =>
        reading.HasVerbFirst
        && noun.Term is { Id: "meeting", Shape: "noun" }
        && AgreementNoun.HasArticle(reading, noun.End - 1) == AgreementNoun.HasArticle(reading, noun.End)
        && AreAlike(noun.End, Next(noun.End))
        && At(noun.End) is { } pair
        && !reading.Has(pair.End, TermKind.Nationality)
            ? pair
            : null;

    /// <summary>"اتفاق السعودية وإيران", and "اتفاق البلدين", "اتفاق مصر مع الأردن", which are there.</summary>
    private ImmutableArray<Figure> OfOwners(in Hit agreement)
    {
        if (
            reading.Is(agreement.First - 1, WordClass.About)
            || AgreementNoun.HasArticle(reading, agreement.End - 1)
            || figures.BeginningAt(agreement.End) is not { } owner
            || !Links.Of(owner).IsDirect
        )
        {
            return [];
        }

        if (owner.States == 2)
        {
            return Noun.IsReached(agreement) || (!owner.IsCountry && reading.Is(agreement.First - 1, WordClass.That)) ? owner.All : [];
        }

        foreach (var other in figures)
        {
            if (
                other.First == owner.EndOfAll + 1
                && reading.Is(owner.EndOfAll, WordClass.With)
                && owner.States == 1
                && other.States == 1
                && !owner.IsOfSameStates(other)
            )
            {
                return [owner, other];
            }
        }

        return [];
    }

    /// <summary>"الاتفاق الكيني الأوغندي".</summary>
    private Figure? Beside(in Hit agreement, bool isDefinite)
    {
        var hasArticle = AgreementNoun.HasArticle(reading, agreement.End - 1) || reading.Folded(agreement.First) is ['ل', 'ل', ..];
        if (isDefinite != hasArticle)
        {
            return null;
        }

        var at = agreement.End;
        while (
            at < agreement.End + MostBetween
            && !reading.Has(at, TermKind.Nationality)
            && AgreementNoun.HasArticle(reading, at) == isDefinite
            && reading.Folded(at) is [.., 'ي'] or [.., 'ي', 'ه']
        )
        {
            at++;
        }

        return
            AgreementNoun.HasArticle(reading, at) == isDefinite
            && AreAlike(at, Next(at))
            && At(at) is { } pair
            && !reading.Is(pair.End, WordClass.Wanted, WordClass.Coming)
            && !reading.Has(pair.End, TermKind.Nationality)
            ? pair
            : null;
    }

    private bool IsOfBody(int token) => reading.Folded(token) is ['ا', 'ل', .., 'ي', 'ه'];

    /// <summary>Adjectives of one noun: both with the article or without, and of one gender.</summary>
    private bool AreAlike(int one, int other) =>
        reading.Folded(one) is ['ا', 'ل', ..] == reading.Folded(other) is ['ا', 'ل', ..]
        && reading.Folded(one) is [.., 'ي', 'ه'] == reading.Folded(other) is [.., 'ي', 'ه'];

    private int Next(int token) => reading.IsSign(token + 1, '-') || reading.IsSign(token + 1, '–') ? token + 2 : token + 1;

    private Figure? At(int token) =>
        reading.At(token, TermKind.Nationality) is { Term.Country: { } one }
        && reading.At(Next(token), TermKind.Nationality) is { Particles: "", Term.Country: { } other } second
        && one != other
            ? new Figure
            {
                Reading = reading,
                First = token,
                End = second.End,
                Start = reading.Tokens.SpanOf(token).Start,
                Role = Vocabulary.Roles.Government,
                Countries = [one, other],
                IsKnown = true,
            }
            : null;
}
