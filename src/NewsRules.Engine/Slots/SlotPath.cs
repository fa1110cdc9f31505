using NewsRules.Facts.Text;

namespace NewsRules.Engine.Slots;

/// <summary>Names a slot as rules write it: "speaker.country", "about.topic", "type", "participants.country".</summary>
/// <param name="Name">The dotted path, lower case.</param>
public readonly record struct SlotPath(string Name)
{
    /// <summary>True of a slot that gathers the values of all who take part: in a key they are one value.</summary>
    public bool IsOfAll => Name.StartsWith("participants.", StringComparison.Ordinal);

    /// <summary>The path by which a slot with two is known: <c>topic</c> is short for <c>about.topic</c>.</summary>
    public SlotPath Whole => Name == "topic" ? new("about.topic") : this;

    /// <summary>
    /// True of a slot of names as written, also below the name of a fact: its values are compared folded. Those of all others are canonical
    /// ids.
    /// </summary>
    public bool IsOfNames => Name.AsSpan(Name.LastIndexOf('.') + 1) is "name" or "medium" or "source";

    /// <summary>How its values are compared.</summary>
    internal IEqualityComparer<string> Comparer => ComparerOf([this]);

    /// <summary>
    /// What follows the name of a fact: of "first.speaker.country" below "first", "speaker.country"; null when it does not begin so.
    /// </summary>
    public SlotPath? Below(string fact) =>
        fact.Length > 0 && Name.Length > fact.Length && Name[fact.Length] == '.' && Name.StartsWith(fact, StringComparison.Ordinal)
            ? new SlotPath(Name[(fact.Length + 1)..])
            : null;

    /// <summary>How the values of slots are compared with each other. That of names would do for all, and takes longer.</summary>
    internal static IEqualityComparer<string> ComparerOf(IEnumerable<SlotPath> paths) =>
        paths.Any(path => path.IsOfNames) ? FoldedText.Comparer : StringComparer.Ordinal;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
