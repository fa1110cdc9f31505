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

    /// <summary>"الاتفاق": there is one. "اتفاق" is one that may come.</summary>
    public static bool IsDefinite(Reading reading, in Hit agreement) => HasArticle(reading, agreement.End - 1) || reading.Folded(agreement.First) is ['ل', 'ل', ..];

    /// <summary>"اختتمت اللجنة المصرية الأردنية أعمالها بتوقيع", "المشاورات المصرية - اليابانية", "توقيع اتفاقية مصرية أردنية": two nationalities side by side, where they tell no more than a relation.</summary>
    public Figure? Beside(in Hit trigger)
    {
        for (var i = sentence.First + 1; i < Math.Min(sentence.End - 1, trigger.End + Near); i++)
        {
            if ((i < trigger.First ? IsOfBody(i) && IsOfBody(Next(i)) : AreAlike(i, Next(i))) && At(i) is { } pair && !Belonging.IsOfWork(reading, i))
            {
                return pair;
            }
        }

        return null;
    }

    /// <summary>"الاتفاق النووي الأمريكي الإيراني", "اتفاق السعودية وإيران"; of "اتفاق" alone, where it is told as reached: behind "after" and "of", and where it opens a headline.</summary>
    public Figure? Behind(in Hit agreement)
    {
        var isDefinite = IsDefinite(reading, agreement);
        if (IsSigned(agreement.First - 1) || IsSigned(agreement.First - 2) || (!isDefinite && agreement.First > sentence.First && !reading.Is(agreement.First - 1, WordClass.After) && !reading.Is(agreement.First - 1, WordClass.Agent)))
        {
            return null;
        }

        if (!isDefinite && figures.BeginningAt(agreement.End) is { IsCountry: true, Joined: [{ IsCountry: true, Countries: [var second] }], Countries: [var first] } both && first != second)
        {
            return both;
        }

        var at = agreement.End;
        while (at < agreement.End + MostBetween && !reading.Has(at, TermKind.Nationality) && HasArticle(reading, at) == isDefinite && reading.Folded(at) is [.., 'ي'] or [.., 'ي', 'ه'])
        {
            at++;
        }

        return HasArticle(reading, at) == isDefinite && AreAlike(at, Next(at)) && At(at) is { } pair && !reading.Is(pair.End, WordClass.Wanted) && !reading.Is(pair.End, WordClass.Coming) && !reading.Has(pair.End, TermKind.Nationality) ? pair : null;
    }

    /// <summary>"توقيع الاتفاق", "التوقيع على الاتفاق": what tells of the signing tells it.</summary>
    private bool IsSigned(int token) => reading.At(token, TermKind.Trigger) is { Term: { Id: "agreement", Shape: "noun" } };

    private static bool HasArticle(Reading reading, int token) => reading.Folded(token) is ['ا', 'ل', ..] or ['ب' or 'و', 'ا', 'ل', ..];

    private bool IsOfBody(int token) => reading.Folded(token) is ['ا', 'ل', .., 'ي', 'ه'];

    /// <summary>Adjectives of one noun: both with the article or without, and of one gender.</summary>
    private bool AreAlike(int one, int other) =>
        reading.Folded(one) is ['ا', 'ل', ..] == reading.Folded(other) is ['ا', 'ل', ..] && reading.Folded(one) is [.., 'ي', 'ه'] == reading.Folded(other) is [.., 'ي', 'ه'];

    private int Next(int token) => reading.IsSign(token + 1, "-") ? token + 2 : token + 1;

    private Figure? At(int token) =>
        reading.At(token, TermKind.Nationality) is { Term.Country: { } one } && reading.At(Next(token), TermKind.Nationality) is { Particles: "", Term.Country: { } other } second && one != other
            ? new Figure { Reading = reading, First = token, End = second.End, Start = reading.Tokens.SpanOf(token).Start, Role = Vocabulary.Roles.Government, Countries = [one, other], IsKnown = true }
            : null;
}
