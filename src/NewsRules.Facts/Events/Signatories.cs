using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>Who signed or agreed where the noun of it tells nobody: "وتم التوقيع على مذكرة".</summary>
/// <param name="two">Those named in the last sentence that names two of different states.</param>
internal sealed class Signatories(Reading reading, Sentence sentence, ImmutableArray<Figure> figures, ImmutableArray<Figure> two)
{
    private const int Near = 8;

    private readonly Links _links = new(reading, sentence);

    /// <summary>"وتم في ختام اللقاء التوقيع على مذكرة": the two before it, where the sentence names nobody who would sign or agree but them.</summary>
    public ImmutableArray<Actor> Of(in Hit trigger)
    {
        if (!reading.HasVerbFirst || trigger.Term is not { Id: "agreement", Shape: "noun", Stage: "signed" or "agreed" } || !Opens(trigger))
        {
            return [];
        }

        var isNamed = false;
        foreach (var figure in figures)
        {
            var link = _links.Of(figure);
            if (figure.First >= trigger.End && !Subjects.IsSigned(trigger, figure) && figure is not { Reference: Reference.Joint, Countries.IsEmpty: true } && ((!figure.IsCountry && figure.Role is not (null or Vocabulary.Roles.Other)) || link.IsBetween || link.IsEach || trigger.Term.Takes(link.Word(reading))))
            {
                return [];
            }

            isNamed |= figure.First < trigger.First && !figure.IsCountry;
        }

        return isNamed && Parties.TwoOf(figures) is { IsEmpty: false } named ? named : Paired(trigger) is { } both ? Parties.Of(both) : isNamed ? [] : Parties.TwoOf(two);
    }

    /// <summary>"اختتمت اللجنة المصرية الأردنية أعمالها بتوقيع", "المشاورات المصرية - اليابانية", "توقيع اتفاقية مصرية أردنية": two nationalities side by side, where they tell no more than a relation.</summary>
    private Figure? Paired(in Hit trigger)
    {
        for (var i = sentence.First + 1; i < Math.Min(sentence.End - 1, trigger.End + Near); i++)
        {
            var next = reading.IsSign(i + 1, "-") ? i + 2 : i + 1;
            if ((i < trigger.First ? IsOfBody(i) && IsOfBody(next) : AreAlike(i, next)) && reading.At(i, TermKind.Nationality) is { Term.Country: { } one } && reading.At(next, TermKind.Nationality) is { Particles: "", Term.Country: { } other } && one != other && !Belonging.IsOfWork(reading, i))
            {
                return new Figure { Reading = reading, First = i, End = next + 1, Start = reading.Tokens.SpanOf(i).Start, Role = Vocabulary.Roles.Government, Countries = [one, other], IsKnown = true };
            }
        }

        return null;
    }

    private bool IsOfBody(int token) => reading.Folded(token) is ['ا', 'ل', .., 'ي', 'ه'];

    /// <summary>Adjectives of one noun: both with the article or without, and of one gender.</summary>
    private bool AreAlike(int one, int other) =>
        reading.Folded(one) is ['ا', 'ل', ..] == reading.Folded(other) is ['ا', 'ل', ..] && reading.Folded(one) is [.., 'ي', 'ه'] == reading.Folded(other) is [.., 'ي', 'ه'];

    /// <summary>Behind no "that", and no verb of anybody's.</summary>
    private bool Opens(in Hit trigger)
    {
        for (var i = sentence.First; i < trigger.First; i++)
        {
            if (reading.Is(i, WordClass.That) || reading.Is(i, WordClass.Relative) || Statements.Cues.At(reading, i, sentence) is { Term.Shape: not ("noun" or "via") })
            {
                return false;
            }
        }

        return true;
    }
}
