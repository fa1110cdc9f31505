using System.Collections.Immutable;
using NewsRules.Engine.Rules;
using NewsRules.Language;
using NewsRules.Language.Diagnostics;

namespace NewsRules.Commands;

/// <summary>The one rule that a command is about.</summary>
internal static class RuleById
{
    /// <summary>A rule with errors cannot be used: what is wrong with its file says why.</summary>
    /// <exception cref="UserError">There is no such rule, or it has errors.</exception>
    public static Rule Find(RuleBook book, string id)
    {
        if (book.Rules.FirstOrDefault(rule => rule.Id == id) is { } found)
        {
            return found;
        }

        ImmutableArray<Diagnostic> errors = [.. book.Diagnostics.Where(complaint => complaint.Severity == Severity.Error)];
        var near = Spelling.Nearest(id, book.Rules.Select(rule => rule.Id));
        throw new UserError(errors.IsEmpty
            ? $"No rule is called '{id}'.{(near is null ? "" : $" Did you mean '{near}'?")}"
            : $"No rule without errors is called '{id}': {DiagnosticText.Line(errors[0])}{(errors.Length > 1 ? $" (and {errors.Length - 1} more: newsrules check)" : "")}");
    }
}
