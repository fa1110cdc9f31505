namespace NewsRules.Tests.Facts.Scored;

/// <summary>A share of what could have been right.</summary>
internal readonly record struct Figure(string Name, int Right, int Of)
{
    /// <summary>The share, to three digits, as it is recorded.</summary>
    public double Value => Of == 0 ? 1 : Math.Round((double)Right / Of, 3);
}
