using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>
/// A body that no lexicon knows, by its noun right behind a verb that can be followed by somebody: "وطالبت رابطة الناشرين بالتعويض".
/// </summary>
internal readonly struct BodyBehind(Reading reading, Cast cast)
{
    private const int MostOfBody = 12;

    private static readonly Marks Bodies = Marks.Of(WordClass.Body) | Marks.Of(WordClass.Voice) | Marks.Of(WordClass.Genitive);

    private static readonly Marks Institutions =
        Marks.Of(TermKind.Entity) | Marks.Of(TermKind.Office) | Marks.Of(TermKind.Seat) | Marks.OfTowns | Marks.Of(TermKind.Country);

    private static readonly Marks Ending =
        Marks.Of(TermKind.Cue) | Marks.Of(WordClass.That) | Marks.Of(WordClass.Relative) | Marks.Of(WordClass.Time);

    private readonly RepeatedSubject _repeated = new(reading, cast);
    private readonly TitleWords _words = new(reading);
    private readonly TitleApposition _names = new(reading);

    /// <summary>The body with all its words; unknown where they do not tell whether it speaks or is spoken of; null for no body.</summary>
    public FoundSpeaker? Find(int at, in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        var limit = sentence.End;
        if (!Agreement.IsFinite(cue) || cue.Term.Id is "say" || !IsBody(at, cue))
        {
            return null;
        }

        if (HeadWord.IsDefinite(reading.Folded(at)) && !IsAdjective(at + 1, at))
        {
            return _repeated.Again(at, cue) is { } body ? FoundSpeaker.Named(body, at + 1)
                : SubjectBehind.TakesObject(cue)
                && cast.LastSpeaker is { HasName: true } last
                && !GoesOn(last, cue, sentence)
                && !_repeated.IsOfLastPhrase(at)
                    ? FoundSpeaker.Implied(null, cue)
                : null;
        }

        if (!SubjectBehind.TakesObject(cue))
        {
            return null;
        }

        var end = Content.Opens(reading, at + 1) ? _names.BehindQuoted(at + 1, limit) : at + 1;
        while (end < Math.Min(limit, at + MostOfBody) && IsOfBody(end) && !IsTaken(end, cue, actors))
        {
            end++;
        }

        return end == at + 1 || end >= limit || !IsTaken(end, cue, actors) ? FoundSpeaker.Implied(null, cue) : Named(at, end, actors);
    }

    /// <summary>"قال الوزير سالم شكري إن …، وطالب المجلس ب": who just spoke in the sentence asks the body.</summary>
    private bool GoesOn(Figure speaker, in Hit cue, Sentence sentence) =>
        cue is { IsJoined: true, Term.Id: "urge" }
        && speaker.Reading == reading
        && speaker.First >= sentence.First
        && Agreement.Carries(reading, cue, speaker, speaker.IsFeminine);

    private bool IsOfBody(int token) => reading.Tokens.IsWord(token) && !reading.Has(token, Ending);

    private FoundSpeaker Named(int at, int end, ImmutableArray<Figure> actors)
    {
        var figure = Figure.Unknown(reading, at, end);
        (figure.Role, figure.Countries) = OfWords(figure, actors);
        return FoundSpeaker.Named(figure, end);
    }

    /// <summary>"الليبية" behind "الغرفة": an adjective with the article, of the gender of the noun.</summary>
    private bool IsAdjective(int token, int noun) =>
        reading.Has(token, TermKind.Nationality)
        || (
            reading.Text[reading.Tokens.SpanOf(noun).End - 1] == 'ة'
            && reading.Folded(token) is ['ا', 'ل', _, _, .., 'ه']
            && reading.Text[reading.Tokens.SpanOf(token).End - 1] == 'ة'
        );

    /// <summary>"رابطة", "الرابطة": the noun of a body, of the gender that the verb has.</summary>
    private bool IsBody(int at, in Hit cue) =>
        (reading.Has(at, Bodies) || reading.IsDefinite(at, WordClass.Genitive))
        && !(reading.At(at) is [{ IsPrefixed: true }, ..])
        && Agreement.IsFeminine(reading, cue) == (reading.Text[reading.Tokens.SpanOf(at).End - 1] == 'ة');

    /// <summary>"بالتعويض", "إلى الحوار", "من كارثة": what the verb takes; "بمجلس النواب" tells where the body is.</summary>
    private bool IsTaken(int token, in Hit cue, ImmutableArray<Figure> actors) =>
        CueClause.HasBy(reading, token)
            ? !reading.Has(token, Institutions)
            : Valency.Fulfils(reading, token, cue)
                || reading.Is(token, WordClass.Toward, WordClass.Complement, WordClass.From)
                || _words.IsObject(token)
                || (
                    actors.BeginningAt(token) is { } whom
                    && whom.Start == reading.Tokens.SpanOf(token).Start
                    && HeadWord.IsDefinite(reading.Folded(token - 1))
                );

    /// <summary>Its own country, or the role and country of the body that it is part of: "لجنة الدفاع بمجلس النواب الليبي".</summary>
    private (string? Role, ImmutableArray<string> Countries) OfWords(Figure figure, ImmutableArray<Figure> actors)
    {
        foreach (var actor in actors)
        {
            if (actor.First > figure.First && actor.EndOfAll <= figure.End && !actor.IsCountry)
            {
                return (actor.Role, actor.Countries);
            }
        }

        for (var i = figure.First + 1; i < figure.End; i++)
        {
            if (reading.At(i, TermKind.Nationality) is { Term.State: { } state })
            {
                return (Vocabulary.Roles.Other, [state]);
            }
        }

        return (Vocabulary.Roles.Other, []);
    }
}
