using System.Collections.Immutable;

namespace NewsRules.Monitoring.Feeds.Documents;

/// <summary>What is wrong with a document and how it was read, a sentence each, with the place.</summary>
internal sealed class RepairNotes(string text, int firstLine)
{
    // A feed that lacks an end in every entry is told of once.
    private const int Most = 5;

    private readonly List<string> _sentences = [];
    private readonly HashSet<string> _said = [];
    private int _more;

    public ImmutableArray<string> Sentences =>
        [.. _sentences, .. _more > 0 ? [$"There is more of this in {Amount.Of(_more, "place")}."] : Array.Empty<string>()];

    /// <param name="at">Where in the text.</param>
    public void Add(bool isSo, int at, string what)
    {
        if (!isSo)
        {
            return;
        }

        if (_sentences.Count == Most || !_said.Add(what))
        {
            _more++;
            return;
        }

        _sentences.Add($"Line {TextPlace.Of(text, at, firstLine)}: {what}.");
    }

    /// <inheritdoc cref="Add(bool, int, string)"/>
    public void Add(int at, string what) => Add(true, at, what);
}
