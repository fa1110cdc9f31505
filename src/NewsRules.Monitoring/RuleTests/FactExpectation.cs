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
        if (!test.Fact.IsEmpty && Nearest(test.Fact, facts) is { IsEmpty: false } wrong)
        {
            yield return $"{string.Join("; ", wrong)}.";
        }

        if (test.Evidence is { } words && !matches.SelectMany(Evidence).Any(evidence => evidence.Contains(words, StringComparison.Ordinal)))
        {
            yield return $"The evidence should hold “{words}”, and is {string.Join(" / ", matches.SelectMany(Evidence).Select(evidence => $"“{evidence}”").DefaultIfEmpty("none"))}.";
        }
    }

    /// <summary>What is wrong with the fact that has most of the slots right; nothing when one has all.</summary>
    private static ImmutableArray<string> Nearest(ImmutableArray<ExpectedSlot> expected, ImmutableArray<Fact> facts) =>
        facts.IsEmpty
            ? [$"The rule finds no fact, so none with {string.Join(", ", expected.Select(slot => $"{slot.Path.Name} {Told(slot.Values)}"))}"]
            : facts.Select(fact => Wrong(expected, fact)).MinBy(wrong => wrong.Length);

    private static ImmutableArray<string> Wrong(ImmutableArray<ExpectedSlot> expected, Fact fact) =>
    [
        .. from slot in expected
           let found = SlotTable.Find(SlotTable.KindOf(fact), slot.Path)?.Read(fact) ?? Slot.Absent
           where slot.Values.IsEmpty ? found.State != SlotState.Absent : !slot.Values.ToHashSet(FoldedText.Comparer).SetEquals(found.ToImmutableArray())
           select $"{slot.Path.Name} should be {Told(slot.Values)} and is {found}",
    ];

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

    private static string Told(ImmutableArray<string> values) => values.IsEmpty ? "absent" : string.Join(", ", values);
}
