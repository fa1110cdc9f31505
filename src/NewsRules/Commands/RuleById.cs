using System.Collections.Immutable;
using NewsRules.Engine.Rules;
using NewsRules.Language;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Rules;

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

        throw new UserError(
            book.Broken.FirstOrDefault(rule => rule.Id.Value == id) is { } broken ? WhatIsWrong(book, broken) : NoSuch(book, id)
        );
    }

    private static string WhatIsWrong(RuleBook book, BrokenRule broken)
    {
        ImmutableArray<Diagnostic> errors =
        [
            .. broken.Errors.DefaultIfEmpty(
                book.Diagnostics.First(one => one.Severity == Severity.Error && one.File.Path == broken.Id.File.Path)
            ),
        ];
        return $"The rule '{broken.Id.Value}' cannot be used: {DiagnosticText.Line(errors[0])}{(errors.Length > 1 ? $" (and {errors.Length - 1} more: newsrules check)" : "")}";
    }

    private static string NoSuch(RuleBook book, string id)
    {
        var near = Spelling.Meant(id, book.Rules.Select(rule => rule.Id).Concat(book.Broken.Select(rule => rule.Id.Value)));
        return $"No rule is called '{id}'.{(near is null ? "" : $" Did you mean '{near}'?")}";
    }
}
