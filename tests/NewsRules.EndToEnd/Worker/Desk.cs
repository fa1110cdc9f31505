using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace NewsRules.EndToEnd.Worker;

/// <summary>A working folder with a rule on the word "harbour", one source, and a look into what the program stored and sent.</summary>
internal sealed class Desk : IDisposable
{
    public const string HarbourRule = """
        rule: harbour
        title: The harbour is mentioned
        when:
          text: ["harbour"]
        tests:
          - name: by its name
            article: { language: en, body: "The harbour is open." }
            expect: { alerts: 1 }
        """;

    private const string StorePath = ".newsrules/newsrules.db";

    public Desk(string source)
    {
        Folder.Write("rules/harbour.yaml", HarbourRule);
        Folder.Write("rules/sources.yaml", $"sources:\n  - {source}\n");
    }

    public WorkingFolder Folder { get; } = new();

    /// <summary>A desk that reads a folder every second.</summary>
    public static Desk OfFolder()
    {
        var desk = new Desk("{ name: wire, folder: ../incoming, every: 1s, language: en }");
        Directory.CreateDirectory(desk.Folder.At("incoming"));
        return desk;
    }

    /// <summary>A desk that asks a feed every second.</summary>
    public static Desk OfFeed(LoopbackFeed feed) => new($"{{ name: wire, feed: \"{feed.Url}\", every: 1s, language: en }}");

    /// <summary>Lays a whole file of articles about the harbour into the folder.</summary>
    public void Bring(string name, int articles) =>
        Bring(
            name,
            Enumerable
                .Range(0, articles)
                .Select(number =>
                    JsonSerializer.Serialize(
                        new
                        {
                            id = $"{name}-{number}",
                            title = $"News {name} {number}",
                            body = $"Ship {number} entered the harbour. The crew is well.",
                            language = "en",
                        }
                    )
                )
        );

    /// <summary>Lays a whole file of articles, a JSON object each, into the folder.</summary>
    public void Bring(string name, IEnumerable<string> articles)
    {
        var path = Folder.Write($"incoming/.{name}", string.Join('\n', articles) + "\n");
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(-1));
        File.Move(path, Folder.At($"incoming/{name}.jsonl"));
    }

    public long Count(string what)
    {
        using var store = new SqliteConnection($"Data Source={Folder.At(StorePath)};Mode=ReadOnly;Pooling=False");
        store.Open();
        using var question = store.CreateCommand();
#pragma warning disable CA2100 // The tests' own words.
        question.CommandText = $"SELECT count(*) FROM {what}";
#pragma warning restore CA2100
        return (long)question.ExecuteScalar()!;
    }

    /// <summary>Lets the time pass until every delivery that waits may be tried.</summary>
    public void MakeDue()
    {
        using var store = new SqliteConnection($"Data Source={Folder.At(StorePath)};Pooling=False");
        store.Open();
        using var change = store.CreateCommand();
        change.CommandText = "UPDATE deliveries SET next_try = '2000-01-01T00:00:00.000Z' WHERE state = 'pending'";
        change.ExecuteNonQuery();
    }

    /// <summary>True when not all the articles published are stored and all that is due is sent.</summary>
    public bool HasWorkLeft(int published) =>
        !File.Exists(Folder.At(StorePath)) || Count("articles") < published || Count("deliveries WHERE state <> 'sent'") > 0;

    /// <summary>The Message-Ids of the mails laid out.</summary>
    public string[] MessageIds() =>
        [
            .. Folder
                .Files("*.eml")
                .Select(mail => File.ReadLines(mail).First(line => line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase))),
        ];

    /// <inheritdoc/>
    public void Dispose() => Folder.Dispose();
}
