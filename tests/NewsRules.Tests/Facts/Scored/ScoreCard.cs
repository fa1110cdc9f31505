using System.Collections.Immutable;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Printing;

namespace NewsRules.Tests.Facts.Scored;

/// <summary>
/// What was found in articles beside their labels: the figures, and every miss in a line. The speaker's own country is not counted among
/// those spoken of.
/// </summary>
internal sealed class ScoreCard
{
    private readonly Tally _statements = new("statements");
    private readonly Tally _about = new("about");
    private readonly Dictionary<string, (int Right, int Of)> _parts = new()
    {
        ["speaker"] = default,
        ["country"] = default,
        ["role"] = default,
        ["kind"] = default,
    };
    private readonly List<(string Kind, string Line)> _misses = [];

    /// <summary>Shares, in the order in which they are shown.</summary>
    public IEnumerable<Figure> Figures =>
        [.. _statements.Figures, .. _parts.Select(part => new Figure(part.Key, part.Value.Right, part.Value.Of)), .. _about.Figures];

    /// <summary>What was missed and what was wrong, by class.</summary>
    public IEnumerable<string> Misses =>
        _misses.OrderBy(miss => miss.Kind, StringComparer.Ordinal).Select(miss => $"{miss.Kind}: {miss.Line}");

    /// <summary>Counts an article.</summary>
    public void Add(ScoredArticle scored, IEnumerable<Statement> found)
    {
        var open = found.Where(statement => statement.Field == Field.Body).ToList();
        foreach (var label in scored.Labels)
        {
            var statement = open.Where(statement => Likeness.OfCues(label, statement) > 0)
                .MaxBy(statement => (Likeness.OfCues(label, statement), Likeness.OfSpeakers(label, statement, scored.Article.Body)));
            if (statement is not null)
            {
                open.Remove(statement);
            }

            if (!label.Optional)
            {
                Add(label, statement, scored.Article);
            }
        }

        foreach (
            var statement in open.Where(statement => !scored.Labels.Any(label => label.Optional && Likeness.OfCues(label, statement) > 0))
        )
        {
            AddSpurious(statement, scored.Article);
        }
    }

    private void Add(Label label, Statement? statement, Article article)
    {
        var wanted = label.About.Except(label.Countries);
        if (statement is null)
        {
            _statements.Add(0, 0, 1);
            _about.Add(0, 0, wanted.Count);
            Miss("missed", label.Cue, article, $"{label.Kind} by {label.Speaker}");
            return;
        }

        _statements.Add(1, 0, 0);
        Compare(label, statement, article);
        var about = Codes(statement.About.Country).Except(label.Countries).ToHashSet();
        _about.Add(wanted, about);
        if (!wanted.SetEquals(about))
        {
            Miss("about", label.Cue, article, Difference(wanted.Order(), about.Order()));
        }
    }

    private void Compare(Label label, Statement statement, Article article)
    {
        var speaker = statement.Speaker;
        var codes = Codes(speaker?.Country ?? default);
        Part("speaker", Likeness.OfSpeakers(label, statement, article.Body) >= .5, label.Speaker, speaker?.Words(article.Body));
        Part("country", label.Countries.SetEquals(codes), string.Join(", ", label.Countries.Order()), string.Join(", ", codes));
        Part("role", label.Role == speaker?.Role.First, label.Role, speaker?.Role.First);
        Part("kind", label.Kind == statement.Kind, label.Kind, statement.Kind);

        void Part(string name, bool right, string wanted, string? found)
        {
            _parts[name] = (_parts[name].Right + (right ? 1 : 0), _parts[name].Of + 1);
            if (!right)
            {
                Miss(name, label.Cue, article, Difference([wanted], [found ?? "unknown"]));
            }
        }
    }

    private void AddSpurious(Statement statement, Article article)
    {
        _statements.Add(0, 1, 0);
        _about.Add(0, Codes(statement.About.Country).Except(Codes(statement.Speaker?.Country ?? default)).Count(), 0);
        Miss("spurious", statement.Cue[0], article, $"{statement.Kind} by {statement.Speaker?.Words(article.Body) ?? "unknown"}");
    }

    private void Miss(string kind, Span cue, Article article, string what)
    {
        var (from, to) = (Math.Max(0, cue.Start - 40), Math.Min(article.Body.Length, cue.End + 60));
        var around = $"{article.Body[from..cue.Start]}[{cue.Of(article.Body)}]{article.Body[cue.End..to]}".Replace('\n', ' ');
        _misses.Add((kind, $"{what} | {article.Id}: {around}"));
    }

    private static string Difference(IEnumerable<string> wanted, IEnumerable<string> found) =>
        $"want {string.Join(", ", wanted)}; got {string.Join(", ", found)}";

    private static ImmutableArray<string> Codes(Slot slot) => slot.ToImmutableArray();
}
