namespace NewsRules.Engine.Matching;

/// <summary>How much is tried: what is not found by then is not looked for any longer.</summary>
/// <param name="most">After how many.</param>
internal sealed class Tries(int most = Tries.Most)
{
    /// <summary>Above what an engine that keeps all ways is asked to try.</summary>
    public const int Most = 1_000_000;

    private int _made;

    /// <summary>True when no more are made.</summary>
    public bool AreSpent => _made > most;

    /// <summary>Begins anew.</summary>
    public void Begin() => _made = 0;

    /// <summary>Makes one; false when no more are made.</summary>
    public bool Make() => !AreSpent && ++_made <= most;
}
