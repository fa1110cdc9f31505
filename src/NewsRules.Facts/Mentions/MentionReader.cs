using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Mentions;

/// <summary>Every named country, body, person, place and topic of a field.</summary>
internal static class MentionReader
{
    public static IEnumerable<Mention> Read(Reading reading)
    {
        foreach (var sentence in reading.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                foreach (var hit in reading.At(i).ToArray())
                {
                    if (TypeOf(hit.Term) is { } type)
                    {
                        var isCountry = hit.Term.Kind == TermKind.Country;
                        var words = new Span(hit.Start, reading.Tokens[hit.End - 1].Span.End);
                        yield return new Mention(reading.Field, sentence.Span, words, type,
                            hit.Term.Kind is TermKind.Entity or TermKind.Topic ? Slot.Of(hit.Term.Id) : Slot.Absent,
                            Slot.Of(isCountry ? hit.Term.Id : hit.Term.Country));
                    }
                }
            }
        }
    }

    private static string? TypeOf(Term term) => term.Kind switch
    {
        TermKind.Country or TermKind.Nationality => "country",
        TermKind.Capital or TermKind.City => "place",
        TermKind.Seat => "institution",
        TermKind.Topic => "topic",
        TermKind.Entity => term.Shape ?? "institution",
        _ => null,
    };
}
