using System.Collections.Immutable;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>The statements of a sentence: who says what a verb tells is who does it.</summary>
/// <param name="all">Those of the field, in order.</param>
/// <param name="first">The first of the sentence among them.</param>
internal readonly struct ToldHere(ImmutableArray<Statement> all, int first, Sentence sentence)
{
    /// <summary>The statement whose reporting word a trigger is; null for none.</summary>
    public Statement? By(in Hit trigger, out Statement? before)
    {
        for (var i = first; IsHere(i); i++)
        {
            foreach (var cue in all[i].Cue)
            {
                if (cue.Start <= trigger.Start && trigger.Start < cue.End)
                {
                    before = i > 0 ? all[i - 1] : null;
                    return all[i];
                }
            }
        }

        return before = null;
    }

    /// <summary>In which statement stands what is at a place; null for none.</summary>
    public Statement? Over(int unit)
    {
        for (var i = first; IsHere(i); i++)
        {
            foreach (var span in all[i].Content)
            {
                if (span.Start <= unit && unit < span.End)
                {
                    return all[i];
                }
            }
        }

        return null;
    }

    /// <summary>The last statement of the sentence whose reporting word stands before a place; null for none.</summary>
    public Statement? Before(int unit)
    {
        Statement? last = null;
        for (var i = first; IsHere(i); i++)
        {
            last = all[i].Cue is [var cue, ..] && cue.End <= unit ? all[i] : last;
        }

        return last;
    }

    /// <summary>Who speaks last in the sentence before; null for nobody.</summary>
    public Actor? SpeakerBefore =>
        first > 0 && first <= all.Length && all[first - 1] is { Speaker: { } speaker } last && sentence.Span.Start - last.Sentence.End <= 2
            ? speaker
            : null;

    /// <summary>Who speaks behind a place; null for nobody named.</summary>
    public Actor? SpeakerBehind(int unit)
    {
        for (var i = first; IsHere(i); i++)
        {
            if (all[i].Speaker is { Spans: [var span, ..] } speaker && span.Start > unit)
            {
                return speaker;
            }
        }

        return null;
    }

    private bool IsHere(int at) => at < all.Length && all[at].Sentence == sentence.Span;
}
