using NewsRules.Monitoring.Delivery;
using NewsRules.Monitoring.Delivery.Smtp;

namespace NewsRules.Monitoring;

/// <summary>Where a monitor keeps its things and how it behaves; read by <see cref="MonitoringSettings"/>.</summary>
public sealed class MonitoringOptions
{
    /// <summary>The database file; made when missing. Relative to the working folder.</summary>
    public string StorePath { get; set; } = Path.Combine(".newsrules", "newsrules.db");

    /// <summary>The folder of <c>.eml</c> files; made when missing. Relative to the working folder.</summary>
    public string MailPath { get; set; } = Path.Combine(".newsrules", "mail");

    /// <summary>The From address of mails.</summary>
    public string Sender { get; set; } = "newsrules@localhost";

    /// <summary>The mail server.</summary>
    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>True: read every source once, deliver what is due, stop.</summary>
    public bool Once { get; set; }

    /// <summary>How long one HTTP request may take.</summary>
    public TimeSpan FetchTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a site is left alone between two pages that one of its feeds links to.</summary>
    public TimeSpan PagePause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The most bytes that are read of a feed, or of a page that it links to, after unpacking.</summary>
    public int FeedSizeLimit { get; set; } = 16 * 1024 * 1024;

    /// <summary>The most bytes of a file in a source folder; a larger one is refused with a message.</summary>
    public int FileSizeLimit { get; set; } = 256 * 1024 * 1024;

    /// <summary>A file changed less than this ago may still be being written and is left for the next look.</summary>
    public TimeSpan Settle { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>What evaluates rules: <see cref="Engines.BuiltIn"/> or <see cref="Engines.NRules"/>.</summary>
    public string Engine { get; set; } = Engines.Default;

    /// <summary>The channel that mails go by.</summary>
    internal string MailChannel => Smtp.Host is null ? ChannelNames.MailFile : ChannelNames.Smtp;
}
