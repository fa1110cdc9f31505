using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>What a title says behind the words that a lexicon knows of it: it belongs to who speaks, and a name may close it.</summary>
internal readonly struct TitleTail(Reading reading, Cast cast)
{
    private const int MostOfTail = 6;
    private const int MostOfName = 5;

    private readonly TitleWords _words = new(reading);

    public void Take(Figure figure, int end, ImmutableArray<Figure> actors)
    {
        if (!figure.HasName)
        {
            TakeCourtesy(figure, end);
            TakeName(figure, end);
            cast.RememberLast(figure, end - 1);
        }

        if (!HoldsCounterpart(figure, end, actors))
        {
            figure.End = figure.Joined.IsEmpty ? end : figure.End;
            if (MinistryVoice.Take(figure) && figure.IsBare)
            {
                (figure.Countries, figure.IsBare) = ([], false);
                cast.Resolve(figure);
            }
        }
    }

    /// <summary>All the words of a title are who speaks when he is not named again; a counterpart among them is another.</summary>
    private static bool HoldsCounterpart(Figure figure, int end, ImmutableArray<Figure> actors)
    {
        foreach (var other in actors)
        {
            if (other.IsCounterpart && other != figure && other.First >= figure.End && other.First < end)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"الأمين العام … وعضو هيئة … الدكتور فلان": the name at the end of a long title.</summary>
    private void TakeCourtesy(Figure figure, int end)
    {
        for (var i = end - 1; !figure.HasName && i > figure.First && i > end - MostOfTail; i--)
        {
            if (reading.At(i, TermKind.Courtesy) is { Particles: "" } courtesy && courtesy.End < end)
            {
                Give(figure, courtesy.End, end);
            }
        }
    }

    /// <summary>"الخبير في قضايا الهجرة رشيد أيت حموش": words of a name, and no others, behind what is known of a person's title.</summary>
    private void TakeName(Figure figure, int end)
    {
        var first = end;
        while (
            first > figure.End
            && end - first < MostOfName
            && _words.IsNameWord(first - 1)
            && (first == end || IsWithin(reading.Folded(first - 1)))
        )
        {
            first--;
        }

        first += IsGoverning(first - 1) ? 1 : 0;
        if (
            !figure.HasName
            && end - first is > 1 and < MostOfName
            && first > figure.End
            && !NameBefore.IsNoName(reading.Folded(first))
            && !NameParticles.IsOfDescent(reading.Folded(end - 1))
            && !reading.Is(figure.First, WordClass.Body)
            && !reading.Is(first - 1, WordClass.Preposition)
            && reading.At(first - 1, TermKind.Courtesy) is not { IsPrefixed: true }
        )
        {
            Give(figure, first, end);
        }
    }

    private static bool IsWithin(ReadOnlySpan<char> word) => NameParticles.IsOfDescent(word) || !NameBefore.IsNoName(word);

    /// <summary>"مستشار بغرفة مكة بسام حداد": the word behind a noun without the article is not of the name.</summary>
    private bool IsGoverning(int token) => reading.IsNoun(token, WordClass.Genitive) && !reading.IsDefinite(token, WordClass.Genitive);

    private void Give(Figure figure, int first, int end)
    {
        (figure.NameFirst, figure.NameEnd) = (first, end);
        cast.Remember(figure);
    }
}
