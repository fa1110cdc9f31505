using System.Text;
using NewsRules.Monitoring.Sources;
using NewsRules.Monitoring.Worker;

namespace NewsRules.Tests.Monitoring;

/// <summary>Source folders with good and bad files: every fault is told with its place, and stops nothing beside itself.</summary>
public sealed class FolderSourceTests : IDisposable
{
    private readonly Newsroom _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public void AFolderThatIsMissingIsTold() =>
        Assert.Contains(
            "There is no folder",
            Assert.Throws<SourceException>(() => _room.Look("nowhere")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void AFolderThatMayNotBeReadIsTold()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Everything may be read here.");
        SetMode(UnixFileMode.None);
        Assert.Contains("cannot be read", Assert.Throws<SourceException>(() => _room.Look()).Message, StringComparison.Ordinal);
        SetMode(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void BadFilesAreToldAndTheOthersAreRead()
    {
        _room.Bring("a-latin.txt", 0xC7, 0xE1);
        _room.Bring("b-zeros.txt", [.. "Head\nBody "u8, 0, 0]);
        _room.Bring("c-empty.txt");
        _room.Bring("d-zeros.html", [.. "<p>Body "u8, 0]);
        _room.Bring("e-empty.jsonl");
        _room.Bring("f-utf16.jsonl", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{}\n{}\n{}\n")]);
        _room.Bring("g-half.jsonl", "{\"id\":\"1\",\"body\":\"One.\"}\n{\"id\":\"2\",\"bo"u8.ToArray());
        _room.Bring("h-good.jsonl", "\uFEFF{\"id\":\"3\",\"body\":\"The harbour is open.\"}"u8.ToArray());

        var tally = _room.Look();

        Assert.Equal((2, 1), (tally.New, tally.Alerts));
        Assert.Equal(
            [
                "a-latin.txt:1:1: This is not UTF-8; save the file as UTF-8.",
                "b-zeros.txt:2:6: This is binary data, no text.",
                "c-empty.txt:1:1: The text holds no article.",
                "d-zeros.html:1:1: This is binary data, no page.",
                "f-utf16.jsonl:1:1: This is not UTF-8; save the file as UTF-8.",
            ],
            tally.Problems.Take(5).Select(problem => problem[(_room.At("incoming").Length + 1)..])
        );
        Assert.Matches(@"g-half\.jsonl:2:\d+: This is not JSON", Assert.Single(tally.Problems.Skip(5)));
    }

    [Fact]
    public void AFileFullOfFaultsIsNotToldLineByLine()
    {
        _room.Bring(
            "log.jsonl",
            Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("x\n", 100_000)) + "{\"id\":\"1\",\"body\":\"One.\"}")
        );

        var tally = _room.Look();

        Assert.Equal((1, 21), (tally.New, tally.Problems.Count));
        Assert.EndsWith("has 99980 more faults.", tally.Problems[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void AnArticleThatTheProgramCannotDigestIsToldAndNothingOfItIsKept()
    {
        var desk = _room.Part<NewsDesk>();
        var tally = new SourceTally();

        tally.Count(desk.Take(Press.English with { Body = null! }));
        tally.Count(desk.Take(Press.English));

        Assert.Equal((1, 0), (tally.New, tally.Known));
        Assert.StartsWith("Article 'n2' is left out, by a fault of this program", Assert.Single(tally.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatGrowsIsReadAgainAndOnlyWhatCameIsNew()
    {
        var path = _room.Bring("wire.jsonl", "{\"id\":\"1\",\"body\":\"One.\"}\n"u8.ToArray());
        Assert.Equal((1, 0), Counts());
        Assert.Equal((0, 1), Counts());

        File.AppendAllText(path, "{\"id\":\"2\",\"body\":\"Two.\"}\n");
        File.SetLastWriteTimeUtc(path, Press.Morning.UtcDateTime);
        var fresh = _room.Look();
        Assert.Equal((0, true), (fresh.New, fresh.Unfinished));

        _room.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((1, 1), Counts());
    }

    [Fact]
    public void AFileThatIsTooLargeIsTold()
    {
        using var room = new Newsroom(options => options.FileSizeLimit = 10);
        room.Bring("large.txt", "More than ten bytes of text."u8.ToArray());

        Assert.Contains("larger than 10 bytes", Assert.Single(room.Look().Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsHiddenOrNoArticleIsPassedOver()
    {
        _room.Bring(".hidden.txt", "Head\nBody."u8.ToArray());
        _room.Bring("picture.png", 1, 2, 3);

        var tally = _room.Look();

        Assert.Equal((0, 0, 0), (tally.New, tally.Known, tally.Problems.Count));
    }

    private void SetMode(UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_room.At("incoming"), mode);
        }
    }

    private (int New, int Known) Counts() => _room.Look() is var tally ? (tally.New, tally.Known) : default;
}
