using System.Collections.Immutable;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Where what a statement is about is named: what was said, and whom or what its verb takes.</summary>
internal readonly struct SpokenPart(Reading reading)
{
    /// <summary>Who takes up what another said names nothing himself.</summary>
    public ImmutableArray<Span> Of(in Hit cue, in FoundSpeaker speaker, ImmutableArray<Span> content) =>
        Cues.TakesUp(reading, cue) ? [new Span(cue.Start, cue.Start)] : WithObject(cue, speaker, content);

    /// <summary>
    /// "دعا الوزير اللبنانيين إلى": who is urged or described stands before what was said, and is spoken of; "جدد الوزير من نيروبي دعوته"
    /// tells where, and "رد الوزير على باريس بأن" whom he answers.
    /// </summary>
    private ImmutableArray<Span> WithObject(in Hit cue, in FoundSpeaker speaker, ImmutableArray<Span> content)
    {
        if (
            !SubjectBehind.TakesObject(cue)
            || ContentStart.NeedsThat(cue)
            || speaker.Figure is not { } figure
            || figure.Reading != reading
            || figure.First < cue.End
            || Speech.EndOfMouth(reading, figure.EndOfAll) > 0
            || reading.Is(figure.EndOfAll, WordClass.Relative) // "انتقد الوزير الذي يزور أوسلو": what is told of him.
            || reading.Tokens.SpanOf(figure.EndOfAll - 1).End is var end && end >= content[0].Start
        )
        {
            return content;
        }

        var isWhere =
            (reading.Is(speaker.After, WordClass.From) && !cue.Term.Needs.IsDefaultOrEmpty)
            || ContentStart.IsFromTown(reading, speaker.After, cue);
        return isWhere ? content
            : !OpensAside(speaker.After) && !OpensAside(figure.EndOfAll) ? [new Span(end, content[^1].End)]
            : DescribedBefore(speaker.After, content[0].Start) is { } described ? [new Span(described, content[^1].End)]
            : content;
    }

    /// <summary>
    /// "وصف الوزير أمس في كلمة في باريس القرار الروسي بأنه": where what is described begins, behind what stands aside; null for no such
    /// words.
    /// </summary>
    private int? DescribedBefore(int aside, int unit)
    {
        var by = reading.Tokens.From(unit, aside, reading.Tokens.Length);
        var first = by;
        while (
            reading.Folded(by) is ['ب', 'ا', 'ن', ..]
            && first > aside
            && reading.Tokens.IsWord(first - 1)
            && !reading.Is(first - 1, WordClass.In, WordClass.Time, WordClass.Preposition)
        )
        {
            first--;
        }

        first += first > aside && reading.Is(first - 1, WordClass.In) && reading.Has(first, Marks.OfTowns) ? 1 : 0;
        return first < by ? reading.Tokens.SpanOf(first).Start : null;
    }

    /// <summary>"حذر الوزير، خلال اتصال مع نظيره الكندي، من": when and where it was said is not whom he warns.</summary>
    private bool OpensAside(int token) => Speech.IsCircumstance(reading, Content.IsComma(reading, token) ? token + 1 : token);
}
