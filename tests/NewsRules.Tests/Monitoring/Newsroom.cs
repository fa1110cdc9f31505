using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsRules.Facts.Lexicons;
using NewsRules.Language.Sources;
using NewsRules.Language.Yaml;
using NewsRules.Monitoring;
using NewsRules.Monitoring.Sources;
using NewsRules.Monitoring.Worker;

namespace NewsRules.Tests.Monitoring;

/// <summary>
/// The parts of a running monitor in a folder of their own, at a time that stands still; its rule alerts on the word "harbour".
/// </summary>
internal sealed class Newsroom : IDisposable
{
    private const string Rule = "rule: harbour\ntitle: The harbour is mentioned\nwhen: { text: [harbour] }\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsrules-room-");
    private readonly StringWriter _printed = new();
    private readonly StringWriter _said = new();
    private readonly ServiceProvider _parts;

    public Newsroom(Action<MonitoringOptions>? configure = null, string? sources = null)
    {
        var options = new MonitoringOptions { StorePath = At("store/news.db"), MailPath = At("mail") };
        configure?.Invoke(options);
        _parts = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddMonitoring(
                options,
                RuleFiles.Carried([
                    new SourceFile("harbour.yaml", Rule),
                    .. sources is null ? Array.Empty<SourceFile>() : [new SourceFile("sources.yaml", sources)],
                ]),
                Lexicon.Empty,
                new MonitoringOutput(_printed, _said)
            )
            .BuildServiceProvider();
        _parts.GetRequiredService<RuleDesk>().Load();
        Directory.CreateDirectory(At("incoming"));
    }

    public FakeTimeProvider Time { get; } = new(Press.Morning);

    /// <summary>The alerts printed.</summary>
    public string Printed => _printed.ToString();

    /// <summary>What has been said about the work.</summary>
    public string Said => _said.ToString();

    public T Part<T>()
        where T : notnull => _parts.GetRequiredService<T>();

    public string At(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Lays a file into the incoming folder, long finished.</summary>
    public string Bring(string name, params byte[] bytes)
    {
        var path = At($"incoming/{name}");
        File.WriteAllBytes(path, bytes);
        File.SetLastWriteTimeUtc(path, Press.Morning.UtcDateTime.AddHours(-1));
        return path;
    }

    /// <summary>Looks into the incoming folder, or into another.</summary>
    public SourceTally Look(string folder = "incoming") =>
        Part<FolderSource>()
            .Look(new SourceDefinition.Folder("wire", At(folder), "en", null, TimeSpan.FromMinutes(1)), CancellationToken.None);

    public void Dispose()
    {
        _parts.Dispose();
        _folder.Delete(recursive: true);
    }
}
