using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>What ties somebody to the words before.</summary>
/// <param name="Token">The word before; −1 at the begin of a sentence.</param>
/// <param name="Particle">The preposition attached to the first word: ب, ل; none is '\0'.</param>
/// <param name="IsDirect">No preposition: subject or object.</param>
/// <param name="IsParty">"عن": it brings for whom somebody signs.</param>
/// <param name="IsAgent">"by", "من قبل": it brings who does it.</param>
internal readonly record struct Link(
    int Token,
    char Particle,
    bool IsDirect,
    bool IsBetween,
    bool IsEach,
    bool IsAgent = false,
    bool IsParty = false
)
{
    /// <summary>The preposition, as a line of the lexicon names it under <c>whom</c>.</summary>
    public ReadOnlySpan<char> Word(Reading reading) =>
        Particle == '\0'
            ? Preposition(reading)
            : Particle switch
            {
                'ب' => "ب",
                'ل' => "ل",
                _ => "ك",
            };

    /// <summary>"مع", and "ومع".</summary>
    private ReadOnlySpan<char> Preposition(Reading reading) =>
        reading.Folded(Token) is ['و', .. var word] && reading.IsJoined(Token) ? word : reading.Folded(Token);
}
