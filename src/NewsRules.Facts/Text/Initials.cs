namespace NewsRules.Facts.Text;

/// <summary>
/// The first letters of some words, a bit for each: of nearly all tokens they tell at once that none of these words begins there.
/// </summary>
internal readonly struct Initials
{
    private readonly ulong _letters;

    public Initials(ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            _letters |= word is [var first, ..] ? 1UL << first : 0;
        }
    }

    /// <summary>False where no word of these begins like a token.</summary>
    public bool May(ReadOnlySpan<char> folded) => !folded.IsEmpty && ((_letters >> folded[0]) & 1) != 0;
}
