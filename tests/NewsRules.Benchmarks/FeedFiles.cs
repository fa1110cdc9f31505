using System.ServiceModel.Syndication;
using System.Xml;
using NewsRules.Tests;

namespace NewsRules.Benchmarks;

/// <summary>
/// Feeds that Microsoft's reader reads as well as ours: real ones where <c>../shared/devset</c> lies beside the checkout, else our cases.
/// </summary>
internal static class FeedFiles
{
    private static readonly string[] Folders = ["../shared/devset/feeds/files/rss-parser", "tests/cases/feeds"];

    /// <summary>Those of a kind, by the name of their root: "rss" or "feed".</summary>
    public static byte[][] Of(string kind) =>
        [
            .. Directory
                .EnumerateFiles(
                    Repository.At(Folders.First(folder => Directory.Exists(Repository.At(folder)))),
                    "*",
                    SearchOption.AllDirectories
                )
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllBytes)
                .Where(bytes => bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes($"<{kind} ")) >= 0 && IsReadByBoth(bytes)),
        ];

    /// <summary>Entries, by Microsoft's reader.</summary>
    public static int ReadByPeer(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return SyndicationFeed.Load(reader).Items.Count();
    }

    private static bool IsReadByBoth(byte[] bytes)
    {
        try
        {
            return ReadByPeer(bytes) == Monitoring.Feeds.FeedReader.Read(bytes, null, null).Entries.Length;
        }
        catch (Exception refused) when (refused is XmlException or FormatException or NotSupportedException)
        {
            return false;
        }
    }
}
