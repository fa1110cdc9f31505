using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>
/// "أكدت وزارة الخارجية أن تونس تتابع", "جددت الوزارة حرص قطر على", "عن إدانة واستنكار قطر": of whom an office of state tells so is its own
/// state, where nothing else tells of which it is.
/// </summary>
internal readonly struct OwnState(Reading reading)
{
    public void Give(Figure figure, Span content, Sentence sentence)
    {
        if (
            !figure.Countries.IsEmpty
            || figure.Origin is not { IsBare: true, Countries.IsEmpty: true, Entity: null }
            || !Vocabulary.Roles.LeadsState(figure.Origin.Role)
        )
        {
            return;
        }

        var token = reading.Tokens.From(content.Start, sentence.First, sentence.End);
        token += reading.Is(token, WordClass.Linking) ? 1 : 0;
        while (IsAttitude(token) && IsAttitude(token + 1) && reading.IsJoined(token + 1))
        {
            token++;
        }

        if (
            (reading.Is(token, WordClass.That) || IsAttitude(token))
            && reading.At(token + 1, TermKind.Country) is { Particles: "", Term.State: { } own }
            && !(reading.Is(token, WordClass.That) && !IsVerb(reading.Folded(token + 2) is "لن" ? token + 3 : token + 2))
            && !figure.Origin.Judged.Contains(own)
        )
        {
            figure.Countries = figure.Origin.Countries = [own];
        }
    }

    private bool IsAttitude(int token) => reading.Is(token, WordClass.Object, WordClass.ExpressingCondemn, WordClass.ExpressingPraise);

    /// <summary>A present or a future by its first letter.</summary>
    private bool IsVerb(int token) =>
        reading.Tokens.IsWord(token) && reading.Folded(token) is ['ت' or 'ي' or 'س', _, _, ..] && !reading.Has(token, TermKind.Nationality);
}
