using System.Collections.Immutable;
using NewsRules.Facts.Lexicons;
using NewsRules.Language;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Tests.Language;

/// <summary>
/// Runs tests/cases/broken: each file ends with comments that say which complaints it must get, in order, and no other. NEWSRULES_ACCEPT=1
/// writes these lines anew.
/// </summary>
public sealed class BrokenFileTests
{
    private const string Expected = "#= ";
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Files { get; } =
    [
        .. Directory
            .GetFiles(Repository.At("tests/cases/broken"), "*.yaml")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void ABrokenFileIsToldOfAtItsPlace(string name)
    {
        var file = new SourceFile(
            $"{name}.yaml",
            File.ReadAllText(Repository.At($"tests/cases/broken/{name}.yaml")).ReplaceLineEndings("\n")
        );
        ImmutableArray<string> expected =
        [
            .. file
                .Text.Split('\n')
                .Where(line => line.StartsWith(Expected, StringComparison.Ordinal))
                .Select(line => line[Expected.Length..]),
        ];

        var told = RuleBook.Read([file], Lexicon.Empty, asOf: Now).Diagnostics.Select(Line).ToArray();
        if (Environment.GetEnvironmentVariable("NEWSRULES_ACCEPT") == "1")
        {
            File.WriteAllLines(
                Repository.At($"tests/cases/broken/{name}.yaml"),
                [
                    .. file.Text.TrimEnd('\n').Split('\n').Where(line => !line.StartsWith(Expected, StringComparison.Ordinal)),
                    .. told.Select(line => Expected + line),
                ]
            );
        }

        Assert.NotEmpty(expected);
        Assert.Equal(string.Join('\n', expected), string.Join('\n', told));
    }

    private static string Line(Diagnostic one)
    {
        var before = one.File.Text[..one.Span.Start];
        var place = $"{before.Count(unit => unit == '\n') + 1}:{before.Length - before.LastIndexOf('\n')}";
        var related = one.Related is { } other
            ? $" [{other.Message}: {other.File.Text[..other.Span.Start].Count(unit => unit == '\n') + 1}]"
            : "";
        return $"{place} {one.Severity.ToString().ToLowerInvariant()} {one.Code} {one.Message}{(one.Hint is null ? "" : " " + one.Hint)}{related}";
    }
}
