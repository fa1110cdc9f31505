using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>One article on which rules are tried, and what the rule being tried has found so far.</summary>
public sealed class Reading
{
    private readonly List<Finding> _findings = [];
    private readonly List<Finding> _answeredFindings = [];
    private readonly List<FoundWords> _answeredWords = [];
    private readonly Dictionary<(Condition, bool), Answer> _answers = [];
    private readonly ImmutableArray<Fact> _ofArticle;
    private int _cuts;

    internal Reading(FactSheet sheet, DateTimeOffset asOf)
    {
        (Article, AsOf) = (new ArticleFact(sheet), asOf);
        _ofArticle = [Article];
    }

    /// <summary>The article's facts.</summary>
    public FactSheet Sheet => Article.Sheet;

    /// <summary>The article itself, as a fact.</summary>
    public ArticleFact Article { get; }

    /// <summary>The instant at which dated exceptions are judged.</summary>
    public DateTimeOffset AsOf { get; private set; }

    /// <summary>What was found, a fact once for each part of the rule that it made true.</summary>
    internal IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The facts that were found, of several together the first: as many as the findings.</summary>
    internal ImmutableArray<Fact> FoundFacts
    {
        get
        {
            var facts = new Fact[_findings.Count];
            for (var at = 0; at < facts.Length; at++)
            {
                facts[at] = _findings[at].First;
            }

            return ImmutableCollectionsMarshal.AsImmutableArray(facts);
        }
    }

    internal List<FoundWords> FoundWords { get; } = [];

    /// <summary>Room for facts that exceptions leave.</summary>
    internal List<Fact> Left { get; } = [];

    /// <summary>Finds facts together.</summary>
    internal TogetherSearch Together => field ??= new TogetherSearch();

    /// <summary>Parts what a rule found by its key.</summary>
    internal KeyRows KeyRows => field ??= new KeyRows();

    /// <summary>How often facts were compared that are looked for together.</summary>
    internal int JoinsTried { get; set; }

    /// <summary>How much was found so far.</summary>
    internal Extent SoFar => new(_findings.Count, FoundWords.Count, _cuts);

    /// <summary>True when the rule being tried may find more than was found.</summary>
    internal bool IsCut => _cuts > 0;

    /// <summary>True when a statement of several is among the facts: there are more of them than the article has.</summary>
    internal bool HasVoices => Sheet.Voices != Sheet.Statements;

    /// <summary>The article's facts of one kind; a statement of several is one for each who speaks.</summary>
    public ImmutableArray<Fact> Of(FactKind kind) =>
        kind switch
        {
            FactKind.Statement => ImmutableArray<Fact>.CastUp(Sheet.Voices),
            FactKind.Event => ImmutableArray<Fact>.CastUp(Sheet.Events),
            FactKind.Mention => ImmutableArray<Fact>.CastUp(Sheet.Mentions),
            _ => _ofArticle,
        };

    /// <summary>The same for another article.</summary>
    internal void Begin(FactSheet sheet, DateTimeOffset asOf)
    {
        Article.Begin(sheet);
        AsOf = asOf;
        _answers.Clear();
        _answeredFindings.Clear();
        _answeredWords.Clear();
        Begin();
    }

    /// <summary>The same for another rule.</summary>
    internal void Begin()
    {
        Forget(default);
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
    public void Collect(FoundWords words) => FoundWords.Add(words);

    /// <summary>Asks what several rules ask of the article: the first asks, and the others are told what it found.</summary>
    /// <param name="isTold">Whether what makes it true is.</param>
    internal Verdict Once(Placed question, bool isTold, Func<Reading, Verdict> ask)
    {
        if (_answers.TryGetValue((question.Condition, isTold), out var answer))
        {
            foreach (var finding in CollectionsMarshal.AsSpan(_answeredFindings)[answer.Findings])
            {
                _findings.Add(finding with { Place = finding.Place - answer.Place + question.Place });
            }

            FoundWords.AddRange(CollectionsMarshal.AsSpan(_answeredWords)[answer.Words]);
            _cuts += answer.Cuts;
            return answer.Verdict;
        }

        var (before, verdict) = (SoFar, ask(this));
        var kept = verdict == Verdict.Passes ? before : SoFar;
        _answers[(question.Condition, isTold)] = new Answer(
            verdict,
            question.Place,
            _cuts - before.Cuts,
            Keep(_findings, kept.Findings, _answeredFindings),
            Keep(FoundWords, kept.Words, _answeredWords)
        );
        return verdict;
    }

    /// <summary>Notes that there may be more to find: facts together were looked for until it took too long.</summary>
    internal void Cut() => _cuts++;

    /// <summary>Drops what a part found that turned out not to hold.</summary>
    /// <param name="from">What was found before it.</param>
    internal void Forget(Extent from)
    {
        _findings.RemoveRange(from.Findings, _findings.Count - from.Findings);
        FoundWords.RemoveRange(from.Words, FoundWords.Count - from.Words);
        _cuts = from.Cuts;
    }

    /// <summary>Keeps what was found from a place on for as long as the article is read; where.</summary>
    private static Range Keep<T>(List<T> found, int from, List<T> kept)
    {
        var start = kept.Count;
        kept.AddRange(CollectionsMarshal.AsSpan(found)[from..]);
        return start..kept.Count;
    }

    /// <summary>How much was found: facts, words, and how often there may be more.</summary>
    internal readonly record struct Extent(int Findings, int Words, int Cuts);

    /// <summary>
    /// Whether a condition holds, the place at which it was asked, how often it may find more, and where what it found is kept.
    /// </summary>
    private readonly record struct Answer(Verdict Verdict, int Place, int Cuts, Range Findings, Range Words);
}
