using Microsoft.Extensions.Configuration;
using MimeKit;
using NewsRules.Language.Diagnostics;
using NewsRules.Monitoring.Delivery.Smtp;

namespace NewsRules.Monitoring;

/// <summary>
/// Reads the section <c>NewsRules</c> of a configuration: <c>appsettings.json</c>, and the environment (<c>NEWSRULES__Smtp__Host</c>).
/// </summary>
public static class MonitoringSettings
{
    private const string Section = "NewsRules";

    /// <exception cref="MonitoringException">A setting is unknown, or cannot be what it says.</exception>
    public static MonitoringOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        RefuseUnknown(section, typeof(MonitoringOptions), "");
        var options = Bind(section);
        Check(options);
        Check(options.Smtp);
        return options;
    }

    private static void RefuseUnknown(IConfiguration section, Type type, string path)
    {
        var known = type.GetProperties()
            .ToDictionary(property => property.Name, property => property.PropertyType, StringComparer.OrdinalIgnoreCase);
        foreach (var setting in section.GetChildren())
        {
            if (!known.TryGetValue(setting.Key, out var kind))
            {
                throw new MonitoringException(
                    $"There is no setting '{path}{setting.Key}'{(Spelling.Nearest(setting.Key, known.Keys) is { } near ? $"; did you mean '{path}{near}'?" : ".")}"
                );
            }

            if (kind.Assembly == type.Assembly && kind.IsClass)
            {
                RefuseUnknown(setting, kind, $"{path}{setting.Key}:");
            }
        }
    }

    private static MonitoringOptions Bind(IConfigurationSection section)
    {
        try
        {
            return section.Get<MonitoringOptions>() ?? new MonitoringOptions();
        }
        catch (InvalidOperationException fault)
        {
            throw new MonitoringException($"A setting cannot be read: {fault.Message}", fault);
        }
    }

    private static void Check(MonitoringOptions options)
    {
        Demand(IsAddress(options.Sender), "Sender", $"'{options.Sender}' is no mail address");
        Demand(!File.Exists(options.MailPath), "MailPath", $"'{options.MailPath}' is a file, not a folder");
        Demand(options.FetchTimeout > TimeSpan.Zero, "FetchTimeout", "it must be longer than nothing");
        Demand(
            options.PagePause >= TimeSpan.Zero && options.PagePause <= TimeSpan.FromMinutes(10),
            "PagePause",
            "it must be from nothing to ten minutes"
        );
        Demand(options.FeedSizeLimit > 0, "FeedSizeLimit", "it must be above zero");
        Demand(options.FileSizeLimit > 0, "FileSizeLimit", "it must be above zero");
        Demand(
            Engines.Find(options.Engine) is not null,
            "Engine",
            options.Engine.Equals(Engines.NRules, StringComparison.OrdinalIgnoreCase)
                ? "NRules is not in this build; build it with -p:WithNRules=true"
                : $"there is no '{options.Engine}', only '{Engines.BuiltIn}' and '{Engines.NRules}'"
        );
        Demand(options.Settle >= TimeSpan.Zero, "Settle", "it must not be negative");
    }

    private static void Check(SmtpOptions smtp)
    {
        Demand(
            smtp.Host is null || Uri.CheckHostName(smtp.Host) != UriHostNameType.Unknown,
            "Smtp:Host",
            $"'{smtp.Host}' is no name of a server"
        );
        Demand(smtp.Port is null or (> 0 and < 65536), "Smtp:Port", "it must be from 1 to 65535");
        Demand(smtp.Connections is > 0 and <= 64, "Smtp:Connections", "it must be from 1 to 64");
        Demand(
            smtp.Timeout > TimeSpan.Zero && smtp.Timeout <= TimeSpan.FromHours(1),
            "Smtp:Timeout",
            "it must be longer than nothing and at most an hour"
        );
        string?[] secrets = [smtp.Password, smtp.PasswordFile, smtp.Token, smtp.TokenFile];
        Demand(
            secrets.Count(secret => secret is not null) == (smtp.User is null ? 0 : 1),
            "Smtp:User",
            "a user has one of Password, PasswordFile, Token and TokenFile, and none of them goes without a user"
        );
        Demand(
            smtp.User is null || smtp.Security != SmtpSecurity.None,
            "Smtp:Security",
            "nobody logs in over a connection that is not encrypted"
        );
        Demand(
            smtp.CertificateAuthorities is not { } authorities || File.Exists(authorities),
            "Smtp:CertificateAuthorities",
            $"there is no file '{smtp.CertificateAuthorities}'"
        );
        Demand(
            smtp.PasswordFile is not { } password || File.Exists(password),
            "Smtp:PasswordFile",
            $"there is no file '{smtp.PasswordFile}'"
        );
        Demand(smtp.TokenFile is not { } token || File.Exists(token), "Smtp:TokenFile", $"there is no file '{smtp.TokenFile}'");
    }

    private static bool IsAddress(string text) =>
        MailboxAddress.TryParse(text, out var address) && address.Address == text && address.Domain.Length > 0;

    private static void Demand(bool holds, string setting, string why)
    {
        if (!holds)
        {
            throw new MonitoringException($"The setting '{setting}' cannot be used: {why}.");
        }
    }
}
