using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>Who signed or agreed where the noun of it tells nobody: "وتم التوقيع على مذكرة".</summary>
/// <param name="two">Those named in the last sentence that names two of different states.</param>
/// <param name="visit">Who visited whom in one of the last sentences.</param>
internal readonly struct Signatories(
    Reading reading,
    Sentence sentence,
    ImmutableArray<Figure> figures,
    ImmutableArray<Figure> two,
    ImmutableArray<Actor> visit
)
{
    private Links Links => new(reading, sentence);
    private Pairs Pairs => new(reading, sentence, figures);

    /// <summary>
    /// "وتم في ختام اللقاء التوقيع على مذكرة": the two before it, where the sentence names nobody who would sign or agree but them; "توجت
    /// زيارة الرئيس لمصر بتوقيع".
    /// </summary>
    /// <param name="met">Who met or visited whom, as the sentence told last.</param>
    public ImmutableArray<Actor> Of(in Hit trigger, ImmutableArray<Actor> met)
    {
        if (!reading.HasVerbFirst || trigger.Term is not { Id: "agreement", Shape: "noun", Stage: "signed" or "agreed" } || !Opens(trigger))
        {
            return [];
        }

        var isNamed = false;
        foreach (var figure in figures)
        {
            var link = Links.Of(figure);
            if (figure is { Reference: Reference.Joint, Countries.Length: 2 } && figure.First >= trigger.End)
            {
                return Parties.Of(figure); // "تم الاتفاق على تشكيل فريق من البلدين".
            }

            if (
                figure.First >= trigger.End
                && !Subjects.IsSigned(trigger, figure)
                && figure is not { Reference: Reference.Joint, Countries.IsEmpty: true }
                && (
                    (!figure.IsCountry && figure.Role is not (null or Vocabulary.Roles.Other))
                    || link.IsBetween
                    || link.IsEach
                    || trigger.Term.Takes(link.Word(reading))
                )
            )
            {
                return [];
            }

            isNamed |= figure.First < trigger.First && !figure.IsCountry;
        }

        return isNamed && Parties.TwoOf(figures) is { IsEmpty: false } named ? named
            : Pairs.Beside(trigger) is { } both ? Parties.Of(both)
            : met is [{ Country.IsKnown: true }, { Country.IsKnown: true }] ? Parties.WithoutWords(met)
            : isNamed ? []
            : Parties.TwoOf(two) is { IsEmpty: false } last ? last
            : Parties.WithoutWords(visit);
    }

    /// <summary>Behind no "that", and no verb of anybody's.</summary>
    private bool Opens(in Hit trigger)
    {
        for (var i = sentence.First; i < trigger.First; i++)
        {
            if (
                reading.Is(i, WordClass.That, WordClass.Relative)
                || Statements.Cues.At(reading, i, sentence) is { Term.Shape: not ("noun" or "via") }
            )
            {
                return false;
            }
        }

        return true;
    }
}
