using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>The agency, paper or channel through which words came: "نقلت وكالة سونا عن الوزير", "قال الوزير لرويترز".</summary>
internal readonly struct Medium(Reading reading)
{
    private const int MostOfName = 5;
    private static readonly Marks Outlet = Marks.Of(TermKind.Entity) | Marks.Of(TermKind.Office);

    /// <summary>As written; null where none is named.</summary>
    public string? Of(in Hit cue, in FoundSpeaker speaker, ImmutableArray<Figure> actors) =>
        Cues.IsRelay(cue) || reading.Is(cue.First, WordClass.Saying) ? Passing(cue, actors)
        : speaker.Addressee is { } told ? (Outlets.Is(told) ? WordsOf(told) : null)
        : Told(cue.End) ?? (speaker is { Spans.IsEmpty: false, Figure: { } figure } ? Told(figure.EndOfAll) : null);

    /// <summary>"نقلت وكالة الأفق عن الوزير", "نقلت وكالة الأفق عن الوزير قوله".</summary>
    private string? Passing(in Hit cue, ImmutableArray<Figure> actors)
    {
        foreach (var actor in actors)
        {
            if (actor.First <= cue.End && Outlets.Is(actor) && (IsPassing(actor.First - 1) || IsPassing(actor.EndOfAll)))
            {
                return WordsOf(actor);
            }
        }

        return null;
    }

    private bool IsPassing(int token) => reading.At(token, TermKind.Cue) is { } verb && Cues.IsRelay(verb);

    /// <summary>"لرويترز", "في تصريح لقناة «الأفق»", "في مقابلة مع صحيفة الأفق".</summary>
    private string? Told(int token)
    {
        var at = Math.Max(token, reading.EndOf(token, WordClass.Medium));
        return reading.Has(at, Outlet) ? At(at, "ل")
            : at > token && reading.Is(at, WordClass.With, WordClass.Toward) && reading.Has(at + 1, Outlet) ? At(at + 1, "")
            : null;
    }

    private string? At(int token, string particle)
    {
        foreach (ref readonly var hit in reading.At(token))
        {
            if (hit.Particles == particle && (hit.Term.Role ?? hit.Term.Id) is Vocabulary.Roles.Media)
            {
                return Named(hit);
            }
        }

        return null;
    }

    /// <summary>"لوكالة الأفق", "لقناة «الأفق»": with the name behind the noun; null for "لصحيفة" alone.</summary>
    private string? Named(in Hit outlet)
    {
        var end =
            outlet.Term.Kind == TermKind.Entity ? outlet.End
            : reading.At(outlet.End, TermKind.Entity) is { Particles: "", Term.Role: Vocabulary.Roles.Media } name ? name.End
            : Content.Opens(reading, outlet.End) ? BehindQuoted(outlet.End)
            : 0;
        return end > 0 ? reading.Text[outlet.Start..reading.Tokens.SpanOf(end - 1).End] : null;
    }

    /// <summary>"«الأفق»", "«أخبار الأفق»": behind the mark that closes a name of few words; 0 where none does.</summary>
    private int BehindQuoted(int open)
    {
        var close = open + 1;
        while (close <= open + MostOfName && reading.Tokens.IsWord(close))
        {
            close++;
        }

        return close > open + 1 && Content.Closes(reading, close) ? close + 1 : 0;
    }

    private static string WordsOf(Figure outlet) =>
        outlet.Reading.Text[outlet.Start..outlet.Reading.Tokens.SpanOf(outlet.EndOfAll - 1).End];
}
