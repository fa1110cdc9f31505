using System.Collections.Immutable;

namespace NewsRules.Facts.Statements;

/// <summary>What a lexicon's word for a need asks for.</summary>
internal enum NeedSort : byte
{
    /// <summary>The words themselves.</summary>
    Words,

    /// <summary>A letter attached before a word.</summary>
    Particle,
    That,
    NearThat,
    Clause,
    Quote,
    NearQuote,
    FromSpeaker,
    ToSpeaker,
    OfSpeaker,
    Outlet,
    Actor,
}

/// <summary>
/// What must follow a reporting word, as the lexicon writes it: a few names, else a letter or words that must stand there.
/// </summary>
internal static class Need
{
    /// <summary>What each asks for, in order; told once, and then looked for at many words.</summary>
    /// <param name="sorts">As many as needs.</param>
    public static ReadOnlySpan<NeedSort> Sorts(ImmutableArray<string> needs, Span<NeedSort> sorts)
    {
        for (var i = 0; i < sorts.Length; i++)
        {
            sorts[i] = needs[i] switch
            {
                "that" => NeedSort.That,
                "near-that" => NeedSort.NearThat,
                "clause" => NeedSort.Clause,
                "quote" => NeedSort.Quote,
                "near-quote" => NeedSort.NearQuote,
                "from-speaker" => NeedSort.FromSpeaker,
                "to-speaker" => NeedSort.ToSpeaker,
                "of-speaker" => NeedSort.OfSpeaker,
                "outlet" => NeedSort.Outlet,
                "actor" => NeedSort.Actor,
                [_] => NeedSort.Particle,
                _ => NeedSort.Words,
            };
        }

        return sorts;
    }
}
