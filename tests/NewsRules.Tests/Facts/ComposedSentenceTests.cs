using System.Text.RegularExpressions;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Facts;

/// <summary>
/// Sentences put together of the parts in tests/cases/composed, in every way that fits, are read as their parts say: who speaks, with role
/// and country, of what kind it is and what it is about.
/// </summary>
public sealed partial class ComposedSentenceTests
{
    private const int MostTold = 20;
    private const int VerbsBeforeMore = 3;

    private static readonly FactExtractor Extractor = new(RepositoryRules.Book.Lexicon);

    [Fact]
    public void EveryComposedSentenceIsReadAsItsPartsSay()
    {
        var parts = Parts(Repository.At("tests/cases/composed/ar.txt"));
        var failures = new List<string>();
        var sentences = 0;
        foreach (var (text, expected) in parts["sentences"].SelectMany(pattern => Sentences(pattern[0], parts)))
        {
            sentences++;
            var found = Extractor.Extract(new Article("composed", "", text)).Statements;
            failures.AddRange(
                from told in expected
                let statement = found.FirstOrDefault(one => one.Cue[0].Start == told.Cue)
                let shown = statement is null ? "nothing" : Shown(statement, text, told.Country)
                where shown != told.Shown
                select $"{text}\n  {told.Shown}\n  {shown}"
            );
        }

        Assert.True(sentences > 10_000, $"Only {sentences} sentences.");
        Assert.True(failures.Count == 0, $"{failures.Count} of {sentences}:\n{string.Join('\n', failures.Take(MostTold))}");
    }

    /// <summary>A statement that a sentence must give: where its verb stands, and what it says.</summary>
    private sealed record Told(int Cue, string Country, string Shown);

    private static string Shown(Statement statement, string text, string own) =>
        $"{Words(statement.Speaker, text)} · {Joined(statement.Speaker?.Role)} · {Joined(statement.Speaker?.Country)} · {statement.Kind} · "
        + string.Join(", ", statement.About.Country.ToImmutableArray().Where(country => country != own));

    /// <summary>The words that name a speaker, here or where the text told of him before.</summary>
    private static string? Words(Actor? speaker, string text) =>
        speaker is { Spans: [var first, ..] spans } ? text[first.Start..spans[^1].End] : speaker?.Mention;

    private static string Joined(Slot? slot) => string.Join(", ", slot?.ToImmutableArray() ?? []);

    private static IEnumerable<(string Text, Told[] Expected)> Sentences(string pattern, Dictionary<string, string[][]> parts) =>
        from speaker in parts["speakers"]
        where speaker[2] is not "person" || (Whom(pattern) is not "officials" && First(pattern) is not "informing")
        from verb in parts[First(pattern)].Take(Second(pattern) is null ? int.MaxValue : VerbsBeforeMore)
        from whom in Whom(pattern) is { } key
            ? parts[key]
            :
            [
                ["", "-"],
            ]
        from more in Second(pattern) is { } next
            ? parts[next]
            :
            [
                ["", "", "", "-"],
            ]
        select Sentence(pattern, speaker, verb, whom, more);

    private static (string, Told[]) Sentence(string pattern, string[] speaker, string[] verb, string[] whom, string[] more)
    {
        var cue = OfGender(verb[0], speaker[0]);
        var next = OfGender(more[0], speaker[0]);
        var text = pattern.Replace("{speaker}", speaker[1], StringComparison.Ordinal).Replace("{said}", verb[1], StringComparison.Ordinal);
        text = text.Replace("{whom}", whom[0], StringComparison.Ordinal).Replace("{officials}", whom[0], StringComparison.Ordinal);
        text = text.Replace("{what}", verb[1], StringComparison.Ordinal).Replace("{more}", more[1], StringComparison.Ordinal);
        text = Gendered().Replace(text, words => OfGender(words.Value, speaker[0]));
        var first = text.IndexOf("{" + First(pattern) + "}", StringComparison.Ordinal);
        text = text.Replace("{" + First(pattern) + "}", cue, StringComparison.Ordinal);
        var second = Second(pattern) is { } key ? text.IndexOf("{" + key + "}", StringComparison.Ordinal) : -1;
        text = second < 0 ? text : text.Replace("{" + Second(pattern) + "}", next, StringComparison.Ordinal);
        var about =
            First(pattern) is "verbs" ? verb[3]
            : First(pattern) is "taking" ? whom[1]
            : "-";
        Told[] told = [Of(first, speaker, verb[2], about)];
        return (text, second < 0 ? told : [.. told, Of(second, speaker, more[2], more[3])]);
    }

    private static Told Of(int cue, string[] speaker, string kind, string about) =>
        new(
            cue,
            speaker[3],
            $"{speaker[1]} · {speaker[2]} · {(speaker[3] is "-" ? "" : speaker[3])} · {kind} · {(about is "-" ? "" : about)}"
        );

    /// <summary>"أكد" of "أكد/أكدت" for a man.</summary>
    private static string OfGender(string words, string gender) =>
        words.Split('/') is [var his, var hers] && gender is "f" ? hers : words.Split('/')[0];

    private static string First(string pattern) =>
        pattern.Contains("{taking}", StringComparison.Ordinal) ? "taking"
        : pattern.Contains("{informing}", StringComparison.Ordinal) ? "informing"
        : "verbs";

    private static string? Second(string pattern) =>
        pattern.Contains("{next}", StringComparison.Ordinal) ? "next"
        : pattern.Contains("{participles}", StringComparison.Ordinal) ? "participles"
        : null;

    private static string? Whom(string pattern) =>
        pattern.Contains("{whom}", StringComparison.Ordinal) ? "whom"
        : pattern.Contains("{officials}", StringComparison.Ordinal) ? "officials"
        : null;

    /// <summary>The rows of each part of the file, cut at the points.</summary>
    private static Dictionary<string, string[][]> Parts(string path)
    {
        var parts = new Dictionary<string, List<string[]>>();
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line is ['[', .., ']'])
            {
                parts[line[1..^1]] = rows = [];
            }
            else
            {
                rows.Add(line.Split(" · "));
            }
        }

        return parts.ToDictionary(part => part.Key, part => part.Value.ToArray());
    }

    [GeneratedRegex(@"\w+/\w+")]
    private static partial Regex Gendered();
}
