using System.Text.Json;

namespace NewsRules.EndToEnd;

/// <summary><c>newsrules page</c>.</summary>
public sealed class PageTests
{
    private const string Page = """
        <html lang="ar"><title>وصول سفينة | مرصد</title><meta name="author" content="ليلى قبلان"><meta property="article:published_time" content="2026-03-01T12:00:00+03:00">
        <div class="menu"><a href="/">الرئيسية</a></div><h1>وصول سفينة</h1>
        <p>وصلت سفينة محملة بالقمح إلى ميناء بنغازي صباح اليوم، وقالت إدارة الميناء إن تفريغها يستغرق ثلاثة أيام.</p><p>اقرأ أيضا: إضراب في ميناء طرابلس</p></html>
        """;

    [Fact]
    public async Task APageIsShownForReading()
    {
        using var folder = new WorkingFolder();
        folder.Write("page.html", Page);

        var outcome = (await NewsRulesProcess.RunAsync(folder, "page", "extract", "page.html")).Expect(0);

        Assert.Equal(
            [
                "وصول سفينة",
                "ليلى قبلان · 2026-03-01 09:00 UTC · ar",
                "وصلت سفينة محملة بالقمح إلى ميناء بنغازي صباح اليوم، وقالت إدارة الميناء إن تفريغها يستغرق ثلاثة أيام.",
            ],
            outcome.Lines
        );
    }

    [Fact]
    public async Task OfAListEveryPageHasItsLineWhateverIsWrongWithIt()
    {
        using var folder = new WorkingFolder();
        folder.Write("page.html", Page);
        folder.Write("empty.html", "<html><title>Nothing</title>");
        folder.Write(
            "list.jsonl",
            """
            {"name": "good", "file": "page.html", "content_type": "text/html; charset=utf-8", "base": "https://wire.example/1"}
            {"name": "empty", "file": "empty.html"}
            {"name": "missing", "file": "missing.html"}
            """
        );

        var lines = (await NewsRulesProcess.RunAsync(folder, "page", "extract", "--batch", "list.jsonl"))
            .Expect(0)
            .Lines.Select(line => JsonDocument.Parse(line).RootElement)
            .ToArray();

        Assert.Equal(["name", "title", "byline", "text"], lines[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal("وصول سفينة", lines[0].GetProperty("title").GetString());
        Assert.Equal([false, true, true], lines.Select(line => line.TryGetProperty("error", out _)));
    }

    [Theory]
    [InlineData("page")]
    [InlineData("page", "extract")]
    [InlineData("page", "extract", "missing.html")]
    public async Task WhatCannotBeMeantIsAnErrorOfUsage(params string[] arguments)
    {
        using var folder = new WorkingFolder();
        (await NewsRulesProcess.RunAsync(folder, arguments)).Expect(2);
    }
}
