using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using NewsRules.Facts.Articles;
using NewsRules.Language;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Rules;
using NewsRules.Language.Yaml;
using NewsRules.Monitoring.RuleTests;

namespace NewsRules.Printing;

/// <summary>
/// What came of the tests inside rules, as the XML that build servers read: a suite a rule, one with an error for a rule that cannot be
/// used, and for a file whose errors are of no rule.
/// </summary>
internal static class RuleTestJunit
{
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string file, RuleBook book, ImmutableArray<RuleTestOutcome> outcomes)
    {
        var suites = outcomes
            .GroupBy(outcome => outcome.Test.Rule, StringComparer.Ordinal)
            .Select(rule => Suite(rule.Key, rule.Sum(outcome => outcome.Took.TotalSeconds), [.. rule.Select(Case)]));
        var ofRules = book.Broken.SelectMany(rule => rule.Errors).ToHashSet();
        var others = book
            .Diagnostics.Where(one => one.Severity == Severity.Error && !ofRules.Contains(one))
            .GroupBy(one => one.File.Path, StringComparer.Ordinal);
        using var writer = XmlWriter.Create(
            file,
            new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }
        );
        new XDocument(
            new XElement(
                "testsuites",
                suites.Concat(book.Broken.Where(rule => !rule.Errors.IsEmpty).Select(Broken)).Concat(others.Select(Unread))
            )
        ).Save(writer);
    }

    private static XElement Suite(string name, double seconds, ImmutableArray<XElement> cases) =>
        new(
            "testsuite",
            new XAttribute("name", Clean(name)),
            Number("tests", cases.Length),
            Number("failures", cases.Count(one => one.Element("failure") is not null)),
            Number("errors", cases.Count(one => one.Element("error") is not null)),
            Seconds(seconds),
            cases
        );

    private static XElement Broken(BrokenRule rule) =>
        Suite(rule.Id.Value, 0, [Case(rule.Id.Value, "can be used", rule.Id.File, rule.Id.Span, 0, Error([.. rule.Errors]))]);

    private static XElement Unread(IGrouping<string, Diagnostic> file) =>
        Suite(file.Key, 0, [Case(file.Key, "can be read", file.First().File, file.First().Span, 0, Error([.. file]))]);

    private static XElement Error(ImmutableArray<Diagnostic> errors) =>
        What("error", errors[0].Code, errors[0].Message, errors.Select(DiagnosticText.Line));

    private static XElement Case(RuleTestOutcome outcome) =>
        Case(
            outcome.Test.Rule,
            outcome.Test.Name,
            outcome.Test.File,
            outcome.Test.Place,
            outcome.Took.TotalSeconds,
            outcome.Passed ? null : What("failure", "expectation", outcome.Failures[0], outcome.Failures)
        );

    private static XElement Case(string owner, string name, SourceFile file, Span place, double seconds, XElement? what) =>
        new(
            "testcase",
            new XAttribute("classname", Clean(owner)),
            new XAttribute("name", Clean(name)),
            new XAttribute("file", Clean(file.Path)),
            Number("line", file.Locate(place.Start).Line),
            Seconds(seconds),
            what
        );

    private static XElement What(string element, string type, string message, IEnumerable<string> lines) =>
        new(element, new XAttribute("type", type), new XAttribute("message", Clean(message)), Clean(string.Join('\n', lines)));

    private static XAttribute Number(string name, int number) => new(name, number.ToString(CultureInfo.InvariantCulture));

    private static XAttribute Seconds(double seconds) => new("time", seconds.ToString("0.000", CultureInfo.InvariantCulture));

    // XML has no place for most control characters.
    private static string Clean(string text) => string.Concat(text.Where(unit => XmlConvert.IsXmlChar(unit) || char.IsSurrogate(unit)));
}
