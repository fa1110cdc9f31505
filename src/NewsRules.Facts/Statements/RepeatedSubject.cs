using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>A noun behind a verb that was named in full before: "دعت الكلية" behind "أعلنت عمادة كلية الزراعة".</summary>
internal readonly struct RepeatedSubject(Reading reading, Cast cast)
{
    /// <summary>
    /// "وطالب المجلس بفتح الطريق": a body that was named in full before; whom the verb takes, where somebody else has spoken whose verb it
    /// can be.
    /// </summary>
    public Figure? BeforeNeed(int at, in Hit cue)
    {
        if (!SubjectBehind.TakesObject(cue) || !(reading.Is(at + 1, WordClass.Toward) || CueClause.HasBy(reading, at + 1)))
        {
            return null;
        }

        if (OfSpeaking(at, cue) is { } again)
        {
            return again;
        }

        if (!reading.Is(at, WordClass.Body) || reading.Folded(at) is not ['ا', 'ل', ..])
        {
            return null;
        }

        var body = Figure.Unknown(reading, at, at + 1);
        cast.Resolve(body);
        return body.PointsTo is { } earlier && Agreement.Fits(reading, cue, body) && !IsOfAnother(cue, earlier) ? body : null;
    }

    /// <summary>"ودانت الشبكة هذا العمل": a body that was named in full before, whatever stands behind it.</summary>
    public Figure? Again(int at, in Hit cue)
    {
        if (OfSpeaking(at, cue) is { } again)
        {
            return again;
        }

        var body = OfBody(at, at + 1);
        return
            SubjectBehind.TakesObject(cue)
            && body.PointsTo is { } earlier
            && Agreement.Fits(reading, cue, body)
            && !IsOfAnother(cue, earlier)
            ? body
            : null;
    }

    /// <summary>"قال الوزير … وطالب المجلس": whoever spoke last is another, and can be the subject of the verb as well.</summary>
    private bool IsOfAnother(in Hit cue, Figure body) =>
        cast.LastSpeaker is { } last
        && last.Origin != body
        && !(last.Role == body.Role && last.IsOfSameStates(body))
        && Agreement.Carries(reading, cue, last, last.IsFeminine);

    /// <summary>Who spoke last, where a noun of his phrase is the subject again.</summary>
    public Figure? OfSpeaking(int at, in Hit cue)
    {
        if (!IsOfLast(at, cue) || cast.LastSpeaker is not { } speaking)
        {
            return null;
        }

        var again = Figure.Unknown(reading, at, at + 1);
        (again.Role, again.Countries, again.IsKnown) = (speaking.Role, speaking.Countries, speaking.IsKnown);
        return again;
    }

    /// <summary>
    /// "دعت الكلية" behind "أعلنت عمادة كلية الزراعة": a noun of the phrase of who spoke last, in the gender of the verb.
    /// </summary>
    private bool IsOfLast(int at, in Hit cue) =>
        cast.LastSpeaker is { HasName: false, IsCountry: false } last
        && reading.Folded(at) is ['ا', 'ل', .. { Length: > 3 } noun]
        && Agreement.IsFeminine(reading, cue) == noun is [.., 'ه']
        && IsWithin(last, noun);

    /// <summary>Whether the phrase of who spoke last, a person's too, has the noun.</summary>
    public bool IsOfLastPhrase(int at) =>
        cast.LastSpeaker is { } last && (last.PointsTo is not null || IsWithin(last, HeadWord.WithoutArticle(reading.Folded(at))));

    private bool IsWithin(Figure figure, ReadOnlySpan<char> noun)
    {
        for (var i = figure.First; figure.Reading == reading && i < figure.End; i++)
        {
            if (reading.Folded(i).EndsWith(noun) && reading.Folded(i) is not ['ا', 'ل', ..])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"وجدد المجلس إدانته", "وصف العميد الوضع": a body, or somebody by his rank, that was named in full before.</summary>
    public Figure OfBody(int at, int end)
    {
        var figure = Figure.Unknown(reading, at, end);
        if (end == at + 1 && (reading.Is(at, WordClass.Body) || reading.Has(at, TermKind.Courtesy)))
        {
            cast.Resolve(figure);
        }

        return figure;
    }
}
