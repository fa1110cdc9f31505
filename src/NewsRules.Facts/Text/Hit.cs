using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Text;

/// <summary>A known form found in a text.</summary>
/// <param name="Start">Where it begins in the text, after an attached particle.</param>
/// <param name="Attached">The number of the particles attached before it.</param>
internal readonly record struct Hit(Term Term, int First, int End, int Start, byte Attached)
{
    public int Length => End - First;

    /// <summary>The particles attached before it: "و", "ب", "ول"; empty for none.</summary>
    public string Particles => Text.Particles.Of(Attached);

    public bool IsJoined => Attached > 0 && Particles[0] is 'و' or 'ف';

    public bool IsPrefixed => Attached > 0 && Particles[^1] is 'ب' or 'ل' or 'ك';
}
