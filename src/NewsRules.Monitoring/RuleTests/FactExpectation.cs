using System.Collections.Immutable;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Text;
using NewsRules.Language.Tests;
using NewsRules.Monitoring.Evidence;

namespace NewsRules.Monitoring.RuleTests;

/// <summary>Compares the facts that made a rule true with those that a test expects.</summary>
internal static class FactExpectation
{
    public static IEnumerable<string> Failures(RuleExpectation test, ImmutableArray<Match> matches)
    {
        ImmutableArray<Fact> facts = JointStatement.Join(matches.SelectMany(match => match.Facts).Distinct());
        if (!test.Fact.IsEmpty && Nearest(test.Fact, facts, matches.Select(match => match.Named)) is { IsEmpty: false } wrong)
        {
            yield return $"{string.Join("; ", wrong)}.";
        }

        if (test.Evidence is { } words && !matches.SelectMany(Evidence).Any(evidence => HasWords(evidence, words)))
        {
            yield return $"The evidence should hold “{words}”, and is {string.Join(" / ", matches.SelectMany(Evidence).Select(evidence => $"“{evidence}”").DefaultIfEmpty("none"))}.";
        }
    }

    /// <summary>What is wrong with the fact that has most of the slots right; nothing when one has all.</summary>
    /// <param name="named">Of each match, what its facts are called.</param>
    private static ImmutableArray<string> Nearest(
        ImmutableArray<ExpectedSlot> expected,
        ImmutableArray<Fact> facts,
        IEnumerable<ImmutableArray<NamedFact>> named
    ) =>
        facts.IsEmpty
            ? [$"The rule finds no fact, so none with {string.Join(", ", expected.Select(slot => $"{slot.Path.Name} {slot.Value}"))}"]
            : named.SelectMany(names => facts.Select(fact => Wrong(expected, fact, names))).MinBy(wrong => wrong.Length);

    private static ImmutableArray<string> Wrong(ImmutableArray<ExpectedSlot> expected, Fact fact, ImmutableArray<NamedFact> named) =>
        [
            .. from slot in expected
            let found = Read(slot.Path, fact, named)
            where
                slot.Value.IsKnown
                    ? !slot.Value.ToImmutableArray().ToHashSet(FoldedText.Comparer).SetEquals(found.ToImmutableArray())
                    : found.State != slot.Value.State
            select $"{slot.Path.Name} should be {slot.Value} and is {found}",
        ];

    /// <summary>A slot of the fact, or of that of the name which the path begins with.</summary>
    private static Slot Read(SlotPath path, Fact fact, ImmutableArray<NamedFact> named)
    {
        var (of, slot) = named
            .Where(one => path.Below(one.Name) is not null)
            .Select(one => (one.Fact, path.Below(one.Name)!.Value))
            .FirstOrDefault((fact, path));
        return SlotTable.Find(SlotTable.KindOf(of), slot)?.Read(of) ?? Slot.Absent;
    }

    /// <summary>True when the words stand in a text one behind the other, folded as everywhere, whatever signs are between them.</summary>
    private static bool HasWords(string text, string words) => $" {Words(text)} ".Contains($" {Words(words)} ", StringComparison.Ordinal);

    private static string Words(string text) => string.Join(' ', Tokenizer.Tokenize(text).Words);

    /// <summary>From the first word of each fact to its last.</summary>
    private static IEnumerable<string> Evidence(Match match)
    {
        var evidence = match.Evidence();
        foreach (var marks in evidence.Facts.Select(fact => fact.Marks).Append(evidence.Words).Where(marks => !marks.IsEmpty))
        {
            var text = match.Sheet.Article.Text(marks[0].Field == "title" ? Field.Title : Field.Body);
            yield return text[marks.Min(mark => mark.Start)..marks.Max(mark => mark.End)];
        }
    }
}
