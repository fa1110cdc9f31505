using System.Globalization;
using NewsRules.Monitoring.Encodings;
using NewsRules.Monitoring.Pages;
using NewsRules.Tests;
using SmartReader;

namespace NewsRules.Benchmarks.Pages;

/// <summary>How much of public pages is read rightly, beside SmartReader alone: what it writes is a table of Markdown.</summary>
internal static class PageQuality
{
    public static void Write(string folder, TextWriter output)
    {
        var cases = PageSet.In(folder);
        if (cases.Length == 0)
        {
            throw new DirectoryNotFoundException($"{folder} holds no pages that are kept as Mozilla or trafilatura keep theirs");
        }

        output.WriteLine($"{cases.Length} pages in {Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))}:\n");
        output.WriteLine("| Reader | F1, mean of pages | F1 of all | Precision | Recall | Nothing read |");
        output.WriteLine("|--------|------------------:|----------:|----------:|-------:|-------------:|");
        WriteRow("SmartReader", cases, SmartReader, output);
        WriteRow("NewsRules", cases, NewsRules, output);
    }

    private static void WriteRow(string name, PageCase[] cases, Func<byte[], Uri, string> read, TextWriter output)
    {
        var texts = cases.Select(page => read(File.ReadAllBytes(page.File), page.Address)).ToArray();
        var scores = cases.Zip(texts, (page, text) => page.Score(text)).ToArray();
        var all = scores.Aggregate((left, right) => left + right);
        double[] figures = [scores.Average(score => score.F1), all.F1, all.Precision, all.Recall];
        var cells = figures.Select(figure => figure.ToString(".0000", CultureInfo.InvariantCulture));
        output.WriteLine($"| {name} | {string.Join(" | ", cells)} | {texts.Count(string.IsNullOrWhiteSpace)} |");
    }

    private static string NewsRules(byte[] bytes, Uri address)
    {
        try
        {
            return PageReader.Read(bytes, null, address, RepositoryRules.Noise).Text;
        }
        catch (NoPageException)
        {
            return "";
        }
    }

    // Of what it cannot read it throws whatever its parser does.
    private static string SmartReader(byte[] bytes, Uri address)
    {
        using var reader = new Reader(address.AbsoluteUri, TextBytes.Decode(bytes, null));
        try
        {
            return reader.GetArticle().TextContent ?? "";
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return "";
        }
    }
}
