using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MimeKit;

namespace NewsRules.EndToEnd.Smtp;

/// <summary>The samples mailed through a server that is not ours: aiosmtpd, encrypted, into a Maildir.</summary>
public sealed class RealServerTests
{
    private const string Server = "aiosmtpd";

    [Fact]
    public async Task TheAlertsOfTheSamplesArriveAsTheyWerePrinted()
    {
        using var folder = new WorkingFolder();
        using var house = new HouseCertificates();
        using var certificate = house.For("localhost");
        var port = FreePort();
        await using var server = Start(
            "-n",
            "-d",
            "-l",
            $"127.0.0.1:{port}",
            "--tlscert",
            folder.Write("cert.pem", certificate.ExportCertificatePem()),
            "--tlskey",
            folder.Write("key.pem", Key(certificate)),
            "-c",
            "aiosmtpd.handlers.Mailbox",
            folder.At("maildir")
        );
        await server.WaitForErrorAsync("Server is listening");
        folder.Environment["NEWSRULES__Smtp__Host"] = "localhost";
        folder.Environment["NEWSRULES__Smtp__Port"] = port.ToString(CultureInfo.InvariantCulture);
        folder.Environment["NEWSRULES__Smtp__CertificateAuthorities"] = folder.Write("house.pem", house.Pem);

        var outcome = (await NewsRulesProcess.RunAsync(folder, "run", "--once")).Expect(0);

        var mails = Directory.GetFiles(folder.At("maildir/new")).Select(path => MimeMessage.Load(path)).ToList();
        Assert.NotEmpty(mails);
        Assert.Equal(
            outcome
                .Lines.Where(line => line.StartsWith("ALERT", StringComparison.Ordinal))
                .Select(line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..])
                .Order(StringComparer.Ordinal),
            mails.Select(mail => mail.Subject).Order(StringComparer.Ordinal)
        );
        Assert.All(mails, mail => Assert.Equal("desk@localhost", ((MailboxAddress)mail.To.Single()).Address));
        Assert.Contains(mails, mail =>
            mail.HtmlBody!.Contains("dir=\"rtl\"", StringComparison.Ordinal)
            && mail.TextBody!.Contains("وزارة الخارجية", StringComparison.Ordinal)
        );
        mails.ForEach(mail => mail.Dispose());
    }

    private static NewsRulesProcess Start(params string[] arguments)
    {
        try
        {
            return NewsRulesProcess.Start(new ProcessStartInfo(Server, arguments));
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{Server} is not installed (Debian: python3-aiosmtpd).");
            throw;
        }
    }

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }

    private static string Key(X509Certificate2 certificate)
    {
        using var key = certificate.GetRSAPrivateKey()!;
        return key.ExportPkcs8PrivateKeyPem();
    }
}
