using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>
/// Of whom a body tells in the same sentence: "ذكر البيان أن الرئيس هاتف نظيره، وأكد دعمه له". A statement or a palace says and announces;
/// it is he who stresses, urges, condemns.
/// </summary>
internal sealed class ToldSpeaker(Reading reading, Cast cast)
{
    private (Figure Figure, int Sentence)? _within;

    /// <summary>Remembers whose words were told of within another's.</summary>
    public void Remember(Figure figure, Sentence sentence) => _within = (figure, sentence.First);

    public FoundSpeaker? Find(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        // "صرح المتحدث بأن الوزير أكد …، مشيدا ب", "أكد … وأعرب": a participle goes with the verb before, and so does one joined to it.
        if (
            _within is { } within
            && within.Sentence == sentence.First
            && (cue.Term is { Shape: "participle" } || (cue.IsJoined && Agreement.IsFinite(cue) && reading.Tokens.IsWord(cue.First - 1)))
            && IsHis(cue)
            && Agreement.Carries(reading, cue, within.Figure, null)
        )
        {
            return FoundSpeaker.Implied(within.Figure, cue) with { IsTold = true };
        }

        if (cast.LastSpeaker is not { HasName: false } body || body.Reading != reading || body.EndOfAll >= cue.First || !IsBody(body))
        {
            return null;
        }

        foreach (var actor in actors)
        {
            if (actor.First > Math.Max(body.EndOfAll, sentence.First) && actor.EndOfAll < cue.First && IsWhoActs(actor))
            {
                var isNotBody = !Agreement.Carries(reading, cue, body, null);
                return Agreement.Carries(reading, cue, actor, null) && (isNotBody || (IsHis(cue) && !actor.IsCountry))
                    ? FoundSpeaker.Implied(SpeakerRole.Given(actor), cue) with
                    {
                        IsTold = true,
                    }
                    : null;
            }
        }

        return null;
    }

    private bool IsBody(Figure figure) =>
        figure.Reference is Reference.Text || reading.Is(figure.First, WordClass.Body) || reading.Has(figure.First, TermKind.Seat);

    /// <summary>Somebody right behind "that".</summary>
    private bool IsWhoActs(Figure actor)
    {
        var before = actor.First - 1;
        before -= reading.Has(before, TermKind.Courtesy) ? 1 : 0;
        return reading.Is(before, WordClass.That)
            && (actor.IsCountry || actor.HasName || (actor.Role is { } role && Vocabulary.Roles.IsOfState(role) && !IsBody(actor)));
    }

    /// <summary>"وأكد", "داعيا", "وأبلغه"; "وأضاف" goes on with the words of the body.</summary>
    private static bool IsHis(in Hit cue) => cue.Term.Id is not ("say" or "announce") || cue.Term.Shape == Inflection.ObjectShape;
}
