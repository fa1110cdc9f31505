using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>Whose words a letter tells that was told of before: "وجه الوزير رسالة إلى نظيره", and later "جاء في الرسالة".</summary>
internal static class Letters
{
    private const int MostOfLetter = 8;

    /// <summary>
    /// Who wrote the last such letter: "رسالة من الرئيس", "رسالة الرئيس", "رسالة أن الوزير اتهم", "وجه الوزير رسالة"; null where the text
    /// does not say.
    /// </summary>
    public static Figure? SenderOf(Figure reference, Antecedents antecedents)
    {
        var reading = reference.Reading;
        var noun = HeadWord.Of(reference);
        for (var i = reading.Is(reference.End, WordClass.Relative) ? -1 : reference.First - 1; i >= 0; i--) // "المذكرة التي أصدرتها المنظمة" is another.
        {
            if (IsLetter(reading.Folded(i), noun))
            {
                return Behind(reading, i, antecedents) ?? Before(reading, i, antecedents);
            }
        }

        return null;
    }

    /// <summary>"وقع المذكرة", "تسلم الرسالة": a letter acts only where it speaks, beside a reporting word or within one.</summary>
    public static bool IsOnlyNamed(Reading reading, int token) =>
        reading.At(token, TermKind.Reference) is { Term.Id: Reference.Letter } letter
        && !reading.Has(token - 1, TermKind.Cue)
        && !reading.Has(letter.End, TermKind.Cue)
        && !(reading.At(token - 2, TermKind.Cue) is { } cue && cue.End > token);

    /// <summary>"رسالة", "برسالة", "مذكرة", "برقيات" is none.</summary>
    private static bool IsLetter(ReadOnlySpan<char> word, ReadOnlySpan<char> noun) =>
        word.EndsWith(noun) && word[..^noun.Length] is "" or "و" or "ب" or "ل" or "في";

    private static Figure? Behind(Reading reading, int letter, Antecedents antecedents) =>
        antecedents.First(other =>
            other.Reading == reading
            && other.First > letter
            && other.First - letter <= MostOfLetter
            && Wrote(other)
            && (
                other.First == letter + 1
                || reading.Folded(other.First - 1) is "من" or "قبل"
                || (
                    reading.Is(other.First - 1, WordClass.That)
                    && reading.Next(letter, other.First - 1, Marks.Of(WordClass.Toward)) == other.First - 1
                )
            )
        );

    private static Figure? Before(Reading reading, int letter, Antecedents antecedents)
    {
        var first = letter;
        while (first > 0 && !reading.IsSign(first - 1, '.'))
        {
            first--;
        }

        return antecedents.First(other =>
            other.Reading == reading
            && other.First >= first
            && other.EndOfAll <= letter
            && Wrote(other)
            && !reading.Is(other.First - 1, WordClass.Light)
        );
    }

    private static bool Wrote(Figure figure) => Antecedents.IsOfficial(figure) || figure.Role is Vocabulary.Roles.InternationalOrganisation;
}
