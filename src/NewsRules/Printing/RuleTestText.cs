using NewsRules.Engine.Logic;
using NewsRules.Engine.Rules;
using NewsRules.Language;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;
using NewsRules.Monitoring.RuleTests;

namespace NewsRules.Printing;

/// <summary>What came of the tests inside rules, for people.</summary>
internal static class RuleTestText
{
    /// <summary>Writes a test that failed: its place, its name, and what came instead.</summary>
    public static void Write(TextWriter output, RuleTestOutcome outcome)
    {
        var test = outcome.Test;
        output.WriteLine($"{test.File.Path}:{test.File.Locate(test.Place.Start).Line}: {test.Rule}: {test.Name}");
        foreach (var failure in outcome.Failures)
        {
            output.WriteLine($"  {failure}");
        }
    }

    /// <summary>
    /// Rules that nothing shows to match, or to leave out what they should; and conditions that might as well not be there.
    /// </summary>
    public static IEnumerable<string> Gaps(RuleBook book, IEnumerable<(Rule Rule, Omission Condition)> conditions, WrittenAt places)
    {
        var tests = book.Tests.ToLookup(test => test.Rule, StringComparer.Ordinal);
        foreach (var rule in book.Rules)
        {
            if (tests[rule.Id].All(test => test.Expect.Alerts == 0))
            {
                yield return $"{rule.Id}: no test that must match.";
            }

            if (tests[rule.Id].All(test => test.Expect.Alerts > 0))
            {
                yield return $"{rule.Id}: no test that must not match.";
            }
        }

        foreach (var (rule, condition) in conditions)
        {
            var place = condition.Path.Prepend(rule.When).Reverse().Select(places.InRule).OfType<YamlNode>().FirstOrDefault();
            yield return $"{(place is null ? "" : $"{DiagnosticText.At(place.File, place.Span)}: ")}{rule.Id}: no test needs {condition.Name}.";
        }
    }
}
