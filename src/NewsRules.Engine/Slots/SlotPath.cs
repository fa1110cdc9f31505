namespace NewsRules.Engine.Slots;

/// <summary>Names a slot as rules write it: "speaker.country", "about.topic", "type", "participants.country".</summary>
/// <param name="Name">The dotted path, lower case.</param>
public readonly record struct SlotPath(string Name)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
