using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Whose words somebody passes on, before the word that reports them: "نقلت الوكالة عن الوزير قوله".</summary>
internal readonly struct SourceBefore(Reading reading)
{
    private const int MostOfUnknown = 3;
    private const int MostOfTitle = 18;

    private readonly TitleWords _words = new(reading);

    /// <summary>"نقلت الوكالة عن قائد الكتيبة الثالثة مشاة سالم بابكر قوله إن": all from "from" on.</summary>
    public FoundSpeaker? Find(in Hit cue, int from, ImmutableArray<Figure> actors)
    {
        var end = reading.Is(cue.First, WordClass.Saying) ? BeforeRelative(cue.First, from) : cue.First;
        var first = end;
        while (
            reading.Is(cue.First, WordClass.Saying)
            && first > Math.Max(from, end - MostOfTitle)
            && !IsBringing(first - 1)
            && _words.IsOfTitle(first - 1)
        )
        {
            first--;
        }

        return first < cue.First && IsBringing(first - 1) && (actors.BeginningAt(first) ?? Named(first, end)) is { } figure
            ? FoundSpeaker.Named(SpeakerRole.Given(figure), end) with
            {
                After = cue.End,
            }
            : null;
    }

    /// <summary>"نقل الموقع عن سالم قوله": a name or two that no lexicon knows.</summary>
    private Figure? Named(int first, int end)
    {
        var at = first;
        while (at < end && (reading.IsUnknown(at) || reading.Is(at, WordClass.Name, WordClass.GivenName)))
        {
            at++;
        }

        return at == end && end - first is > 0 and <= MostOfUnknown ? Figure.Unknown(reading, first, end) : null;
    }

    /// <summary>
    /// "عن الوزير، الذي يزور المدينة، قوله": the comma before a relative clause that a comma closes right before the verb; the verb itself
    /// without.
    /// </summary>
    private int BeforeRelative(int verb, int from)
    {
        for (var i = verb - 2; Content.IsComma(reading, verb - 1) && i > Math.Max(from, verb - MostOfTitle); i--)
        {
            if (reading.Is(i, WordClass.Relative) && Content.IsComma(reading, i - 1))
            {
                return i - 1;
            }
        }

        return verb;
    }

    /// <summary>"نقل عن", "نسب إلى".</summary>
    private bool IsBringing(int token) => reading.Is(token, WordClass.Agent, WordClass.Toward);
}
