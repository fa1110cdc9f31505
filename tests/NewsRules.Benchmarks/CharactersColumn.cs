using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace NewsRules.Benchmarks;

/// <summary>Millions of characters of news a second, by the median.</summary>
internal sealed class CharactersColumn : IColumn
{
    public string Id => nameof(CharactersColumn);

    public string ColumnName => "Mchar/s";

    public string Legend => "Millions of characters of title and body a second";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        summary[benchmarkCase]?.ResultStatistics?.Median is { } nanoseconds
        && benchmarkCase.Parameters[nameof(ExtractionBenchmarks.Language)] is string language
            ? (
                (benchmarkCase.Parameters[nameof(LengthBenchmarks.Length)] as int? ?? News.CharactersIn(language)) * 1000 / nanoseconds
            ).ToString("0.0", CultureInfo.InvariantCulture)
            : "-";
}
