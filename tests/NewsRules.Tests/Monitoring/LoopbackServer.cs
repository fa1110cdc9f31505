using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsRules.Tests.Monitoring;

/// <summary>
/// An HTTP server on loopback that answers as badly as a test likes: it is given the request's head and a stream to write bytes to.
/// </summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, Stream, Task> _answer;

    public LoopbackServer(Func<string, Stream, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        Url = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/feed");
        _ = ServeAsync();
    }

    public Uri Url { get; }

    /// <summary>Answers every request with the same head and body.</summary>
    public static LoopbackServer Of(string head, byte[] body) =>
        new(
            async (_, answer) =>
            {
                await answer.WriteAsync(
                    Encoding.ASCII.GetBytes($"HTTP/1.1 {head}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n")
                );
                await answer.WriteAsync(body);
            }
        );

    public static ValueTask WriteAsync(Stream answer, string text) => answer.WriteAsync(Encoding.UTF8.GetBytes(text));

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                await _answer(await HeadAsync(client.GetStream()), client.GetStream());
            }
        }
        catch (IOException)
        {
            // The program has read enough and hung up.
        }
    }

    private static async Task<string> HeadAsync(NetworkStream request)
    {
        var head = new StringBuilder();
        var unit = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await request.ReadAsync(unit) > 0)
        {
            head.Append((char)unit[0]);
        }

        return head.ToString();
    }
}
