using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Through whom somebody speaks, to whom, or with whom beside him, behind the words that name him.</summary>
internal readonly struct SpokenWith(Reading reading, Cast cast, FigureReader figures)
{
    /// <summary>"رفض الحزب على لسان ناطقه فلان", "أبلغ الوزير نظيره المصري أن": behind whom the speaker speaks through, or to.</summary>
    public int Behind(Figure known, int end, in Hit cue, int limit, ImmutableArray<Figure> actors, out Figure? told)
    {
        told = null;
        if (
            Speech.EndOfMouth(reading, Content.IsComma(reading, end) ? end + 1 : end) is > 0 and var mouth
            && figures.Read(mouth, limit, true) is { } voice
        )
        {
            known.Role = known.IsCountry && voice.Role is { } office && Vocabulary.Roles.IsOfState(office) ? office : known.Role; // "جدد المغرب، على لسان وزير خارجيته".
            (voice.Role, voice.Countries) = (known.Role, known.Countries);
            cast.Remember(voice);
            return voice.EndOfAll;
        }

        if (
            actors.BeginningAt(end) is { IsCountry: false } other
            && other.Start == reading.Tokens.SpanOf(end).Start
            && (other.IsCounterpart || (cue.Term.Needs is ["that"] && Vocabulary.Roles.IsOfState(other.Role)))
            && (
                Speech.Follows(reading, other.EndOfAll, limit)
                || (
                    cue.Term.Id == "say"
                    && !SubjectBehind.TakesObject(cue)
                    && !cue.Term.Needs.IsDefaultOrEmpty
                    && Valency.Fulfils(reading, other.EndOfAll, cue)
                )
            )
        )
        {
            told = other;
            return other.EndOfAll;
        }

        if (!SubjectBehind.TakesObject(cue) && cue.Term.Shape is not ("noun" or "via") && Counterpart(end, actors) is { } whom)
        {
            told = whom;
            return whom.EndOfAll;
        }

        return BehindPartner(end, actors);
    }

    /// <summary>"أكد الوزير لنظيره الليبي دعم بلاده": to whom it was said.</summary>
    private Figure? Counterpart(int at, ImmutableArray<Figure> actors) =>
        actors.BeginningAt(at) is { IsCountry: false } other
        && other.Start > reading.Tokens.SpanOf(at).Start
        && (other.IsCounterpart || Vocabulary.Roles.IsOfState(other.Role))
        && Speech.IsAddressee(reading, at)
            ? other
            : null;

    /// <summary>"أكد الوزير في ختام زيارته إلى غانا عمق": behind the country where somebody was; 0 for no such words.</summary>
    private int BehindVisited(int aside)
    {
        var visit = reading.EndOf(aside, WordClass.Circumstance);
        visit += reading.Folded(visit) is "ختام" or "اطار" ? 1 : 0;
        if (visit == 0 || reading.At(visit, TermKind.Trigger) is not { IsPrefixed: false, Term: { Id: "visit", Shape: "noun" } })
        {
            return 0;
        }

        var place = reading.Is(visit + 1, WordClass.Toward) ? visit + 2 : visit + 1;
        return
            reading.At(place, TermKind.Country) is { } country
            && country.Particles is "" or "ل"
            && reading.Tokens.IsWord(country.End)
            && !reading.IsJoined(country.End)
            && !reading.Is(country.End, WordClass.Relative)
            ? country.End
            : 0;
    }

    /// <summary>
    /// "أكد الوزير في مؤتمر صحفي مشترك مع نظيره القطري التزام", "أكد خلال لقائه نظيره المصري أهمية": behind with whom he spoke, and where.
    /// </summary>
    private int BehindPartner(int end, ImmutableArray<Figure> actors)
    {
        var with =
            reading.Is(end, WordClass.Circumstance)
            && reading.At(end + 1, TermKind.Trigger)
                is { IsPrefixed: false, Term: { Id: "meeting" or "phone-call" or "visit", Shape: "noun" } } talk
                ? talk.End
                : reading.EndOf(end, WordClass.Medium);
        with += reading.Folded(with) is "مشترك" or "المشترك" ? 1 : 0;
        if (BehindVisited(end) is > 0 and var visited)
        {
            return visited;
        }

        if (with == 0 || actors.BeginningAt(reading.Is(with, WordClass.With) ? with + 1 : with) is not { IsCountry: false } partner)
        {
            return end;
        }

        var place = partner.EndOfAll;
        var behind = reading.Is(place, WordClass.In) && reading.Has(place + 1, Marks.OfTowns) ? place + 2 : place;
        return
            reading.Tokens.IsWord(behind)
            && !reading.Is(behind, WordClass.Relative)
            && !reading.IsJoined(behind)
            && !(reading.IsUnknown(behind) && reading.Folded(behind) is ['و', ..])
            ? behind
            : end;
    }
}
