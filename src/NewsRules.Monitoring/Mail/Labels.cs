using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace NewsRules.Monitoring.Mail;

/// <summary>The words around an alert in one language, from <c>Mail/Labels/*.json</c>.</summary>
/// <param name="Months">January to December.</param>
/// <param name="Numerals">Zero to nine.</param>
internal sealed record Labels(
    string Language,
    string Direction,
    string[] Months,
    string Numerals,
    IReadOnlyDictionary<string, string> Words,
    IReadOnlyDictionary<string, string> Values
)
{
    private const string Western = "0123456789";

    private static readonly Dictionary<string, Labels> All = new[] { "ar", "en" }.ToDictionary(language => language, Load);

    /// <summary>True when lines run from right to left.</summary>
    public bool IsRightToLeft => Direction == "rtl";

    /// <summary>Where lines begin, as style sheets say it.</summary>
    public string Side => IsRightToLeft ? "right" : "left";

    /// <summary>Where lines end.</summary>
    public string End => IsRightToLeft ? "left" : "right";

    /// <summary>The labels of a language; English where there are none.</summary>
    public static Labels Of(string? language) => All.TryGetValue(language ?? "", out var labels) ? labels : All["en"];

    /// <summary>A value of the vocabulary in words; a value without words is shown as it is.</summary>
    public string Value(string value) => Values.TryGetValue(value, out var words) ? words : value;

    /// <summary>A kind of statement in words: a role can be "other" too, and reads otherwise.</summary>
    public string Kind(string kind) => Value(kind == "other" ? "other-kind" : kind);

    /// <summary>Several values in words.</summary>
    public string ListOf(IEnumerable<string> values) => Join(values.Select(Value));

    /// <summary>Words in a row, with the comma of the language.</summary>
    public string Join(IEnumerable<string> words) => string.Join(IsRightToLeft ? "، " : ", ", words);

    /// <summary>A day: "1 March 2026", "١ مارس ٢٠٢٦".</summary>
    public string Day(DateOnly day) => Digits(string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}"));

    /// <summary>A text of ours with its digits as the language writes them.</summary>
    public string Digits(string text) => Numerals == Western ? text : string.Create(text.Length, text, (line, from) =>
            {
                for (var i = 0; i < line.Length; i++)
                {
                    line[i] = char.IsAsciiDigit(from[i]) ? Numerals[from[i] - '0'] : from[i];
                }
            });

    private static Labels Load(string language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Mail/Labels/{language}.json")!;
        var file = JsonSerializer.Deserialize<LabelFile>(stream, JsonSerializerOptions.Web)!;
        return new(language, file.Direction, file.Months, file.Numerals, file.Words, file.Values);
    }

    private sealed record LabelFile(
        string Direction,
        string[] Months,
        string Numerals,
        Dictionary<string, string> Words,
        Dictionary<string, string> Values
    );
}
