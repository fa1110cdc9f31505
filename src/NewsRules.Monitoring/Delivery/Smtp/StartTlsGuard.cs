using MailKit;

namespace NewsRules.Monitoring.Delivery.Smtp;

/// <summary>
/// Breaks a connection on which anything follows the server's leave to encrypt: it was said in the clear, by whoever sits between,
/// to be taken for an answer under encryption (RFC 3207, section 6). It listens where MailKit lets logs listen.
/// </summary>
internal sealed class StartTlsGuard : IProtocolLogger
{
    private readonly List<byte> _leave = [];
    private bool _isAsked;

    /// <inheritdoc/>
    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    /// <inheritdoc/>
    public void LogConnect(Uri uri) { }

    /// <inheritdoc/>
    public void LogClient(byte[] buffer, int offset, int count) => _isAsked = buffer.AsSpan(offset, count).StartsWith("STARTTLS"u8);

    /// <inheritdoc/>
    public void LogServer(byte[] buffer, int offset, int count)
    {
        if (!_isAsked)
        {
            return;
        }

        _leave.AddRange(buffer.AsSpan(offset, count));
        if (_leave.IndexOf((byte)'\n') is >= 0 and var end && end < _leave.Count - 1)
        {
            throw new IOException("something was said in the clear where encryption begins.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() { }
}
