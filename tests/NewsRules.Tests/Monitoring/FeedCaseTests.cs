using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsRules.Monitoring.Feeds;
using NewsRules.Printing;
using NewsRules.Reading;

namespace NewsRules.Tests.Monitoring;

/// <summary>
/// Feeds as files → what is read in them, by the cases in tests/cases/feeds: a line of cases.jsonl, a file, and beside it
/// NAME.expected.json.
/// </summary>
public sealed class FeedCaseTests
{
    private static readonly string Folder = Repository.At("tests/cases/feeds");

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Cases => [.. Listed().Select(file => file.Name)];

    /// <summary>With NEWSRULES_ACCEPT=1 the expected files are written anew: read the difference.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void AFeedIsReadAsItsCaseExpects(string name)
    {
        var read = Shown(Listed().Single(file => file.Name == name));
        var expected = Path.Combine(Folder, name + ".expected.json");
        if (Environment.GetEnvironmentVariable("NEWSRULES_ACCEPT") is { Length: > 0 })
        {
            File.WriteAllText(expected, read);
        }

        Assert.Equal(File.ReadAllText(expected), read);
    }

    [Fact]
    public void EveryFileOfTheFolderIsACase() =>
        Assert.Empty(
            Directory
                .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
                .Where(path => path != "cases.jsonl")
                .Except(
                    Listed()
                        .SelectMany(file =>
                            new[] { Path.GetRelativePath(Folder, file.Path).Replace('\\', '/'), file.Name + ".expected.json" }
                        )
                )
        );

    private static IEnumerable<ListedFile> Listed() =>
        ListedFile.Batch(Path.Combine(Folder, "cases.jsonl")).Select(file => file with { Path = Path.Combine(Folder, file.Path) });

    private static string Shown(ListedFile file)
    {
        using var written = new MemoryStream();
        using (var json = new Utf8JsonWriter(written, Readable))
        {
            try
            {
                FeedJson.Write(json, file.Name, FeedReader.Read(File.ReadAllBytes(file.Path), file.ContentType, file.Base));
            }
            catch (NoFeedException none)
            {
                json.WriteStartObject();
                json.WriteString("name", file.Name);
                json.WriteString("error", none.Message);
                json.WriteEndObject();
            }
        }

        return Encoding.UTF8.GetString(written.ToArray()).ReplaceLineEndings("\n") + "\n";
    }
}
