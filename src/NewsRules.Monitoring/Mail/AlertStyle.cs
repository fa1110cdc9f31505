using System.Collections.Immutable;

namespace NewsRules.Monitoring.Mail;

/// <summary>
/// What stands in which colours. The light ones are written on the elements, because clients drop style sheets; the dark ones in a sheet,
/// for clients that keep it.
/// </summary>
/// <param name="Name">The class of the elements.</param>
/// <param name="More">Further declarations that both have.</param>
internal sealed record AlertStyle(string Name, Paint Light, Paint Dark, string More = "")
{
    public static readonly AlertStyle Page = new("page", new("#1c1e21", "#f4f5f7"), new("#e8eaed", "#121417"));
    public static readonly AlertStyle Card = new("card", new("#1c1e21", "#ffffff"), new("#e8eaed", "#1e2126"));
    public static readonly AlertStyle Muted = new("muted", new("#5c6370", null), new("#aab1bc", null));
    public static readonly AlertStyle Link = new("link", new("#0b57d0", null), new("#8ab4f8", null));
    public static readonly AlertStyle Badge = new(
        "badge",
        new("#ffffff", "#8a3a0e"),
        new("#ffffff", "#a2481a"),
        "border-radius:4px;padding:2px 8px;font-size:13px"
    );
    public static readonly AlertStyle Cue = new("cue", new("#1c1e21", "#ffe08a"), new("#ffffff", "#6b5300"), "font-weight:bold");
    public static readonly AlertStyle Who = new("who", new("#1c1e21", "#cfe3ff"), new("#ffffff", "#1f4480"));
    public static readonly AlertStyle Place = new("place", new("#1c1e21", "#d3efd6"), new("#ffffff", "#1d5130"));
    public static readonly AlertStyle Words = new("words", new("#1c1e21", "#ffe9b8"), new("#ffffff", "#5a4a1c"));
    public static readonly AlertStyle Content = new(
        "content",
        new("#1c1e21", null),
        new("#e8eaed", null),
        "border-bottom:2px solid #b3541e"
    );

    public static ImmutableArray<AlertStyle> All { get; } = [Page, Card, Muted, Link, Badge, Cue, Who, Place, Words, Content];

    /// <summary>The sheet for readers in the dark.</summary>
    public static string Sheet { get; } =
        $"@media (prefers-color-scheme:dark){{{string.Concat(All.Select(style => $".{style.Name}{{{style.Dark.Declarations("!important")}}}"))}}}";

    /// <summary>The attributes of an element in this style.</summary>
    public string On(string also = "") =>
        $"class=\"{Name}\" style=\"{string.Join(';', new[] { Light.Declarations(""), More, also }.Where(part => part.Length > 0))}\"";

    /// <summary>The style of marked words; null for words between marks.</summary>
    public static AlertStyle? OfMark(string? mark) =>
        mark switch
        {
            "cue" => Cue,
            "speaker" or "participant" => Who,
            "place" => Place,
            "words" => Words,
            "content" => Content,
            _ => null,
        };
}

/// <summary>Ink on a ground; without a ground, on that of the element around.</summary>
internal readonly record struct Paint(string Ink, string? Ground)
{
    public string Declarations(string suffix) =>
        Ground is null ? $"color:{Ink}{suffix}" : $"color:{Ink}{suffix};background:{Ground}{suffix}";
}
