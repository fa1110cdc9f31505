using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Mentions;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>What a statement is about: what its content names or points to, and what its sentence sets in front.</summary>
internal sealed class SpokenOf(Reading reading, Cast cast)
{
    private const int MostFronted = 16;

    private Slot _last;

    public void Remember(About about) => _last = about.Country;

    /// <summary>"وحثتا الأطراف المعنية": who go on speaking together without naming a country go on about the same.</summary>
    public About In(in FoundSpeaker speaker, int from, Sentence sentence, ImmutableArray<Span> content)
    {
        var about = AboutReader.Of(reading, from, sentence.End, content, HomeOf(speaker.Figure));
        about =
            IsOnly(about.Country, speaker.Figure) && Fronted(sentence) is { } fronted
                ? about with
                {
                    Country = Slot.Of(about.Country.ToImmutableArray().AddRange(fronted.Country.ToImmutableArray())),
                }
                : about;
        var country = new PointedCountries(reading, cast, speaker.Figure).AddTo(about.Country, from, sentence.End, content);
        country =
            country.State == SlotState.Absent
            && !IsAtHome(speaker)
            && (LandOfWork(speaker.Figure) ?? LandBefore(speaker.Figure)) is { } land
            && PointsToLand(from, sentence.End, content)
                ? Slot.Of([land])
                : country;
        return about with
        {
            Country =
                country.State == SlotState.Absent
                && speaker is { Spans.IsEmpty: true, Figure: { } figure }
                && figure.All.Length + figure.Countries.Length > 2
                    ? _last
                    : country,
        };
    }

    /// <summary>"قال أحد السكان إن الطرق في جدة": somebody of whom no state is told is at home where the paper is.</summary>
    private string? HomeOf(Figure? speaker) =>
        speaker is { Countries.IsEmpty: true, Role: null or Vocabulary.Roles.Person or Vocabulary.Roles.Other or Vocabulary.Roles.Media }
            ? cast.Outlet
            : null;

    /// <summary>"قال رئيس الوزراء إن … في البلاد": somebody of a state who is named anew speaks of his own.</summary>
    private static bool IsAtHome(in FoundSpeaker speaker) =>
        speaker is { Spans.IsEmpty: false, Figure.Role: { } role } && Vocabulary.Roles.IsOfState(role);

    /// <summary>"المبعوثة الأممية إلى ليبيا": whom somebody is sent to; null for none.</summary>
    private static string? LandOfWork(Figure? speaker)
    {
        for (var i = speaker?.First ?? 0; i < speaker?.End; i++)
        {
            if (speaker.Reading.At(i, TermKind.Country) is { Term.State: { } land } && Belonging.IsOfWork(speaker.Reading, i))
            {
                return land;
            }
        }

        return null;
    }

    /// <summary>The one country, not the speaker's own, that was spoken of last.</summary>
    private string? LandBefore(Figure? speaker)
    {
        string? land = null;
        for (var i = 0; i < _last.Count; i++)
        {
            if (speaker?.Countries.Contains(_last[i]) == true)
            {
                continue;
            }

            if (land is not null)
            {
                return null;
            }

            land = _last[i];
        }

        return land;
    }

    /// <summary>"سيعيد الاستقرار إلى البلاد", "حل سياسي فيها": the one country that was spoken of before.</summary>
    private bool PointsToLand(int first, int end, ImmutableArray<Span> content)
    {
        for (var i = first; i < end && reading.Tokens.SpanOf(i).Start < content[^1].End; i++)
        {
            if (
                reading.Tokens.SpanOf(i).Start >= content[0].Start
                && (reading.Is(i, WordClass.Land) || (reading.Folded(i) is "فيها" && reading.Tokens.SpanOf(i).End >= content[^1].End))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>No country, or none but the speaker's own.</summary>
    private static bool IsOnly(in Slot countries, Figure? speaker) =>
        countries.Count == 0 || (countries.Count == 1 && speaker?.Countries is [var own, ..] && countries[0] == own);

    /// <summary>"وحول الوضع في السودان، قال الوزير إن": what the sentence sets in front is spoken of.</summary>
    private About? Fronted(Sentence sentence)
    {
        if (!reading.Is(sentence.First, WordClass.Fronting))
        {
            return null;
        }

        var end = sentence.First;
        while (
            end < sentence.End && end - sentence.First < MostFronted && !Content.IsComma(reading, end) && !reading.Has(end, TermKind.Cue)
        )
        {
            end++;
        }

        return end > sentence.First + 1 && end < sentence.End
            ? AboutReader.Of(reading, sentence.First, end, [reading.Cover(sentence.First, end)])
            : null;
    }
}
