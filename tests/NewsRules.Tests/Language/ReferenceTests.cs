using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Language;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Tests.Language;

/// <summary>Holds README.md and rules/README.md to the program: what it shows is read, and its tables are complete.</summary>
public sealed partial class ReferenceTests
{
    private static readonly string Reference = File.ReadAllText(Repository.At("rules/README.md")).ReplaceLineEndings("\n");
    private static readonly string FrontPage = File.ReadAllText(Repository.At("README.md")).ReplaceLineEndings("\n");

    public static TheoryData<string> Examples { get; } = [.. Block().Matches(FrontPage + Reference).Select(block => block.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void EveryExampleIsReadWithoutAnError(string example)
    {
        var book = RuleBook.Read([new SourceFile("example.yaml", example)], RepositoryRules.Book.Lexicon);

        Assert.Empty(book.Diagnostics.Where(one => one.Severity == Severity.Error).Select(one => one.Message));
        Assert.True(!book.Rules.IsEmpty || !book.Sources.IsEmpty || !book.Receivers.IsEmpty || example.StartsWith("entities:", StringComparison.Ordinal));
    }

    [Fact]
    public void EverySlotIsInTheTable() => Assert.Equal(Slots(), Part("slots"));

    [Fact]
    public void EveryValueIsInTheTable() => Assert.Equal(Values(), Part("values"));

    [Fact]
    public void EveryComplaintIsInTheTable() => Assert.Equal(Table("| code | what it says |", Codes.All.Select(code => $"| `{code.Id}` | {code.What} |")), Part("codes"));

    [Fact]
    public void EveryTypeOfEventIsInTheTableOfPlover() => Assert.Equal(Table("| type | stage | in PLOVER |", Plover.Table.Select(row => $"| `{row.Type}` | {(row.Stage is null ? "" : $"`{row.Stage}`")} | {row.Code} |")), Part("plover"));

    [Fact]
    public void EveryTypeOfEventIsOneOfPlover() => Assert.Equal(Vocabulary.EventTypes, [.. Plover.Table.Where(row => row.Stage is null).Select(row => row.Type)]);

    private static string Slots() => Table("| of | slot | what it is | its values |", Enum.GetValues<FactKind>().SelectMany(kind =>
        SlotTable.Of(kind).Select(slot => $"| {kind.ToString().ToLowerInvariant()} | `{slot.Path}` | {slot.Help} | {Named(slot.Value)} |")));

    private static string Values() => Table("| | |", new (string Name, ImmutableArray<string> All)[]
    {
        ("roles", Vocabulary.Roles.All),
        ("kinds of statements", Vocabulary.StatementKinds),
        ("types of events", Vocabulary.EventTypes),
        ("stages", Vocabulary.Stages),
        ("modality", Vocabulary.Modalities),
        ("attribution", Vocabulary.Attributions),
        ("types of mentions", Vocabulary.MentionTypes),
    }.Select(values => $"| {values.Name} | {string.Join(", ", values.All.Select(value => $"`{value}`"))} |"));

    private static string Named(SlotValue value) => value switch
    {
        SlotValue.StatementKind => "kind of statement",
        SlotValue.EventType => "type of event",
        SlotValue.MentionType => "type of mention",
        SlotValue.Entity => "body, person or place",
        SlotValue.Words => "words as written",
        _ => value.ToString().ToLowerInvariant(),
    };

    private static string Table(string head, IEnumerable<string> rows) =>
        string.Join('\n', [head, string.Concat(Enumerable.Repeat("|---", head.Count(unit => unit == '|') - 1)) + "|", .. rows]);

    private static string Part(string name)
    {
        var start = Reference.IndexOf($"<!-- {name} -->\n", StringComparison.Ordinal) + name.Length + 10;
        return Reference[start..Reference.IndexOf($"<!-- /{name} -->", start, StringComparison.Ordinal)].TrimEnd('\n');
    }

    [GeneratedRegex("^```yaml\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Block();
}
