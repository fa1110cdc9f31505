using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace NewsRules.Monitoring.Delivery.Smtp;

/// <summary>Opens connections to a mail server: encrypted, with a certificate that is checked, and logged in.</summary>
internal sealed class SmtpConnector(SmtpOptions options)
{
    /// <exception cref="DeliveryException">Nothing can be sent now; the message says why.</exception>
    public async Task<SmtpClient> ConnectAsync(CancellationToken late, CancellationToken stop)
    {
        var client = new SmtpClient(new StartTlsGuard())
        {
            CheckCertificateRevocation = false,
            Timeout = (int)options.Timeout.TotalMilliseconds,
        };
        try
        {
            if (options.CertificateAuthorities is { } path)
            {
                var authorities = Authorities(path);
                client.ServerCertificateValidationCallback = (_, certificate, chain, errors) =>
                    IsTrusted(authorities, certificate, chain, errors);
            }

            await client.ConnectAsync(await SocketAsync(late), options.Host!, options.PortInUse, Security(), late);
            await LogInAsync(client, late);
            return client;
        }
        catch (Exception fault)
        {
            client.Dispose();
            if (stop.IsCancellationRequested)
            {
                throw;
            }

            throw SmtpFaults.OfConnecting(fault, options);
        }
    }

    // Nagle's algorithm would hold back the end of each message until the server's delayed acknowledgement: forty milliseconds a mail.
    private async Task<Socket> SocketAsync(CancellationToken late)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(options.Host!, options.PortInUse, late);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private SecureSocketOptions Security() =>
        options.Security switch
        {
            SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
            SmtpSecurity.None => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        };

    private async Task LogInAsync(SmtpClient client, CancellationToken late)
    {
        if (options.User is not { } user)
        {
            return;
        }

        if (!client.IsSecure)
        {
            throw new AuthenticationException("The connection is not encrypted.");
        }

        if ((options.Token ?? await ReadAsync(options.TokenFile, late)) is { } token)
        {
            await client.AuthenticateAsync(
                client.AuthenticationMechanisms.Contains("OAUTHBEARER")
                    ? new SaslMechanismOAuthBearer(user, token)
                    : new SaslMechanismOAuth2(user, token),
                late
            );
        }
        else
        {
            await client.AuthenticateAsync(user, options.Password ?? await ReadAsync(options.PasswordFile, late) ?? "", late);
        }
    }

    private static async Task<string?> ReadAsync(string? path, CancellationToken late) =>
        path is null ? null : (await File.ReadAllTextAsync(path, late)).Trim();

    private static X509Certificate2Collection Authorities(string path)
    {
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(path);
        return authorities.Count > 0 ? authorities : throw new CryptographicException($"{path} holds no certificate.");
    }

    // The name must be right in any case; the chain may end at an authority of the house.
    private static bool IsTrusted(
        X509Certificate2Collection authorities,
        X509Certificate? certificate,
        X509Chain? chain,
        SslPolicyErrors errors
    )
    {
        if (errors is SslPolicyErrors.None)
        {
            return true;
        }

        if (errors is not SslPolicyErrors.RemoteCertificateChainErrors || certificate is not X509Certificate2 leaf)
        {
            return false;
        }

        using var house = new X509Chain();
        house.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        house.ChainPolicy.CustomTrustStore.AddRange(authorities);
        house.ChainPolicy.ExtraStore.AddRange(chain?.ChainPolicy.ExtraStore ?? []);
        house.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return house.Build(leaf);
    }
}
