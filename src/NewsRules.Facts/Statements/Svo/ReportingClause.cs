using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>Subject and verb that report: where they begin, and where what is told behind them can begin.</summary>
internal sealed record ReportingClause(VerbGroup Verb, Stretch? Subject, int First, int Told)
{
    /// <summary>Whom a relative "who" stands for.</summary>
    public Stretch? Antecedent { get; init; }

    /// <summary>The speaker of the clause before, for "and added" and ", adding".</summary>
    public Figure? Carried { get; init; }

    /// <summary>True when what is said can stand before the clause.</summary>
    public bool TakesBefore { get; init; }

    /// <summary>True of a clause that is set into what it tells, behind the subject of that.</summary>
    public bool IsSetIn { get; init; }

    /// <summary>True of "told Malta to leave".</summary>
    public bool IsOrder { get; init; }

    /// <summary>What is said, where the clause itself tells.</summary>
    public ImmutableArray<Stretch> Content { get; init; } = [];

    /// <summary>What it is said of: "said of the deal".</summary>
    public Stretch? Topic { get; init; }

    /// <summary>Who was told.</summary>
    public Stretch? Whom { get; init; }

    /// <summary>Who quotes the speaker: "the agency quoted NAME as saying".</summary>
    public Stretch? Outlet { get; init; }

    /// <summary>The agency or paper that was told.</summary>
    public string? Medium { get; init; }
}

/// <summary>The reporting clause read last in a sentence.</summary>
internal sealed record Reported(Stretch? Subject, Figure? Figure, int End)
{
    /// <summary>True of one word in the past: "said".</summary>
    public bool IsPast { get; init; }

    /// <summary>True when a noun or a passive told, whose speaker is no subject of what follows.</summary>
    public bool IsAside { get; init; }

    /// <summary>True where only a noun or a passive told.</summary>
    public bool IsByNoun { get; init; }
}
