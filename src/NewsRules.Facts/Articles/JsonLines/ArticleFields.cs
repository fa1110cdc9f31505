using System.Globalization;

namespace NewsRules.Facts.Articles.JsonLines;

/// <summary>The fields of one line as they come in, each checked when it comes.</summary>
internal sealed class ArticleFields
{
    private static readonly string[] Names = ["id", "title", "body", "source", "country", "language", "published", "url"];

    private static readonly string[] Times =
    [
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd HH:mm:ssK",
        "yyyy-MM-dd HH:mm:ss K",
        "yyyy-MM-dd",
    ];

    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal);
    private DateTimeOffset? _published;

    public static bool Has(string name) => Array.IndexOf(Names, name) >= 0;

    /// <summary>True when the last field refused stood there already.</summary>
    public bool IsRepeated { get; private set; }

    /// <summary>What is still to be said against the line at its end; null for nothing.</summary>
    public string? Missing =>
        Value("body") is null ? "There is no 'body'."
        : string.IsNullOrWhiteSpace(Value("body")) && string.IsNullOrWhiteSpace(Value("title")) ? "'title' and 'body' are both empty."
        : null;

    /// <summary>Takes a field; a complaint when it cannot be taken.</summary>
    public string? Set(string name, string? value)
    {
        IsRepeated = !_values.TryAdd(name, value);
        return IsRepeated ? $"'{name}' stands twice in one object."
            : value is null ? null
            : Complaint(name, value);
    }

    public Article ToArticle()
    {
        var (title, body) = (Value("title") ?? "", Value("body")!);
        return new(Id(title, body), title, body)
        {
            Source = Value("source"),
            Country = Value("country")?.ToUpperInvariant(),
            Language = Value("language")?.Split('-', '_')[0].ToLowerInvariant(),
            Published = _published,
            Link = Value("url"),
        };
    }

    private string Id(string title, string body) =>
        Value("id")
        ?? (Value("source") is { } source && Value("url") is { } link ? ArticleId.OfLink(source, link) : ArticleId.OfContent(title, body));

    private string? Complaint(string name, string value) =>
        name switch
        {
            "id" when string.IsNullOrWhiteSpace(value) => "'id' is empty.",
            "country" when value.Length != 2 || !value.All(char.IsAsciiLetter) => "'country' must be a code of two letters, such as LY.",
            "language" when value.Length < 2 || !char.IsAsciiLetter(value[0]) => "'language' must be a code such as ar or en.",
            "published" when !TakeTime(value) => "'published' must be a time such as 2020-07-22T14:30:00Z.",
            _ => null,
        };

    private bool TakeTime(string value)
    {
        // A time without a zone is UTC: the machine's own zone must never decide what a rule sees.
        var known = DateTimeOffset.TryParseExact(value, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time);
        _published = known ? time : null;
        return known;
    }

    private string? Value(string name) => _values.GetValueOrDefault(name);
}
