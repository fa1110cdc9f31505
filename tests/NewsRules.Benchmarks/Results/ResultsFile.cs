using System.Globalization;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Reports;
using NewsRules.Tests;

namespace NewsRules.Benchmarks.Results;

/// <summary>
/// RESULTS.md: the table of a class of benchmarks stands between two comments, and is written anew when the class was run.
/// </summary>
internal static class ResultsFile
{
    private static readonly string Folder = Repository.At("tests/NewsRules.Benchmarks");

    public static void Write(IReadOnlyCollection<Summary> summaries)
    {
        var path = Path.Combine(Folder, "RESULTS.md");
        var text = File.ReadAllText(path);
        foreach (var summary in summaries)
        {
            var name = summary.BenchmarksCases[0].Descriptor.Type.Name;
            text = Replace(
                text,
                name,
                $"{Told(name == nameof(ThreadsBenchmarks) ? "time by the wall clock" : "processor time")}\n\n{ResultsTable.Of(summary)}{string.Concat(ScaleBenchmarks.Told.Where(_ => name == nameof(ScaleBenchmarks)).Select(line => $"\n{line}"))}"
            );
            if (name == nameof(MatchingBenchmarks))
            {
                File.WriteAllText(Path.Combine(Folder, "cost.svg"), CostPlot.Of(summary));
            }
        }

        File.WriteAllText(path, text);
    }

    private static string Told(string time)
    {
        var processor = File.ReadLines("/proc/cpuinfo")
            .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            ?.Split(':')[1]
            .Trim()
            ?? "unknown processor";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores of {processor}, {RuntimeInformation.FrameworkDescription}; {time}, medians of one run."
        );
    }

    private static string Replace(string text, string name, string table)
    {
        var begin = $"<!-- {name} -->\n";
        var from = text.IndexOf(begin, StringComparison.Ordinal);
        var to = from < 0 ? -1 : text.IndexOf("<!-- end -->", from, StringComparison.Ordinal);
        return to < 0 ? text : $"{text[..(from + begin.Length)]}{table}\n{text[to..]}";
    }
}
