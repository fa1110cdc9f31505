namespace NewsRules.Engine.Words;

/// <summary>What a search for phrases near each other keeps meanwhile.</summary>
internal sealed class NearPlaces
{
    /// <summary>Where phrases of the groups stand.</summary>
    public List<(int Last, int First, int Group)> OfGroups { get; } = [];

    public LatestStarts Latest { get; } = new();

    /// <summary>What holds a phrase of each.</summary>
    public List<(int First, int Last)> Stretches { get; } = [];
}
