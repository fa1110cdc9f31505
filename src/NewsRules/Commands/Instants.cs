using System.CommandLine.Parsing;
using System.Globalization;

namespace NewsRules.Commands;

/// <summary>Instants on the command line: so long ago, or the beginning of a day (UTC).</summary>
internal static class Instants
{
    private const int MostDigits = 5;

    /// <summary>Reads the value of an option; what cannot be read is an error of the command line.</summary>
    public static DateTimeOffset? Parse(ArgumentResult argument)
    {
        var (text, now) = (argument.Tokens[0].Value, DateTimeOffset.UtcNow);
        if (Ago(text) is { } ago)
        {
            return now - ago;
        }

        if (
            DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day)
            && day <= now
        )
        {
            return day;
        }

        argument.AddError(
            day > now
                ? $"The day {text} has not come yet."
                : $"'{text}' is neither a length of time such as 30d or 12h nor a day such as 2026-03-01."
        );
        return null;
    }

    private static TimeSpan? Ago(string text) =>
        text.Length is > 1 and <= MostDigits + 1
        && int.TryParse(text.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0
            ? text[^1] switch
            {
                'm' => TimeSpan.FromMinutes(number),
                'h' => TimeSpan.FromHours(number),
                'd' => TimeSpan.FromDays(number),
                _ => null,
            }
            : null;
}
