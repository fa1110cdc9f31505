using System.Text.RegularExpressions;
using NewsRules.Engine.Matching;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Whether a regular expression may stand in a rule: one that is matched in a time that grows with the text alone.</summary>
internal static partial class PatternCheck
{
    /// <summary>
    /// How many signs a pattern may stand for, its repetitions written out: each is a state of the automaton that matches it.
    /// </summary>
    public const int MostSigns = 200;

    public static bool Passes(YamlScalar pattern, Shape shape)
    {
        var complaint = Complaint(pattern);
        if (complaint is null && Slashes().IsMatch(pattern.Value))
        {
            shape.Diagnostics.Add(Catalogue.SlashesOfAPattern(pattern));
        }
        else if (complaint is not null)
        {
            shape.Diagnostics.Add(complaint);
        }

        return complaint is null;
    }

    private static Diagnostic? Complaint(YamlScalar pattern)
    {
        if (Traps.Control(pattern) is { } control)
        {
            return control;
        }

        if (PatternSize.Of(pattern.Value) > MostSigns)
        {
            return Catalogue.PatternTooLarge(pattern, MostSigns);
        }

        try
        {
            return TextSearch.Expression(pattern.Value).IsMatch("") ? Catalogue.PatternOfNothing(pattern) : null;
        }
        catch (RegexParseException fault)
        {
            var at = Math.Clamp(fault.Offset - 1, 0, pattern.Value.Length - 1);
            return Catalogue.NotAPattern(pattern, pattern.Place(at, 1), fault.Error);
        }
        catch (NotSupportedException)
        {
            return Catalogue.PatternLooksAround(pattern);
        }
    }

    /// <summary>As programs write patterns: /…/, with letters behind that say how.</summary>
    [GeneratedRegex("^/.+/[a-z]*$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Slashes();
}
