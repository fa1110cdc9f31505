using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using NewsRules.Monitoring.Encodings;
using NewsRules.Monitoring.Store;

namespace NewsRules.Monitoring.Sources;

/// <summary>
/// Fetches feeds and the pages that they link to: asks only for what has changed, and takes no more bytes and no more time than allowed.
/// </summary>
internal sealed class FeedFetcher(IHttpClientFactory clients, MonitoringOptions options, TimeProvider time)
{
    /// <summary>The name of the HTTP client.</summary>
    public const string Client = "feeds";

    private const int MostRedirects = 5;
    private const string Feeds = "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";
    private const string Pages = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";

    /// <summary>The feed's bytes; null when it has not changed since the validators were given.</summary>
    /// <param name="from">What led to it; null when the analyst named it. What is linked may be in the open network or where that is,
    /// nowhere else.</param>
    /// <exception cref="SourceException">The server does not answer, refuses, or sends too much.</exception>
    public Task<Fetched?> FetchAsync(Uri url, FeedValidators? known, CancellationToken stop, Uri? from = null) =>
        FetchAsync(url, from ?? url, known, Feeds, stop);

    /// <summary>The bytes of a page that a feed links to, or of that to which it leads on at once.</summary>
    /// <inheritdoc cref="FetchAsync(Uri, FeedValidators?, CancellationToken, Uri?)"/>
    public async Task<Fetched> FetchPageAsync(Uri url, Uri from, CancellationToken stop)
    {
        var page = await FetchAsync(url, from, null, Pages, stop);
        page = page?.LeadsTo is { } next ? await FetchAsync(next, from, null, Pages, stop) : page;
        return page is { Broken: { } broken } ? throw broken : page ?? throw new SourceException($"{url} sent nothing.");
    }

    private async Task<Fetched?> FetchAsync(Uri url, Uri named, FeedValidators? known, string accepted, CancellationToken stop)
    {
        using var late = new CancellationTokenSource(options.FetchTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        try
        {
            using var client = clients.CreateClient(Client);
            var (response, isForGood) = await FollowAsync(client, url, named, known, accepted, either.Token);
            using (response)
            {
                return response.StatusCode == HttpStatusCode.NotModified && IsVersion(known)
                    ? null
                    : await ReadAsync(response, either.Token) with
                    {
                        HasMoved = isForGood,
                    };
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new SourceException($"{url} did not answer within {options.FetchTimeout.TotalSeconds:0} s.") { IsPassing = true };
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or SourceException))
        {
            // All of it is the server's doing: a redirect to file: alone throws what no manual names.
            throw Unfetched(url, failure);
        }
    }

    private static SourceException Unfetched(Uri url, Exception failure) =>
        new(
            $"{url} cannot be fetched: {((failure.InnerException as HttpRequestException)?.Message ?? failure.Message).TrimEnd('.')}.",
            failure
        )
        {
            IsPassing = failure is IOException || failure.InnerException is IOException or SocketException,
        };

    private static bool IsVersion(FeedValidators? known) => known?.ETag is not null || known?.LastModified is not null;

    // By hand, to see whether all of them are for good; the handler would not say.
    private static async Task<(HttpResponseMessage Response, bool IsForGood)> FollowAsync(
        HttpClient client,
        Uri url,
        Uri named,
        FeedValidators? known,
        string accepted,
        CancellationToken stop
    )
    {
        var isForGood = true;
        for (var redirects = 0; ; redirects++)
        {
            using var request = Request(url, known, accepted);
            request.Options.Set(PublicAddresses.Named, named.IdnHost);
            var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            if (redirects == MostRedirects || Next(response, url) is not { } next)
            {
                return (response, isForGood && redirects > 0);
            }

            isForGood &= response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            response.Dispose();
            url = next;
        }
    }

    // Never from an address that nobody can listen to on to one where everybody can.
    private static Uri? Next(HttpResponseMessage response, Uri from) =>
        IsRedirect(response)
        && response.Headers.Location is { } location
        && Uri.TryCreate(from, location, out var next)
        && MayLead(from, next)
            ? next
            : null;

    private static bool IsRedirect(HttpResponseMessage response) => (int)response.StatusCode is 301 or 302 or 303 or 307 or 308;

    /// <summary>True where one address may lead on to the other.</summary>
    public static bool MayLead(Uri from, Uri next) =>
        next.Scheme == Uri.UriSchemeHttps || (next.Scheme == Uri.UriSchemeHttp && from.Scheme == Uri.UriSchemeHttp);

    private static HttpRequestMessage Request(Uri url, FeedValidators? known, string accepted)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("Accept", accepted);
        request.Headers.TryAddWithoutValidation("User-Agent", "NewsRules/0.1");
        if (known?.ETag is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (known?.LastModified is { } modified)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        }

        return request;
    }

    private async Task<Fetched> ReadAsync(HttpResponseMessage response, CancellationToken stop)
    {
        var address = response.RequestMessage!.RequestUri!;
        if (!response.IsSuccessStatusCode)
        {
            throw new SourceException($"{address} {Refusal(response)}.")
            {
                RetryAfter = RetryAfter(response.Headers.RetryAfter),
                IsPassing = IsPassing(response.StatusCode),
                IsGone = response.StatusCode == HttpStatusCode.Gone,
            };
        }

        await using var stream = await response.Content.ReadAsStreamAsync(stop);
        var (bytes, broken) = await ReadAtMostAsync(stream, options.FeedSizeLimit + 1, stop);
        bytes = Packed.Unpacked(bytes, options.FeedSizeLimit + 1);
        if (bytes.Length > options.FeedSizeLimit)
        {
            throw new SourceException($"{address} sent more than {options.FeedSizeLimit} bytes.");
        }

        return new(
            bytes,
            Header(response.Content.Headers, "Content-Type"),
            address,
            new(Header(response.Headers, "ETag"), Header(response.Content.Headers, "Last-Modified"))
        )
        {
            Broken = broken is null ? null : Unfetched(address, broken),
        };
    }

    private static bool IsPassing(HttpStatusCode status) =>
        status
            is HttpStatusCode.RequestTimeout
                or (HttpStatusCode)425
                or HttpStatusCode.TooManyRequests
                or >= HttpStatusCode.InternalServerError;

    private static string Refusal(HttpResponseMessage response) =>
        IsRedirect(response)
            ? Refusal(response, response.RequestMessage!.RequestUri!, Header(response.Headers, "Location"))
            : $"answered {(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd()
                + (response.StatusCode == HttpStatusCode.NotModified ? " though nothing of it is known" : "");

    private static string Refusal(HttpResponseMessage response, Uri from, string? location) =>
        response.Headers.Location switch
        {
            null when string.IsNullOrWhiteSpace(location) => "redirects without a word on where to",
            null => $"redirects to what is no address ({location})",
            { IsAbsoluteUri: true, Scheme: "http" } open when from.Scheme == Uri.UriSchemeHttps =>
                $"redirects to where everybody can listen ({open}); name that address to read it nevertheless",
            _ when Next(response, from) is null => $"redirects to where it may not ({location})",
            _ => $"redirects too often, at last to {location}",
        };

    // As much as came, also where the connection ends early: what came may be all there is. The length is counted after unpacking.
    private static async Task<(byte[] Bytes, IOException? Broken)> ReadAtMostAsync(Stream stream, int most, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        try
        {
            while (bytes.Length < most && await stream.ReadAsync(buffer, stop) is var read and > 0)
            {
                bytes.Write(buffer, 0, read);
            }

            return (bytes.ToArray(), null);
        }
        catch (IOException broken) when (bytes.Length > 0)
        {
            return (bytes.ToArray(), broken);
        }
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);

    private static string? Header(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
