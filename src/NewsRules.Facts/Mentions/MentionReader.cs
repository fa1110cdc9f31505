using System.Collections.Immutable;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Mentions;

/// <summary>Every named country, body, person, place and topic of a field.</summary>
internal static class MentionReader
{
    private static readonly Marks Naming = Marks.OfPlacesAndBodies | Marks.Of(TermKind.Topic);

    private const int Usual = 16;

    public static ImmutableArray<Mention> Read(Reading reading)
    {
        var mentions = ImmutableArray.CreateBuilder<Mention>(reading.Tokens.Length / Usual);
        foreach (var sentence in reading.Sentences)
        {
            for (var i = sentence.First; (i = reading.Next(i, sentence.End, Naming)) < sentence.End; i++)
            {
                Add(reading, sentence, i, mentions);
            }
        }

        return mentions.DrainToImmutable();
    }

    private static void Add(Reading reading, in Sentence sentence, int token, ImmutableArray<Mention>.Builder mentions)
    {
        foreach (ref readonly var hit in reading.At(token))
        {
            if (hit.Term.MentionType is { } type && Of(reading, sentence, hit, type) is var mention && !IsAgain(mention, mentions))
            {
                mentions.Add(mention);
            }
        }
    }

    /// <summary>"ليبيا" is the country and a form of its adjective, "تونس" the country and its capital.</summary>
    private static bool IsAgain(Mention mention, ImmutableArray<Mention>.Builder mentions) =>
        mentions.Count > 0
        && mentions[^1] is var last
        && last.Words == mention.Words
        && last.Entity == mention.Entity
        && last.Country == mention.Country;

    private static Mention Of(Reading reading, in Sentence sentence, in Hit hit, string type) =>
        new(
            reading.Field,
            sentence.Span,
            new Span(hit.Start, reading.Tokens.SpanOf(hit.End - 1).End),
            type,
            Slot.Of(hit.Term.Mentioned),
            Slot.Of(hit.Term.State)
        );
}
