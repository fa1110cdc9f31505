using BenchmarkDotNet.Attributes;
using NewsRules.Monitoring.Feeds;

namespace NewsRules.Benchmarks;

/// <summary>Bytes of feeds → entries, beside Microsoft's reader.</summary>
public class FeedBenchmarks
{
    private byte[][] _feeds = [];

    /// <summary>The root of the feeds.</summary>
    [Params("rss", "feed")]
    public string Root { get; set; } = "";

    /// <summary>Reads the files.</summary>
    [GlobalSetup]
    public void Setup() => _feeds = FeedFiles.Of(Root);

    /// <summary>System.ServiceModel.Syndication.</summary>
    [Benchmark(Baseline = true)]
    public int Syndication() => _feeds.Sum(FeedFiles.ReadByPeer);

    /// <summary>Entries.</summary>
    [Benchmark]
    public int Read() => _feeds.Sum(bytes => FeedReader.Read(bytes, null, null).Entries.Length);

    /// <summary>Entries, and the plain text of each, as the worker needs it.</summary>
    [Benchmark]
    public int ReadText() =>
        _feeds.Sum(bytes =>
            FeedReader.Read(bytes, null, null).Entries.Sum(entry => entry.Title.ToText().Length + entry.Body.ToText().Length)
        );

    /// <summary>Entries, and the inert HTML of each.</summary>
    [Benchmark]
    public int ReadHtml() =>
        _feeds.Sum(bytes =>
            FeedReader.Read(bytes, null, null).Entries.Sum(entry => entry.Title.ToHtml().Length + entry.Body.ToHtml().Length)
        );
}
