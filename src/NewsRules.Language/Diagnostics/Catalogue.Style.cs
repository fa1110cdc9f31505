using NewsRules.Language.Yaml;

namespace NewsRules.Language.Diagnostics;

// 4xxx: what works, and serves its readers badly.
public static partial class Catalogue
{
    public static Diagnostic NoTitle(YamlScalar rule) =>
        Warning("NR4001", rule, $"The rule '{rule.Shown}' has no title.", "add  title: what it finds, in a few words");

    public static Diagnostic NoTests(YamlScalar rule) =>
        Warning(
            "NR4002",
            rule,
            $"The rule '{rule.Shown}' has no tests.",
            "add  tests:  with an article that matches and one that must not"
        );

    public static Diagnostic NotUsed(YamlScalar name) =>
        Warning("NR4003", name, $"No rule uses '{name.Shown}'.", "take it away, or write where it is used:  use:, list: or unless:");

    public static Diagnostic NoOwner(YamlScalar rule) =>
        new(
            "NR4004",
            Severity.Note,
            rule.File,
            rule.Span,
            $"The rule '{rule.Shown}' has no owner; others here have.",
            "add  owner: whoever is asked about it"
        );

    public static Diagnostic WordsAlone(YamlNode at) =>
        Warning(
            "NR4005",
            at.File,
            FirstLine(at),
            "This rule looks at words alone: it finds them whoever uses them, and for whatever.",
            "ask for a fact too, or allow it with a reason"
        );

    public static Diagnostic AllowsNothing(YamlScalar code) =>
        Warning("NR4006", code, $"There is no {code.Shown} here to allow.", "strike it");

    public static Diagnostic AllowsAnError(YamlScalar code) => Error("NR4007", code, $"{code.Shown} is an error: it cannot be allowed.");

    public static Diagnostic TestTwice(YamlScalar at, YamlScalar first) =>
        Warning("NR4008", at, $"A test of this rule is called '{at.Shown}' already.").Beside(first, "the first one");

    public static Diagnostic NoReason(YamlNode exception) =>
        new(
            "NR4009",
            Severity.Note,
            exception.File,
            FirstLine(exception),
            "This exception does not say why.",
            "add  why: and the reason, for whoever reads it next year"
        );

    public static Diagnostic NoBecause(YamlNode alerts) =>
        new(
            "NR4010",
            Severity.Note,
            alerts.File,
            alerts.Span,
            "This test does not say what stops the rule: it may be something else than you mean.",
            "add  because:  and the condition"
        );

    public static Diagnostic ExceptionEnded(YamlNode until) =>
        new(
            "NR4011",
            Severity.Note,
            until.File,
            until.Span,
            "This exception has ended, and takes nothing away any more.",
            "strike it, or set another date"
        );

    public static Diagnostic TriedOnEveryArticle(YamlNode at) =>
        new(
            "NR4012",
            Severity.Note,
            at.File,
            FirstLine(at),
            "This rule is tried on every article: nothing that it asks for tells which articles may have it.",
            "ask for a fact or for words too; of a pattern three letters must be certain"
        );

    public static Diagnostic TooManyToCompare(YamlNode at, int size, int most) =>
        new(
            "NR4013",
            Severity.Note,
            at.File,
            FirstLine(at),
            $"This rule has {size} conditions; of one with more than {most} it is not checked whether they can hold.",
            "one condition may ask for any value of a list: country: [LY, EG] or { list: name }"
        );
}
