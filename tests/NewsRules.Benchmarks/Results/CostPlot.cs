using System.Globalization;
using BenchmarkDotNet.Reports;

namespace NewsRules.Benchmarks.Results;

/// <summary>What an article costs by the number of rules, a line for each engine, both axes logarithmic, as SVG.</summary>
internal static class CostPlot
{
    private const double Left = 70,
        Top = 20,
        Width = 430,
        Height = 330;
    private static readonly string[] Colours = ["#0b6e4f", "#6c757d", "#b5179e", "#e07a00", "#1d4ed8", "#7c2d12", "#9a031e"];

    public static string Of(Summary summary)
    {
        var points = summary
            .BenchmarksCases.Where(one => ResultsTable.Median(summary, one) is not null)
            .Select(one =>
                (
                    Engine: (string)one.Parameters["Engine"],
                    X: Math.Log10((int)one.Parameters["Rules"]),
                    Y: Math.Log10(ResultsTable.Median(summary, one)!.Value / 1e3)
                )
            )
            .ToArray();
        var (minX, maxX, minY, maxY) = (
            points.Min(point => point.X),
            points.Max(point => point.X),
            Math.Floor(points.Min(point => point.Y)),
            Math.Ceiling(points.Max(point => point.Y))
        );
        var names = new Dictionary<double, double>();
        string[] lines =
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 700 400\" font-family=\"sans-serif\" font-size=\"12\"><rect width=\"700\" height=\"400\" fill=\"white\"/>"
            ),
            .. Enumerable
                .Range((int)minY, (int)(maxY - minY) + 1)
                .Select(at => Line(Left, Y(at), Left + Width, Y(at), "#dddddd") + Text(Left - 8, Y(at) + 4, "end", Label(at))),
            .. points
                .Select(point => point.X)
                .Distinct()
                .Select(at =>
                    Line(X(at), Top, X(at), Top + Height, "#dddddd")
                    + Text(X(at), Top + Height + 18, "middle", Math.Round(Math.Pow(10, at)).ToString("#,0", CultureInfo.InvariantCulture))
                ),
            Text(Left + (Width / 2), Top + Height + 38, "middle", "rules"),
            .. points
                .GroupBy(point => point.Engine)
                .Select(engine =>
                    (Name: engine.Key, Points: engine.OrderBy(point => point.X).Select(point => (X: X(point.X), Y: Y(point.Y))).ToArray())
                )
                .OrderBy(engine => engine.Points[^1].Y)
                .SelectMany(
                    (engine, at) => Curve(engine.Name, engine.Points, Below(engine.Points[^1], names), Colours[at % Colours.Length])
                ),
            "</svg>",
        ];
        return string.Join('\n', lines) + "\n";

        double X(double at) => Left + ((at - minX) / (maxX - minX) * Width);

        double Y(double at) => Top + ((maxY - at) / (maxY - minY) * Height);
    }

    /// <summary>Where a name stands behind the end of its line: a line of text below the last one there.</summary>
    private static double Below((double X, double Y) end, Dictionary<double, double> names) =>
        names[end.X] = Math.Max(end.Y + 4, names.GetValueOrDefault(end.X) + 14);

    private static IEnumerable<string> Curve(string engine, (double X, double Y)[] points, double name, string colour) =>
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" points=\"{string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#},{point.Y:0.#}")))}\"/>"
            ),
            Text(points[^1].X + 8, name, "start", engine, colour),
        ];

    private static string Line(double x, double y, double toX, double toY, string colour) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<line x1=\"{x:0.#}\" y1=\"{y:0.#}\" x2=\"{toX:0.#}\" y2=\"{toY:0.#}\" stroke=\"{colour}\"/>"
        );

    private static string Text(double x, double y, string anchor, string text, string colour = "#333333") =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\" fill=\"{colour}\">{text}</text>"
        );

    /// <summary>Of a power of ten of microseconds.</summary>
    private static string Label(int power) =>
        power switch
        {
            < 3 => $"{Math.Pow(10, power):0.###} µs",
            < 6 => $"{Math.Pow(10, power - 3):0} ms",
            _ => $"{Math.Pow(10, power - 6):0} s",
        };
}
