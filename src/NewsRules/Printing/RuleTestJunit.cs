using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using NewsRules.Monitoring.RuleTests;

namespace NewsRules.Printing;

/// <summary>What came of the tests inside rules, as the XML that build servers read: a suite a rule.</summary>
internal static class RuleTestJunit
{
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string file, ImmutableArray<RuleTestOutcome> outcomes) => new XDocument(
        new XElement("testsuites", outcomes.GroupBy(outcome => outcome.Test.Rule, StringComparer.Ordinal).Select(rule => new XElement(
            "testsuite",
            new XAttribute("name", rule.Key),
            Count("tests", rule.Count()),
            Count("failures", rule.Count(outcome => !outcome.Passed)),
            rule.Select(Case))))).Save(file);

    private static XElement Case(RuleTestOutcome outcome) => new(
        "testcase",
        new XAttribute("classname", outcome.Test.Rule),
        new XAttribute("name", Clean(outcome.Test.Name)),
        outcome.Passed ? null : new XElement("failure", new XAttribute("message", Clean(outcome.Failures[0])), Clean(string.Join('\n', outcome.Failures))));

    private static XAttribute Count(string name, int count) => new(name, count.ToString(CultureInfo.InvariantCulture));

    // XML has no place for most control characters.
    private static string Clean(string text) => string.Concat(text.Where(unit => System.Xml.XmlConvert.IsXmlChar(unit) || char.IsSurrogate(unit)));
}
