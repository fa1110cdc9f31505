using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>One article on which rules are tried, and what the rule being tried has found so far.</summary>
public sealed class Reading
{
    private readonly List<Finding> _findings = [];
    private readonly List<FoundWords> _found = [];
    private readonly Dictionary<(Condition, bool), Answer> _answers = [];

    private ImmutableArray<Fact> _statements;
    private ImmutableArray<Fact> _article;

    internal Reading(FactSheet sheet, DateTimeOffset asOf) => (Sheet, AsOf) = (sheet, asOf);

    /// <summary>The article's facts.</summary>
    public FactSheet Sheet { get; private set; }

    /// <summary>The article itself, as a fact.</summary>
    public ArticleFact Article => (ArticleFact)Of(FactKind.Article)[0];

    /// <summary>The instant at which dated exceptions are judged.</summary>
    public DateTimeOffset AsOf { get; private set; }

    /// <summary>What was found, a fact once for each part of the rule that it made true.</summary>
    internal IReadOnlyList<Finding> Findings => _findings;

    internal IReadOnlyList<FoundWords> FoundWords => _found;

    /// <summary>How often facts were compared that are looked for together.</summary>
    internal int JoinsTried { get; set; }

    /// <summary>True when the rule being tried asks for facts together that were looked for until it took too long: whether it holds is not known.</summary>
    internal bool GaveUp { get; set; }

    /// <summary>True when a statement of several is among the facts: there are more of them than the article has.</summary>
    internal bool HasVoices => Of(FactKind.Statement) != ImmutableArray<Fact>.CastUp(Sheet.Statements);

    /// <summary>The article's facts of one kind; a statement of several is one for each who speaks.</summary>
    public ImmutableArray<Fact> Of(FactKind kind) => kind switch
    {
        FactKind.Statement => _statements.IsDefault ? _statements = JointStatement.Voices(Sheet.Statements) : _statements,
        FactKind.Event => ImmutableArray<Fact>.CastUp(Sheet.Events),
        FactKind.Mention => ImmutableArray<Fact>.CastUp(Sheet.Mentions),
        _ => _article.IsDefault ? _article = [new ArticleFact(Sheet)] : _article,
    };

    /// <summary>The same for another article.</summary>
    internal void Begin(FactSheet sheet, DateTimeOffset asOf)
    {
        (Sheet, _statements, _article, AsOf) = (sheet, default, default, asOf);
        _answers.Clear();
        Begin();
    }

    /// <summary>The same for another rule.</summary>
    internal void Begin()
    {
        GaveUp = false;
        Forget(0, 0);
    }

    /// <summary>Notes what made a part of the rule true; the article itself is no finding.</summary>
    public void Collect(Finding finding)
    {
        if (finding.First is not ArticleFact)
        {
            _findings.Add(finding);
        }
    }

    /// <summary>Notes words that made a part of the rule true.</summary>
    public void Collect(FoundWords words) => _found.Add(words);

    /// <summary>Asks what several rules ask of the article: the first asks, and the others are told what it found.</summary>
    /// <param name="question">The condition, and whether what makes it true is collected.</param>
    internal bool Once((Condition, bool) question, Func<Reading, bool> ask)
    {
        if (_answers.TryGetValue(question, out var answer))
        {
            _findings.AddRange(answer.Findings);
            _found.AddRange(answer.Words);
            return answer.Holds;
        }

        var (findings, words, holds) = (_findings.Count, _found.Count, ask(this));
        if (!GaveUp)
        {
            _answers[question] = holds ? new Answer(true, [.. _findings[findings..]], [.. _found[words..]]) : new Answer(false, [], []);
        }

        return holds;
    }

    /// <summary>Drops what a part found that turned out not to hold.</summary>
    internal void Forget(int findings, int words)
    {
        _findings.RemoveRange(findings, _findings.Count - findings);
        _found.RemoveRange(words, _found.Count - words);
    }

    /// <summary>Whether a condition holds, and what it found.</summary>
    private readonly record struct Answer(bool Holds, Finding[] Findings, FoundWords[] Words);
}
