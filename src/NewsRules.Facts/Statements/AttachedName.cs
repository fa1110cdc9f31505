using NewsRules.Facts.Actors;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>A name that no lexicon knows, with the preposition of "according to" written to it: "وفقا لبورتمان، …".</summary>
internal readonly struct AttachedName(Reading reading, Cast cast)
{
    private readonly TitleWords _words = new(reading);

    public Figure? Find(int at, in Hit via, int limit)
    {
        if (
            !IsAttached(reading, at, via)
            || IsNoun(at)
            || NameEnd.Arabic(reading, at, limit, _words.IsNameWord) is not (> 0 and var end)
            || end == at
            || !Closes(end, limit)
        )
        {
            return null;
        }

        var figure = Figure.Unknown(reading, at, end);
        (figure.Start, figure.NameFirst, figure.NameEnd) = (reading.Tokens.SpanOf(at).Start + 1, at, end);
        cast.Remember(figure);
        return figure;
    }

    /// <summary>"وفقا لهالستروم": a word that no lexicon knows, behind an adverb that has ل behind it.</summary>
    public static bool IsAttached(Reading reading, int at, in Hit via) =>
        via.Term.Shape == "via"
        && reading.Folded(at) is ['ل', not 'ل', _, _, ..]
        && reading.Folded(via.End - 1) is [.., 'ا']
        && reading.IsUnknown(at);

    /// <summary>"لإفادات", "لرؤية", "لرغبتهم": what a text or thing is called, and no name.</summary>
    private bool IsNoun(int at) =>
        reading.Folded(at) is [.., 'ا', 'ت'] or [.., 'ه', 'م' or 'ا'] || reading.Text[reading.Tokens.SpanOf(at).End - 1] is 'ة' or 'ه';

    /// <summary>"،", "فإن": nothing of a phrase follows.</summary>
    private bool Closes(int end, int limit) =>
        end >= limit || !reading.Tokens.IsWord(end) || reading.Folded(end) is "فان" or "فانه" or "فانها" or "فقد" or "فلا" or "فلم";
}
