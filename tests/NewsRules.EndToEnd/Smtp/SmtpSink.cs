using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace NewsRules.EndToEnd.Smtp;

/// <summary>A mail as the sink took it.</summary>
internal sealed record TakenMail(string Sender, string Receiver, string Text, bool IsEncrypted, string? User)
{
    /// <summary>The header's value, on its line alone.</summary>
    public string Header(string name) =>
        Text.Split("\r\n").First(line => line.StartsWith($"{name}: ", StringComparison.OrdinalIgnoreCase))[(name.Length + 2)..];
}

/// <summary>A mail server on loopback that keeps what it is given and misbehaves when told to (RFC 5321, 3207, 4954, 6531).</summary>
internal sealed class SmtpSink : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<string, int> _heard = new();
    private readonly Lock _lock = new();
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];

    public SmtpSink()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
    }

    public int Port { get; }

    /// <summary>Offered by STARTTLS; null: STARTTLS is not offered.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>What EHLO offers besides STARTTLS.</summary>
    public string[] Offers { get; init; } = ["8BITMIME", "SMTPUTF8", "ENHANCEDSTATUSCODES", "AUTH PLAIN LOGIN XOAUTH2"];

    /// <summary>
    /// An answer in place of the usual one: to the n-th (from 1) command of its verb; "" hangs up; null: the usual one. "." is the end of a
    /// message.
    /// </summary>
    public Func<string, string, int, string?> Instead { get; init; } = (_, _, _) => null;

    /// <summary>Said in the clear behind the leave to encrypt.</summary>
    public string Injected { get; init; } = "";

    /// <summary>Everything accepted, in order.</summary>
    public ConcurrentQueue<TakenMail> Mails { get; } = new();

    /// <summary>Every line of commands heard, message texts left out.</summary>
    public ConcurrentQueue<string> Commands { get; } = new();

    /// <summary>How many connections were made.</summary>
    public int Connections { get; private set; }

    /// <summary>Begins to listen to whoever comes.</summary>
    public SmtpSink Start()
    {
        _ = AcceptAsync();
        return this;
    }

    /// <summary>Waits until so many mails have been accepted.</summary>
    public async Task WaitForAsync(int mails)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _waiting.Add((mails, reached));
            Announce();
        }

        await reached.Task.WaitAsync(NewsRulesProcess.Patience);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        Certificate?.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                Connections++;
                _ = ServeAsync(client);
            }
            catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            client.NoDelay = true;
            using var visit = new Visit(client.GetStream());
            try
            {
                await visit.SayAsync(Answer("", "") ?? "220 sink.example ready");
                while (await visit.HearAsync(_end.Token) is { } line && await ObeyAsync(visit, line)) { }
            }
            catch (Exception gone)
                when (gone
                        is IOException
                            or OperationCanceledException
                            or ObjectDisposedException
                            or System.Security.Authentication.AuthenticationException
                )
            {
                // Killed, or it does not like our certificate.
            }
        }
    }

    /// <summary>False: the connection is closed.</summary>
    private async Task<bool> ObeyAsync(Visit visit, string line)
    {
        Commands.Enqueue(line);
        var verb = line.Split(' ', ':')[0].ToUpperInvariant();
        if (Answer(verb, line) is { } instead)
        {
            return await visit.SayAsync(instead) && !instead.StartsWith("421", StringComparison.Ordinal);
        }

        switch (verb)
        {
            case "EHLO":
                string[] offers = [.. Offers, .. Certificate is not null && !visit.IsEncrypted ? ["STARTTLS"] : Array.Empty<string>()];
                return await visit.SayAsync(string.Concat(offers.Select(offer => $"250-{offer}\r\n")) + "250 OK");
            case "STARTTLS":
                await visit.SayAsync("220 go ahead" + Injected);
                return await visit.EncryptAsync(Certificate!);
            case "AUTH":
                visit.User = line;
                return await visit.SayAsync("235 2.7.0 welcome");
            case "MAIL":
                visit.Sender = Address(line);
                return await visit.SayAsync("250 2.1.0 OK");
            case "RCPT":
                visit.Receiver = Address(line);
                return await visit.SayAsync("250 2.1.5 OK");
            case "DATA":
                return await visit.SayAsync("354 go on") && await TakeAsync(visit);
            case "QUIT":
                await visit.SayAsync("221 2.0.0 bye");
                return false;
            default:
                return await visit.SayAsync("250 2.0.0 OK");
        }
    }

    private async Task<bool> TakeAsync(Visit visit)
    {
        var text = new StringBuilder();
        while (await visit.HearAsync(_end.Token) is { } line)
        {
            if (line == ".")
            {
                var instead = Answer(".", text.ToString());
                if (instead is null || instead.Length == 0 || instead[0] == '2')
                {
                    Mails.Enqueue(new TakenMail(visit.Sender, visit.Receiver, text.ToString(), visit.IsEncrypted, visit.User));
                    lock (_lock)
                    {
                        Announce();
                    }
                }

                return await visit.SayAsync(instead ?? "250 2.0.0 taken");
            }

            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return false;
    }

    private void Announce() => _waiting.RemoveAll(waiter => Mails.Count >= waiter.Count && waiter.Reached.TrySetResult());

    private string? Answer(string verb, string line) => Instead(verb, line, _heard.AddOrUpdate(verb, 1, (_, before) => before + 1));

    private static string Address(string line) => line[(line.IndexOf('<') + 1)..line.IndexOf('>')];

    /// <summary>One connection.</summary>
    private sealed class Visit(Stream stream) : IDisposable
    {
        private Stream _stream = stream;
        private StreamReader _reader = new(stream, new UTF8Encoding(false), leaveOpen: true);

        public bool IsEncrypted => _stream is SslStream;

        public string Sender { get; set; } = "";

        public string Receiver { get; set; } = "";

        public string? User { get; set; }

        public ValueTask<string?> HearAsync(CancellationToken end) => _reader.ReadLineAsync(end);

        /// <summary>Answers; "" hangs up.</summary>
        public async Task<bool> SayAsync(string answer)
        {
            if (answer.Length == 0)
            {
                return false;
            }

            await _stream.WriteAsync(Encoding.UTF8.GetBytes(answer + "\r\n"));
            return true;
        }

        public async Task<bool> EncryptAsync(X509Certificate2 certificate)
        {
            var encrypted = new SslStream(_stream, leaveInnerStreamOpen: false);
            await encrypted.AuthenticateAsServerAsync(certificate);
            (_stream, _reader) = (encrypted, new StreamReader(encrypted, new UTF8Encoding(false)));
            return true;
        }

        public void Dispose() => _stream.Dispose();
    }
}
