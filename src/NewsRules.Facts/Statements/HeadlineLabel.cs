using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Who is named before the colon or the dash that a headline begins with: "الخارجية الروسية: …", "الرئيس لنظيره: …".</summary>
internal readonly struct HeadlineLabel(Reading reading, FigureReader figures)
{
    private const int MostOfVenue = 6;

    private readonly QuotedSubject _quoted = new(reading, figures);
    private readonly FirstPerson _words = new(reading);

    /// <summary>Who speaks, and behind the colon what he says; null where the headline begins with no such label.</summary>
    public FoundSpeaker? Find(Sentence sentence, ImmutableArray<Figure> actors)
    {
        var first = BehindFlash(sentence.First);
        var isQuoted = Content.Opens(reading, first);
        first += isQuoted ? 1 : 0;
        var figure = actors.BeginningAt(first) ?? figures.Read(first, sentence.End, true);
        if (figure is not { IsKnown: true })
        {
            return null;
        }

        var named = SpeakerEnd.BehindRegion(reading, figure.EndOfAll);
        var end = named + (isQuoted && Content.Closes(reading, named) ? 1 : 0);
        return ColonBehind(end, sentence.End) is var colon && colon < sentence.End && Says(figure, colon + 1, sentence)
            ? FoundSpeaker.Named(figure, named) with
            {
                After = colon + 1,
                Addressee = colon > end && actors.BeginningAt(end) is { } told && IsTold(end) ? told : null,
            }
            : null;
    }

    /// <summary>"اليمن: المبعوث يختتم زيارة": behind a country that only heads what a headline tells; its first token without.</summary>
    public int BehindHeading(Sentence sentence, ImmutableArray<Figure> actors)
    {
        var first = BehindFlash(sentence.First);
        var end = actors.BeginningAt(first) is { IsCountry: true, Joined.IsEmpty: true } country ? country.End : first;
        return end == first ? sentence.First
            : reading.IsSign(end, ':') ? end + 1
            : reading.IsSign(end, '.') && reading.IsSign(end + 1, '.') ? end + 2
            : sentence.First;
    }

    /// <summary>
    /// A country says what is told in the first person, or denied or refused for it; an outlet that passes on nobody's words.
    /// </summary>
    private bool Says(Figure figure, int at, Sentence sentence) =>
        figure.IsCountry
            ? reading.IsSign(at - 1, ':') && _words.AreOfState(figure, at, sentence.End)
            : !Outlets.Is(figure) || !HasCue(at, sentence);

    private bool HasCue(int from, Sentence sentence)
    {
        for (var at = from; (at = reading.Next(at, sentence.End, Marks.Of(TermKind.Cue))) < sentence.End; at++)
        {
            if (Cues.At(reading, at, sentence) is { Term.Shape: not "noun" })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The colon right behind who speaks, or behind to whom, before whom, of what, or when: "أمام مجلس الأمن:", "عن ليبيا:", "بعد لقائه
    /// نظيره:"; behind a place where he is only before "we". The limit where there is none.
    /// </summary>
    private int ColonBehind(int end, int limit)
    {
        if (reading.IsSign(end, ':') || IsDash(end, limit))
        {
            return end;
        }

        var outlet = Outlets.EndOfAddressed(reading, end) is > 0 and var told ? told : _quoted.BehindAddressee(end, limit);
        if (reading.IsSign(outlet, ':'))
        {
            return outlet;
        }

        var colon = end;
        while (colon < Math.Min(limit, end + MostOfVenue) && reading.Tokens.IsWord(colon) && !Speech.Begins(reading, colon))
        {
            colon++;
        }

        return
            reading.IsSign(colon, ':')
            && colon > end
            && (
                IsTold(end)
                || reading.Is(end, WordClass.Fronting, WordClass.Medium)
                || reading.Folded(end) is "امام"
                || IsWhenOrHow(end)
                || (reading.Is(end, WordClass.Circumstance, WordClass.Preposition) && _words.AreOurs(colon + 1, limit))
            )
            ? colon
            : limit;
    }

    /// <summary>
    /// "خلال لقائه", "بعد اتصال مع بوتين", "في إحاطتها", "مهددا أوكرانيا"; "في ليبيا" and "بعد عام" may be of what it is told.
    /// </summary>
    private bool IsWhenOrHow(int token) =>
        reading.Is(token, WordClass.Circumstance, WordClass.After)
            ? reading.HasPronoun(token + 1) || (!reading.Is(token, WordClass.In) && reading.Is(token + 2, WordClass.With))
            : reading.At(token, TermKind.Cue) is { IsPrefixed: false, Term.Shape: "participle" };

    /// <summary>"الكرملين- …": a dash at the word before it only, where no colon follows.</summary>
    private bool IsDash(int token, int limit)
    {
        if (!Speech.IsDash(reading, token) || Speech.OpensDashes(reading, token) || !HasSpaceBehind(token))
        {
            return false;
        }

        var colon = token;
        while (colon < limit && !reading.IsSign(colon, ':'))
        {
            colon++;
        }

        return colon == limit;
    }

    private bool HasSpaceBehind(int token) => reading.Tokens.SpanOf(token).End < reading.Tokens.SpanOf(token + 1).Start;

    /// <summary>"لنظيره", "لوفد": to whom it is said.</summary>
    private bool IsTold(int token) =>
        Speech.IsAddressee(reading, token) || (reading.IsUnknown(token) && reading.Folded(token) is ['ل', _, _, _, ..]);

    /// <summary>"عاجل | الخارجية المصرية: …".</summary>
    private int BehindFlash(int first) =>
        reading.EndOf(first, WordClass.Flash) is > 0 and var end && !reading.Tokens.IsWord(end) ? end + 1 : first;
}
