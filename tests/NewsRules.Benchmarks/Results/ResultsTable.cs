using System.Globalization;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace NewsRules.Benchmarks.Results;

/// <summary>
/// A class of benchmarks as a table: what was measured, by how many rules or threads; the cheapest first, beside each time how many times
/// the first one's it is.
/// </summary>
internal static class ResultsTable
{
    private static readonly string[] Across = ["Rules", "Threads"];

    public static string Of(Summary summary)
    {
        var cases = summary.BenchmarksCases.Where(one => Median(summary, one) is not null).ToArray();
        var across = Across.FirstOrDefault(name => cases.Any(one => one.Parameters[name] is not null)) ?? Across[0];
        object?[] columns = [.. cases.Select(one => one.Parameters[across]).Distinct()];
        var rows = cases.GroupBy(NameOf).OrderBy(row => row.Max(one => Median(summary, one))).ToArray();
        string[] lines =
        [
            $"| {(across == Across[0] ? "an article or a load" : "all articles, on threads")} | {string.Join(" | ", columns.Select(Number))} | bytes |",
            $"|---|{string.Concat(Enumerable.Repeat("---:|", columns.Length + 1))}",
            .. rows.Select(row =>
                $"| {row.Key} | {string.Join(" | ", columns.Select(column => Cell(column, row)))} | {Number(Bytes(row.Last()))} |"
            ),
        ];
        return string.Join('\n', lines) + "\n";

        string Cell(object? column, IEnumerable<BenchmarkCase> row)
        {
            var (own, first) = (At(row, column), At(rows[0], column));
            return own is null ? "-"
                : first is null || rows.Length == 1 ? Time(own.Value)
                : $"{Time(own.Value)} (× {Short(own.Value / first.Value)})";
        }

        double? At(IEnumerable<BenchmarkCase> row, object? column) =>
            row.FirstOrDefault(one => Equals(one.Parameters[across], column)) is { } found ? Median(summary, found) : null;

        long? Bytes(BenchmarkCase one) => summary[one]?.GcStats.GetBytesAllocatedPerOperation(one);
    }

    /// <summary>Nanoseconds; null of what could not be run.</summary>
    public static double? Median(Summary summary, BenchmarkCase one) => summary[one]?.ResultStatistics?.Median;

    private static string NameOf(BenchmarkCase one) =>
        (one.Parameters["Engine"] ?? one.Parameters["Shape"]) as string ?? one.Descriptor.WorkloadMethodDisplayInfo.Trim('\'');

    private static string Number(object? value) =>
        value is IFormattable number ? number.ToString("#,0", CultureInfo.InvariantCulture) : value?.ToString() ?? "";

    private static string Time(double nanoseconds) =>
        nanoseconds switch
        {
            >= 1e9 => $"{Short(nanoseconds / 1e9)} s",
            >= 1e6 => $"{Short(nanoseconds / 1e6)} ms",
            _ => $"{Short(nanoseconds / 1e3)} µs",
        };

    private static string Short(double value) =>
        value.ToString(
            value >= 100 ? "#,0"
                : value >= 10 ? "0.0"
                : "0.00",
            CultureInfo.InvariantCulture
        );
}
