using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;

namespace NewsRules.Facts.Statements;

/// <summary>The statements of a field that are read, in order, and how far its sentence is.</summary>
internal sealed class StatementsSoFar
{
    private readonly List<(Statement Statement, FoundSpeaker Speaker)> _all = [];

    /// <summary>Behind the last reporting word of the sentence; its first token where there was none.</summary>
    public int LastCueEnd { get; set; }

    public ReadOnlySpan<(Statement Statement, FoundSpeaker Speaker)> All => CollectionsMarshal.AsSpan(_all);

    public bool IsEmpty => _all.Count == 0;

    /// <summary>The last statement; there must be one.</summary>
    public Statement Last => _all[^1].Statement;

    /// <summary>Who said the last; there must be one.</summary>
    public Figure? LastSpeaker => _all[^1].Speaker.Figure;

    /// <summary>What was said last; empty before the first statement.</summary>
    public ImmutableArray<Span> LastContent => IsEmpty ? [] : Last.Content;

    /// <summary>True for a place within what was said last.</summary>
    public bool Covers(int unit) => Content.Covers(LastContent, unit);

    public void Add(Statement statement, in FoundSpeaker speaker) => _all.Add((statement, speaker));
}
