using System.Globalization;
using NewsRules.EndToEnd.Worker;

namespace NewsRules.EndToEnd.Smtp;

/// <summary>A desk that mails by a sink: its folder, rules and receivers, and the settings in the environment.</summary>
internal sealed class MailDesk : IDisposable
{
    public const string Password = "open sesame";

    private readonly HouseCertificates _house = new();

    private MailDesk(Func<HouseCertificates, SmtpSink> sink, string receivers)
    {
        Sink = sink(_house).Start();
        Desk.Folder.Write("rules/receivers.yaml", $"receivers: {receivers}\n");
        Set("Host", "localhost");
        Set("Port", Sink.Port.ToString(CultureInfo.InvariantCulture));
        Set("CertificateAuthorities", Desk.Folder.Write("house.pem", _house.Pem));
    }

    public Desk Desk { get; } = Desk.OfFolder();

    public SmtpSink Sink { get; }

    /// <summary>A desk whose one receiver is desk@example.org and who logs in.</summary>
    public static MailDesk Of(Func<HouseCertificates, SmtpSink> sink, string receivers = "{ desk: { email: desk@example.org } }")
    {
        var desk = new MailDesk(sink, receivers);
        desk.Set("User", "newsrules");
        desk.Set("Password", Password);
        return desk;
    }

    /// <summary>A desk with a sink that does all that it should.</summary>
    public static MailDesk WithGoodSink() => Of(house => new SmtpSink { Certificate = house.For("localhost") });

    /// <summary>A setting below Smtp.</summary>
    public void Set(string name, string? value) => Desk.Folder.Environment[$"NEWSRULES__Smtp__{name}"] = value;

    public Task<Outcome> RunOnceAsync() => NewsRulesProcess.RunAsync(Desk.Folder, "run", "--once");

    /// <inheritdoc/>
    public void Dispose()
    {
        Sink.Dispose();
        Desk.Dispose();
        _house.Dispose();
    }
}
