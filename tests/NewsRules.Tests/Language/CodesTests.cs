using System.Text.RegularExpressions;
using NewsRules.Language.Diagnostics;

namespace NewsRules.Tests.Language;

/// <summary>The reference of complaints says something of each, and shows it.</summary>
public sealed partial class CodesTests
{
    // Too large or no text at all: HostileFileTests has them. A folder: CheckTests. A fault of the program: RuleReadingsTests. Hundreds of
    // conditions: HostileFileTests.
    private static readonly string[] WithoutExample = ["NR1002", "NR1008", "NR1011", "NR1012", "NR1017", "NR2016", "NR4013", "NR9001"];

    public static TheoryData<string> Ids { get; } = [.. Codes.All.Select(code => code.Id)];

    [Fact]
    public void EveryComplaintOfTheCatalogueIsInTheReference() =>
        Assert.Equal(
            Directory
                .EnumerateFiles(Repository.At("src/NewsRules.Language/Diagnostics"), "Catalogue*.cs")
                .SelectMany(file => CodePattern().Matches(File.ReadAllText(file)))
                .Select(found => found.Groups[1].Value)
                .Distinct()
                .Order(StringComparer.Ordinal),
            Codes.All.Select(code => code.Id)
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void AnExampleGetsItsComplaint(string id)
    {
        var code = Codes.Find(id)!;

        Assert.Equal(code.Example is not null, code.Told.Any());
        Assert.Equal(WithoutExample.Contains(id), code.Example is null);
    }

    [GeneratedRegex("\"(NR[0-9]{4})\"", RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();
}
