using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsRules.EndToEnd.Worker;

/// <summary>A feed server on loopback: publishes what it is told, answers "not modified" by ETag, and fails when told to.</summary>
internal sealed class LoopbackFeed : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<string> _items = new();
    private readonly ConcurrentDictionary<string, string> _pages = new();

    private LoopbackFeed(int port)
    {
        Url = $"http://127.0.0.1:{port}/feed";
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        _listener.Start();
        _ = ServeAsync();
    }

    /// <summary>Where it is.</summary>
    public string Url { get; }

    /// <summary>How many requests were answered "not modified".</summary>
    public int NotModified { get; private set; }

    /// <summary>True: every request is answered 503.</summary>
    public bool IsDown { get; set; }

    public static LoopbackFeed Start()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        return new(port);
    }

    /// <summary>Publishes an item.</summary>
    public void Publish(string id, string title, string text) =>
        _items.Enqueue(
            $"<item><guid isPermaLink=\"false\">{id}</guid><title>{title}</title><link>https://wire.example/{id}</link><description>{text}</description></item>"
        );

    /// <summary>Publishes an item in the place of all others.</summary>
    public void Replace(string id, string title, string text)
    {
        _items.Clear();
        Publish(id, title, text);
    }

    /// <summary>Where the server is.</summary>
    public string Home => new Uri(new Uri(Url), "/").AbsoluteUri;

    /// <summary>Serves a page.</summary>
    public void Serve(string path, string markup) => _pages[path] = markup;

    /// <summary>Publishes an item with a page of its own on this server; without a text, the page is missing.</summary>
    public void PublishPage(string id, string title, string summary, string? text)
    {
        _items.Enqueue(
            $"<item><guid isPermaLink=\"false\">{id}</guid><title>{title}</title><link>/{id}</link><description>{summary}</description></item>"
        );
        if (text is not null)
        {
            _pages[$"/{id}"] =
                $"<html><h1>{title}</h1><div class=\"share\">Share this</div><p>{text}</p><h4>Read also</h4><ul><li><a href=\"/x\">Another harbour is closed</a></li></ul></html>";
        }
    }

    /// <summary>Publishes items about the harbour.</summary>
    public void PublishMany(string name, int items)
    {
        for (var number = 0; number < items; number++)
        {
            Publish($"{name}-{number}", $"News {name} {number}", $"Ship {number} of {name} entered the harbour.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                Answer(await _listener.GetContextAsync());
            }
            catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException)
            {
                // The test is over, or the program was killed while it asked.
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        using var response = context.Response;
        if (context.Request.Url!.AbsolutePath is not "/feed" and var path)
        {
            response.StatusCode = _pages.ContainsKey(path) ? 200 : 404;
            response.ContentType = "text/html; charset=utf-8";
            response.OutputStream.Write(Encoding.UTF8.GetBytes(_pages.GetValueOrDefault(path, "")));
            return;
        }

        var items = _items.ToArray();
        var tag = $"\"{string.Concat(items).Length}\"";
        response.Headers["ETag"] = tag;
        response.StatusCode =
            IsDown ? 503
            : context.Request.Headers["If-None-Match"] == tag ? 304
            : 200;
        NotModified += response.StatusCode == 304 ? 1 : 0;
        if (response.StatusCode == 200)
        {
            response.ContentType = "application/rss+xml; charset=utf-8";
            response.OutputStream.Write(
                Encoding.UTF8.GetBytes($"<rss version=\"2.0\"><channel><title>Wire</title>{string.Concat(items)}</channel></rss>")
            );
        }
    }
}
