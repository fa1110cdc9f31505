using NewsRules.Monitoring.Feeds.Texts;

namespace NewsRules.Monitoring.Feeds;

/// <summary>
/// Words of a feed, as plain text or as markup. What the feed wrote is never given out as it is: only as text, or as HTML that does
/// nothing.
/// </summary>
public sealed class FeedText
{
    private readonly string _written;
    private readonly bool _isMarkup;
    private readonly Uri? _base;

    private FeedText(string written, bool isMarkup, Uri? baseUri) => (_written, _isMarkup, _base) = (written, isMarkup, baseUri);

    /// <summary>No words.</summary>
    public static FeedText None { get; } = Plain("");

    /// <summary>Text that is no markup.</summary>
    internal static FeedText Plain(string text) => new(text, false, null);

    /// <summary>HTML.</summary>
    internal static FeedText Markup(string markup, Uri? baseUri) => new(markup, HtmlSigns.Has(markup), baseUri);

    /// <summary>What may be either: HTML where it looks like it.</summary>
    internal static FeedText Either(string written, Uri? baseUri) => new(written, HtmlSigns.AreMeant(written), baseUri);

    /// <summary>HTML that runs nothing and loads nothing but pictures; links are absolute.</summary>
    public string ToHtml() => _isMarkup ? InertHtml.Of(_written, _base) : PlainHtml.Of(_written);

    /// <summary>Plain text; blocks are lines.</summary>
    public string ToText() => _isMarkup ? MarkupText.Of(_written) : MarkupText.Tidy(_written);
}
