using System.Text;

namespace NewsRules.EndToEnd.Smtp;

/// <summary>What becomes of mails when the mail server fails, refuses, or is not whom it should be.</summary>
public sealed class SmtpFaultTests
{
    private const string Alone = "{ desk: { email: desk@example.org } }";

    private static readonly string[] Plain = ["8BITMIME", "AUTH PLAIN"];

    /// <summary>
    /// Faults that pass: name, the answer to which command, what is said, how often each of three mails arrives in the end.
    /// </summary>
    public static TheoryData<string, string, string, int> Passing { get; } =
        new()
        {
            { "busy at RCPT", "RCPT|450 4.2.0 mailbox busy", "answered 450", 1 },
            { "greylisted", "RCPT|451 4.7.1 greylisted, come back in 300 s", "answered 451", 1 },
            { "busy at MAIL", "MAIL|452 4.3.1 insufficient storage", "answered 452", 1 },
            { "busy after the text", ".|451 4.3.0 try again", "answered 451", 1 },
            { "going down between mails", "MAIL|421 4.3.2 shutting down", "answered 421", 1 },
            { "relaying denied until somebody allows it", "RCPT|554 5.7.1 relaying denied", "answered 554", 1 },
            { "hangs up at RCPT", "RCPT|", "broke", 1 },
            { "hangs up after the dot, having taken it", ".|", "broke", 2 },
        };

    /// <summary>Faults that stay: name, what the sink offers, receivers, the answer, what is said.</summary>
    public static TheoryData<string, string[], string, string, string> Lasting { get; } =
        new()
        {
            { "no such user", Plain, Alone, "RCPT|550 5.1.1 no such user", "answered 550" },
            { "too large by its announced size", [.. Plain, "SIZE 100"], Alone, "MAIL|552 5.3.4 too large", "answered 552" },
            { "too large once heard", Plain, Alone, ".|552 5.3.4 too large", "answered 552" },
            { "taken for spam", Plain, Alone, ".|554 5.7.1 looks like spam", "answered 554" },
            { "an Arabic address and no SMTPUTF8", Plain, "{ desk: { email: مكتب@example.org } }", "NOOP|", "SMTPUTF8" },
        };

    /// <summary>Servers that get neither a login nor a mail: name, and what is said.</summary>
    public static TheoryData<string, string> Untrusted { get; } =
        new()
        {
            { "no STARTTLS", "offers no encryption" },
            { "STARTTLS stripped", "offers no encryption" },
            { "STARTTLS refused", "answered 454" },
            { "STARTTLS injected", "said in the clear" },
            { "wrong name", "is not to be trusted" },
            { "expired certificate", "is not to be trusted" },
            { "unknown authority", "is not to be trusted" },
        };

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task AMailThatFailsIsSentLaterAndTheOthersNow(string name, string fault, string says, int copies)
    {
        using var desk = MailDesk.Of(house => new SmtpSink { Certificate = house.For("localhost"), Instead = Once(fault) });
        desk.Desk.Bring("three", 3);

        var first = (await desk.RunOnceAsync()).Expect(2);
        Assert.True(first.Error.Contains(says, StringComparison.Ordinal), name + first.Error);
        Assert.Contains("desk (desk@example.org) by smtp failed and is tried again in", first.Error, StringComparison.Ordinal);
        Assert.Equal(1, desk.Desk.Count("deliveries WHERE state = 'pending' AND attempts = 1 AND error IS NOT NULL"));
        desk.Desk.MakeDue();
        (await desk.RunOnceAsync()).Expect(0);

        Assert.Equal(3 + copies - 1, desk.Sink.Mails.Count);
        Assert.Equal(3, desk.Sink.Mails.Select(mail => mail.Header("Message-Id")).Distinct().Count());
        Assert.All(desk.Sink.Mails, mail => Assert.True(mail is { IsEncrypted: true, User: not null }));
    }

    [Theory]
    [MemberData(nameof(Lasting))]
    public async Task AMailThatIsRefusedIsGivenUpAndTold(string name, string[] offers, string receivers, string fault, string says)
    {
        using var desk = MailDesk.Of(
            house => new SmtpSink
            {
                Certificate = house.For("localhost"),
                Offers = offers,
                Instead = Always(fault),
            },
            receivers
        );
        desk.Desk.Bring("one", 1);

        var first = (await desk.RunOnceAsync()).Expect(2);
        Assert.True(first.Error.Contains(says, StringComparison.Ordinal), name + first.Error);
        Assert.Contains("is given up", first.Error, StringComparison.Ordinal);
        (await desk.RunOnceAsync()).Expect(0);

        Assert.Equal(1, desk.Desk.Count("deliveries WHERE state = 'failed'"));
        Assert.Empty(desk.Sink.Mails);
    }

    [Theory]
    [MemberData(nameof(Untrusted))]
    public async Task AServerThatIsNotToBeTrustedGetsNeitherALoginNorAMail(string name, string says)
    {
        using var desk = MailDesk.Of(house => Untrustworthy(name, house));
        if (name == "unknown authority")
        {
            desk.Set("CertificateAuthorities", null);
        }

        desk.Desk.Bring("three", 3);

        var outcome = (await desk.RunOnceAsync()).Expect(2);

        Assert.True(outcome.Error.Contains(says, StringComparison.Ordinal), name + outcome.Error);
        Assert.Single(outcome.Error.Split('\n'), line =>
            line.Contains("Delivery by smtp waits and is tried again in 5 s", StringComparison.Ordinal)
        );
        Assert.Contains("3 deliveries not made yet", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(desk.Sink.Mails);
        Assert.All(desk.Sink.Commands, line => Assert.Matches("^(EHLO|STARTTLS|QUIT)", line));
        Assert.Equal(3, desk.Desk.Count("deliveries WHERE state = 'pending' AND attempts = 0"));
    }

    [Fact]
    public async Task OneReceiverThatIsRefusedHoldsUpNoOther()
    {
        using var desk = MailDesk.Of(
            house => new SmtpSink
            {
                Certificate = house.For("localhost"),
                Instead = (_, line, _) => line.Contains("<gone@", StringComparison.Ordinal) ? "550 5.1.1 gone" : null,
            },
            "{ desk: { email: [gone@example.org, desk@example.org] }, duty: { email: duty@example.org, language: ar, timezone: Africa/Tripoli } }"
        );
        desk.Desk.Bring("one", 1);

        Assert.Contains(
            "desk (gone@example.org) by smtp is given up",
            (await desk.RunOnceAsync()).Expect(2).Error,
            StringComparison.Ordinal
        );

        Assert.Equal(["desk@example.org", "duty@example.org"], desk.Sink.Mails.Select(mail => mail.Receiver).Order());
        Assert.Contains(
            "القاعدة",
            Quoted(desk.Sink.Mails.Single(mail => mail.Receiver == "duty@example.org").Text),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AWrongPasswordLetsEverythingWait()
    {
        using var desk = MailDesk.Of(house => new SmtpSink
        {
            Certificate = house.For("localhost"),
            Instead = Always("AUTH|535 5.7.8 wrong password"),
        });
        desk.Desk.Bring("three", 3);

        var outcome = (await desk.RunOnceAsync()).Expect(2);

        Assert.Contains("does not let 'newsrules' in", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(MailDesk.Password, outcome.Error, StringComparison.Ordinal);
        Assert.Empty(desk.Sink.Mails);
        Assert.Equal(3, desk.Desk.Count("deliveries WHERE state = 'pending' AND attempts = 0"));
    }

    [Fact]
    public async Task AnArabicAddressIsServedWhereTheServerCan()
    {
        using var desk = MailDesk.Of(
            house => new SmtpSink { Certificate = house.For("localhost") },
            "{ desk: { email: مكتب@example.org } }"
        );
        desk.Desk.Bring("one", 1);

        (await desk.RunOnceAsync()).Expect(0);

        Assert.Equal("مكتب@example.org", Assert.Single(desk.Sink.Mails).Receiver);
    }

    [Fact]
    public async Task ATokenIsReadFromItsFile()
    {
        using var desk = MailDesk.WithGoodSink();
        desk.Set("Password", null);
        desk.Set("TokenFile", desk.Desk.Folder.Write("token", "a-token-of-today\n"));
        desk.Desk.Bring("one", 1);

        (await desk.RunOnceAsync()).Expect(0);

        var login = Assert.Single(desk.Sink.Mails).User!;
        Assert.StartsWith("AUTH XOAUTH2 ", login, StringComparison.Ordinal);
        Assert.Contains(
            "auth=Bearer a-token-of-today",
            Encoding.UTF8.GetString(Convert.FromBase64String(login.Split(' ')[2])),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task ConnectionsAreKeptWhileThereIsSomethingToSend()
    {
        using var desk = MailDesk.WithGoodSink();
        desk.Set("Connections", "2");
        desk.Desk.Bring("many", 100);

        (await desk.RunOnceAsync()).Expect(0);

        Assert.Equal(100, desk.Sink.Mails.Count);
        Assert.InRange(desk.Sink.Connections, 1, 4);
        Assert.Equal(desk.Sink.Connections, desk.Sink.Commands.Count(line => line == "QUIT"));
    }

    private static SmtpSink Untrustworthy(string name, HouseCertificates house) =>
        name switch
        {
            "no STARTTLS" => new SmtpSink(),
            "STARTTLS stripped" => new SmtpSink { Offers = ["8BITMIME", "XXXXXXXX", "AUTH PLAIN"] },
            "STARTTLS refused" => new SmtpSink { Certificate = house.For("localhost"), Instead = Always("STARTTLS|454 4.7.0 not now") },
            "STARTTLS injected" => new SmtpSink
            {
                Certificate = house.For("localhost"),
                Injected = "\r\n250-sink.example\r\n250 AUTH PLAIN LOGIN",
            },
            "wrong name" => new SmtpSink { Certificate = house.For("mail.elsewhere.example") },
            "expired certificate" => new SmtpSink { Certificate = house.For("localhost", days: -1) },
            _ => new SmtpSink { Certificate = house.For("localhost") },
        };

    private static Func<string, string, int, string?> Once(string fault) =>
        (verb, _, count) => verb == Verb(fault) && count == 1 ? fault[(fault.IndexOf('|') + 1)..] : null;

    private static Func<string, string, int, string?> Always(string fault) =>
        (verb, _, _) => verb == Verb(fault) ? fault[(fault.IndexOf('|') + 1)..] : null;

    private static string Verb(string fault) => fault[..fault.IndexOf('|')];

    /// <summary>The quoted-printable text read back.</summary>
    private static string Quoted(string mail)
    {
        using var message = MimeKit.MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(mail)));
        return message.TextBody!;
    }
}
