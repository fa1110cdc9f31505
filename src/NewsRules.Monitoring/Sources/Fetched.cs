using System.Collections.Immutable;
using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Feeds;
using NewsRules.Monitoring.Pages;
using NewsRules.Monitoring.Store;

namespace NewsRules.Monitoring.Sources;

/// <summary>A feed or page as it was fetched.</summary>
/// <param name="Address">Where it was found after redirects.</param>
internal sealed record Fetched(ReadOnlyMemory<byte> Bytes, string? ContentType, Uri Address, FeedValidators Validators)
{
    /// <summary>True when the server says that it has moved here for good.</summary>
    public bool HasMoved { get; init; }

    /// <summary>Set where the connection ended before all had come that was promised.</summary>
    public SourceException? Broken { get; init; }

    /// <summary>Where a page leads on at once; null where it does not.</summary>
    public Uri? LeadsTo => PageRefresh.Of(Bytes.Span, Address) is { } next && FeedFetcher.MayLead(Address, next) ? next : null;

    /// <summary>The feed, as far as it came.</summary>
    /// <exception cref="SourceException">It is no feed.</exception>
    public Feed ReadFeed()
    {
        try
        {
            return Read(() => FeedReader.Read(Bytes, ContentType, Address));
        }
        catch (SourceException) when (Broken is { } broken)
        {
            throw broken;
        }
    }

    /// <exception cref="SourceException">It is no page with an article.</exception>
    public Page ReadPage(PageNoise noise) =>
        IsMarkup
            ? Read(() => PageReader.Read(Bytes.Span, ContentType, Address, noise))
            : throw new SourceException($"{Address} is no page: its server calls it {ContentType}.");

    /// <summary>The feeds that it declares, and links to what may be one, if it is a page; null when it is none.</summary>
    public (ImmutableArray<Uri> Declared, ImmutableArray<Uri> Linked)? Feeds()
    {
        try
        {
            return
                Bytes.Span.IndexOf("<html"u8) >= 0
                || Bytes.Span.IndexOf("<HTML"u8) >= 0
                || ContentType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true
                ? PageFeeds.Of(Bytes.Span, ContentType, Address)
                : null;
        }
        catch (NoPageException)
        {
            return null;
        }
    }

    private bool IsMarkup =>
        ContentType is null
        || ContentType.Contains("html", StringComparison.OrdinalIgnoreCase)
        || ContentType.Contains("xml", StringComparison.OrdinalIgnoreCase)
        || ContentType.StartsWith("text/", StringComparison.OrdinalIgnoreCase);

    private T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException none) when (none is NoFeedException or NoPageException)
        {
            throw new SourceException(none is NoPageException ? $"{Address}: {none.Message}" : none.Message, none);
        }
        catch (Exception fault) when (ProgramFault.Is(fault))
        {
            throw new SourceException($"{Address} cannot be read, {ProgramFault.Told(fault)}", fault);
        }
    }
}
