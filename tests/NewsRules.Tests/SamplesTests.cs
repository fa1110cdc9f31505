using System.Collections.Immutable;
using NewsRules.Engine.Matching;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Monitoring;
using NewsRules.Monitoring.Alerts;
using NewsRules.Monitoring.Sources;

namespace NewsRules.Tests;

/// <summary>
/// The rules of this repository over its own articles, compared with what the editor says: tests/cases/samples/expected-alerts.txt.
/// </summary>
public sealed class SamplesTests
{
    private static readonly DateTimeOffset FirstSeen = new(2026, 3, 6, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void TheSampleArticlesRaiseTheAlertsThatTheEditorExpects()
    {
        var book = RepositoryRules.Book;
        var rules = RuleSet.Compile(book.Rules, Engines.Find(Engines.Default));
        var extractor = new FactExtractor(book.Lexicon);
        var desk = new Dictionary<(string Rule, string Key), EarlierAlert>();

        var raised = Articles(extractor.Noise)
            .SelectMany(read =>
                rules.Match(extractor.Extract(read.Article), FirstSeen).Matches.Select(match => Line(match, read.Name, desk, book.Lexicon))
            )
            .ToArray();
        var expected = Expected().ToArray();

        Assert.Empty(book.Diagnostics);
        string[] surprises =
        [
            .. expected.Except(raised).Select(line => $"not raised: {line}"),
            .. raised.Except(expected).Select(line => $"not expected: {line}"),
        ];
        Assert.True(surprises.Length == 0, string.Join('\n', surprises));
        Assert.Equal(expected.Length, raised.Length);
    }

    private static IEnumerable<string> Expected() =>
        File.ReadAllLines(Repository.At("tests/cases/samples/expected-alerts.txt"))
            .Select(Normal)
            .Where(line => line.Length > 0 && line[0] != '#');

    private static string Line(Match match, string article, Dictionary<(string Rule, string Key), EarlierAlert> desk, Lexicon lexicon)
    {
        var place = (match.Rule.Id, AlertDesk.KeyText(match));
        var alert = AlertDesk.Raise(match, FirstSeen, desk.GetValueOrDefault(place), lexicon)!;
        if (alert.Suppressed is null)
        {
            desk[place] = new EarlierAlert(alert.Id, alert.Window, FirstSeen, SameStory: false);
        }

        var key = string.Join(' ', match.Key.Select(part => part.Path.Name == "article" ? "-" : part.Value ?? "none").DefaultIfEmpty("-"));
        return Normal($"{match.Rule.Id} {key} {article} {alert.Suppressed?.ToString().ToLowerInvariant()}");
    }

    /// <summary>Articles with the id that their input gives, else the file's name and their place in it.</summary>
    private static IEnumerable<(string Name, Article Article)> Articles(PageNoise noise) =>
        Files("rules/samples", "*")
            .SelectMany(path =>
            {
                using var bytes = File.OpenRead(path);
                var lines = FileArticles.Read(path, bytes, noise).ToArray();
                Assert.All(lines, line => Assert.Null(line.Problem));
                return lines.Select(
                    (line, place) =>
                        (
                            Path.GetExtension(path) == ".jsonl"
                                ? line.Article!.Id
                                : $"{Path.GetFileNameWithoutExtension(path)}-{place + 1}",
                            line.Article!
                        )
                );
            });

    private static ImmutableArray<string> Files(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(Repository.At(folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static string Normal(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
