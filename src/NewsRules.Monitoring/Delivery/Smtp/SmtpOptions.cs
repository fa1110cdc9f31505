namespace NewsRules.Monitoring.Delivery.Smtp;

/// <summary>The mail server that alerts go out by; without a <see cref="Host"/> they are laid into a folder.</summary>
public sealed class SmtpOptions
{
    /// <summary>The server's name, which its certificate must bear.</summary>
    public string? Host { get; set; }

    /// <summary>587 (submission) unless set; 465 with <see cref="SmtpSecurity.Tls"/>.</summary>
    public int? Port { get; set; }

    /// <summary>How the connection is encrypted.</summary>
    public SmtpSecurity Security { get; set; }

    /// <summary>A PEM file with further certificate authorities to trust, for a server with a certificate of the house.</summary>
    public string? CertificateAuthorities { get; set; }

    /// <summary>Who logs in; null: nobody does.</summary>
    public string? User { get; set; }

    /// <summary>The password.</summary>
    public string? Password { get; set; }

    /// <summary>A file that holds the password, read at each connection.</summary>
    public string? PasswordFile { get; set; }

    /// <summary>An OAuth 2 access token, in place of a password.</summary>
    public string? Token { get; set; }

    /// <summary>A file that holds the token, read at each connection, so that it can be renewed beside us.</summary>
    public string? TokenFile { get; set; }

    /// <summary>How many connections are held open at the same time.</summary>
    public int Connections { get; set; } = 4;

    /// <summary>How long one message may take, connecting included.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The port in use.</summary>
    internal int PortInUse => Port ?? (Security == SmtpSecurity.Tls ? 465 : 587);
}

/// <summary>How a connection to a mail server is encrypted. None gives way to another.</summary>
public enum SmtpSecurity
{
    /// <summary>In the clear first, encrypted before anything is said (RFC 3207); a server that does not offer it gets nothing.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte (RFC 8314).</summary>
    Tls,

    /// <summary>Never encrypted: only without login, for a server on this machine.</summary>
    None,
}
