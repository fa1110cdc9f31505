using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using MimeKit;
using NewsRules.Engine.Matching;
using NewsRules.Monitoring.Delivery;

namespace NewsRules.Tests.Monitoring;

/// <summary>Mails, as the files in tests/cases/mail show them. NEWSRULES_ACCEPT=1 writes those files anew.</summary>
public sealed class AlertMailTests
{
    private static readonly string Markup = Repository.At("../shared/devset/feeds/sanitize.jsonl");
    private static readonly string[] Hostile =
    [
        "\r\nBcc: all@wire.example",
        "\0",
        "\u202Eevil",
        "\u2066x",
        "</span><script>alert(1)</script>",
        "{rule}",
        "\uD800",
    ];

    [Theory]
    [InlineData("arabic", "marsad-wire.jsonl", "القاهرة تجدد", "fm-on-libya", null, null)]
    [InlineData("arabic-to-an-english-reader", "marsad-wire.jsonl", "القاهرة تجدد", "fm-on-libya", "en", "Europe/Malta")]
    [InlineData("english", "shannon-observer.html", "Ireland presses", "fm-on-libya", null, null)]
    [InlineData("english-to-an-arabic-reader", "shannon-observer.html", "Ireland presses", "fm-on-libya", "ar", "Africa/Tripoli")]
    [InlineData("phone-call", "meridian-wire.jsonl", "Turkish and Russian", "leaders-call", "ar", "Africa/Cairo")]
    public void TheMailOfASampleIsAsItsCaseShows(string name, string file, string title, string rule, string? language, string? timeZone)
    {
        using var mail = Press.Mail().Of(Press.DeliveryOfSample(file, title, rule, language, timeZone));

        ShowsTheCase($"{name}.txt", Headers(mail) + "\n" + mail.TextBody);
        ShowsTheCase($"{name}.html", mail.HtmlBody!);
    }

    [Fact]
    public void TheSameDeliveryGivesTheSameBytes() =>
        Assert.Equal(Bytes(Press.Delivery(Press.ArabicMatch(), "مصر")), Bytes(Press.Delivery(Press.ArabicMatch(), "مصر")));

    [Fact]
    public void NothingInAnArticleOrRuleReachesHeadersOrMarkupOrTurnsTheText()
    {
        foreach (var bad in Hostile)
        {
            using var clean = MimeMessage.Load(
                new MemoryStream(Bytes(Press.Delivery(Press.EnglishMatch(), "Subject"))),
                TestContext.Current.CancellationToken
            );
            using var mail = MimeMessage.Load(
                new MemoryStream(Bytes(Press.Delivery(Spoilt(bad), "Subject" + bad))),
                TestContext.Current.CancellationToken
            );

            Assert.Equal(clean.Headers.Select(header => header.Field), mail.Headers.Select(header => header.Field));
            Assert.Equal("desk@localhost", ((MailboxAddress)Assert.Single(mail.To)).Address);
            Assert.Equal("newsrules@localhost", ((MailboxAddress)Assert.Single(mail.From)).Address);
            Assert.DoesNotContain("<script", mail.HtmlBody, StringComparison.Ordinal);
            var shown = mail.Subject + mail.TextBody + mail.HtmlBody;
            Assert.DoesNotContain(shown, c => c is '\0' or '\u202E' or '\u2066');
        }
    }

    [Theory]
    [MemberData(nameof(HostileMarkup))]
    public void MarkupInAnArticleOrRuleIsNothingButText(string name)
    {
        Assert.SkipUnless(name.Length > 0, "../shared is missing.");
        var bad = CasesOfMarkup().First(one => one.Name == name).Feed;
        using var clean = Press.Mail().Of(Press.Delivery(Spoilt("x"), "Subject"));
        using var mail = Press.Mail().Of(Press.Delivery(Spoilt(bad), "Subject" + bad));

        Assert.Equal(Skeleton(clean.HtmlBody!), Skeleton(mail.HtmlBody!));
    }

    [Fact]
    public void ALinkThatIsNoWebAddressIsNoLink()
    {
        var match = Press.EnglishMatch();
        var script = match with { Sheet = match.Sheet with { Article = Press.English with { Link = "javascript:alert(1)" } } };

        using var mail = Press.Mail().Of(Press.Delivery(script, "Subject"));

        Assert.DoesNotContain("href", mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public void AMailShowsTheFirstPlacesAndCountsTheOthers()
    {
        var match = Press.EnglishMatch();
        var many = match with { Facts = [.. Enumerable.Repeat(match.Facts[0], 5_000)] };

        using var mail = Press.Mail().Of(Press.Delivery(many, "Subject"));

        Assert.Contains("More places in the article: 4990\n", mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("More places in the article: 4990<", mail.HtmlBody, StringComparison.Ordinal);
        Assert.InRange(mail.HtmlBody!.Length, 1_000, 30_000);
    }

    public static TheoryData<string> HostileMarkup { get; } = [.. CasesOfMarkup().Select(one => one.Name).DefaultIfEmpty("")];

    private static IEnumerable<(string Name, string Feed)> CasesOfMarkup() =>
        from line in File.Exists(Markup) ? File.ReadLines(Markup) : []
        let one = JsonDocument.Parse(line).RootElement
        select (one.GetProperty("name").GetString()!, one.GetProperty("feed").GetString()!);

    /// <summary>Every element with its attributes, but for where links lead.</summary>
    private static string Skeleton(string page)
    {
        using var document = new HtmlParser().ParseDocument(page);
        return string.Join(
            '\n',
            document.All.Select(element =>
                $"{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name == "href" ? "href" : $"{attribute.Name}={attribute.Value}"))}"
            )
        );
    }

    private static Match Spoilt(string bad)
    {
        var match = Press.EnglishMatch(Press.Rule(title: "Title" + bad));
        var article = Press.English with
        {
            Title = bad + "t",
            Source = "s" + bad,
            Link = "https://wire.example/" + bad,
            Body = Press.English.Body + bad,
        };
        return match with { Sheet = match.Sheet with { Article = article } };
    }

    private static byte[] Bytes(DueDelivery delivery)
    {
        using var mail = Press.Mail().Of(delivery);
        using var bytes = new MemoryStream();
        mail.WriteTo(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }

    private static string Headers(MimeMessage mail) =>
        mail
            .Headers.Where(header => header.Id != HeaderId.MimeVersion)
            .Aggregate(new StringBuilder(), (text, header) => text.Append(header.Field).Append(": ").Append(header.Value).Append('\n'))
            .ToString();

    private static void ShowsTheCase(string name, string actual)
    {
        var path = Repository.At($"tests/cases/mail/{name}");
        actual = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("NEWSRULES_ACCEPT") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }
}
