using System.Text;
using Microsoft.Extensions.Configuration;
using NewsRules.Engine.Matching;
using NewsRules.Monitoring;
using NewsRules.Monitoring.Delivery.Smtp;

namespace NewsRules.Tests.Monitoring;

/// <summary>Settings are read whole or refused by name.</summary>
public sealed class MonitoringSettingsTests
{
    [Fact]
    public void EverySettingIsRead()
    {
        var options = Read(
            """
            { "StorePath": "a.db", "Sender": "news@example.org", "Settle": "00:00:05",
              "Smtp": { "Host": "mail.example.org", "Security": "Tls", "User": "desk", "Password": "secret", "Connections": 2, "Timeout": "00:00:30" } }
            """
        );

        Assert.Equal(("a.db", "news@example.org", TimeSpan.FromSeconds(5)), (options.StorePath, options.Sender, options.Settle));
        Assert.Equal(
            ("mail.example.org", SmtpSecurity.Tls, "desk", 2),
            (options.Smtp.Host, options.Smtp.Security, options.Smtp.User, options.Smtp.Connections)
        );
    }

    [Fact]
    public void EncryptionIsAskedForUnlessSaidOtherwise() => Assert.Equal(SmtpSecurity.StartTls, Read("{}").Smtp.Security);

    [Theory]
    [InlineData("""{ "StorePaht": "a" }""", "There is no setting 'StorePaht'; did you mean 'StorePath'?")]
    [InlineData("""{ "Smtp": { "Hots": "a" } }""", "There is no setting 'Smtp:Hots'; did you mean 'Smtp:Host'?")]
    [InlineData("""{ "Smtp": { "PortInUse": "1" } }""", "There is no setting 'Smtp:PortInUse'")]
    [InlineData("""{ "Settle": "soon" }""", "Settle")]
    [InlineData("""{ "Smtp": { "Security": "Maybe" } }""", "Smtp:Security")]
    [InlineData("""{ "Sender": "news" }""", "'Sender'")]
    [InlineData("""{ "Sender": "news@example.org\r\nBcc: all@example.org" }""", "'Sender'")]
    [InlineData("""{ "Engine": "drools" }""", "there is no 'drools', only 'builtin' and 'nrules'")]
    [InlineData("""{ "Smtp": { "Host": "a b" } }""", "'Smtp:Host'")]
    [InlineData("""{ "Smtp": { "Port": 65536 } }""", "'Smtp:Port'")]
    [InlineData("""{ "Smtp": { "Connections": 0 } }""", "'Smtp:Connections'")]
    [InlineData("""{ "Smtp": { "Timeout": "00:00:00" } }""", "'Smtp:Timeout'")]
    [InlineData("""{ "Smtp": { "User": "desk" } }""", "'Smtp:User'")]
    [InlineData("""{ "Smtp": { "Password": "secret" } }""", "'Smtp:User'")]
    [InlineData("""{ "Smtp": { "User": "desk", "Password": "secret", "TokenFile": "x" } }""", "'Smtp:User'")]
    [InlineData("""{ "Smtp": { "User": "desk", "Password": "secret", "Security": "None" } }""", "'Smtp:Security'")]
    [InlineData("""{ "Smtp": { "User": "desk", "PasswordFile": "is/not/there" } }""", "'Smtp:PasswordFile'")]
    [InlineData("""{ "Smtp": { "CertificateAuthorities": "is/not/there" } }""", "'Smtp:CertificateAuthorities'")]
    public void ASettingThatCannotBeIsRefusedByItsName(string settings, string says)
    {
        var refusal = Assert.Throws<MonitoringException>(() => Read(settings)).Message;

        Assert.Contains(says, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("builtin")]
    [InlineData("BuiltIn")]
    public void ClosuresCanBeAskedForInEveryBuild(string engine) =>
        Assert.Equal(RuleSet.BuiltIn, Engines.Of(Read($$"""{ "Engine": "{{engine}}" }""")));

    [Theory]
    [InlineData("nrules")]
    [InlineData("NRules")]
    public void NRulesIsRefusedWhereItIsNotBuiltIn(string engine)
    {
        Assert.SkipUnless(Engines.Default == Engines.BuiltIn, "NRules is in this build.");

        Assert.Contains(
            "NRules is not in this build; build it with -p:WithNRules=true",
            Assert.Throws<MonitoringException>(() => Read($$"""{ "Engine": "{{engine}}" }""")).Message,
            StringComparison.Ordinal
        );
    }

    private static MonitoringOptions Read(string settings) =>
        MonitoringSettings.Read(
            new ConfigurationBuilder()
                .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes($$"""{ "NewsRules": {{settings}} }""")))
                .Build()
        );
}
