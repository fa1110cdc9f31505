namespace NewsRules.Facts.Events;

/// <summary>What the words around a trigger make of its event.</summary>
internal enum Standing
{
    /// <summary>Nothing: it is told as it is.</summary>
    Told,
    Denied,
    Expected,

    /// <summary>"قد تهاجم", "may attack".</summary>
    Possible,

    /// <summary>It stands on the word of who accuses or claims: "accused … of shelling", "reportedly".</summary>
    Alleged,

    /// <summary>It was planned and does not come.</summary>
    CalledOff,

    /// <summary>It was held and came to nothing.</summary>
    Broken,

    /// <summary>It is only asked for, refused, hoped for or aimed at.</summary>
    Wanted,
}
