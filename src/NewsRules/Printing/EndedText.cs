using System.Globalization;
using NewsRules.Engine.Explaining;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Monitoring;

namespace NewsRules.Printing;

/// <summary>Matches that an exception would have taken away, had it not ended: counted, and told at the end.</summary>
internal sealed class EndedText
{
    private readonly OrderedDictionary<(string Rule, RuleException Exception), int> _counts = [];

    /// <param name="asOf">The instant at which it was matched.</param>
    public void Note(Match match, DateTimeOffset asOf)
    {
        foreach (var exception in EndedExceptions.Of(match, asOf))
        {
            _counts[(match.Rule.Id, exception)] = _counts.GetValueOrDefault((match.Rule.Id, exception)) + 1;
        }
    }

    /// <summary>A line for each exception.</summary>
    public void Write(TextWriter output)
    {
        foreach (var ((rule, exception), count) in _counts)
        {
            output.WriteLine(
                $"newsrules: The exception '{exception.Name}' of {rule} ended on {Day(exception)}: before, it would have held {Amount.Of(count, "match", "matches")} back."
            );
        }
    }

    /// <summary>The day from which on it does not hold.</summary>
    public static string Day(RuleException exception) => exception.Until!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
