using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsRules.Benchmarks.Pages;

/// <summary>
/// Public sets of pages, in a folder of the user's: as Mozilla's Readability and SmartReader keep theirs (a folder for each page, with
/// <c>source.html</c> and
/// <c>expected.html</c>), or as trafilatura does (<c>evaldata.json</c>: by its address, the file of each page, passages with and without
/// which it is to be read).
/// </summary>
internal static partial class PageSet
{
    private static readonly Uri Nowhere = new("https://page.invalid/article");

    // Trafilatura keeps its pages in these, beside the list.
    private static readonly string[] Folders = ["cache", "eval"];

    public static PageCase[] In(string folder) =>
        Path.Combine(folder, "evaldata.json") is var list && File.Exists(list) ? WithPassages(folder, list) : WithTexts(folder);

    private static PageCase[] WithTexts(string folder) =>
        [
            .. from page in Directory.EnumerateFiles(folder, "source.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            let expected = Path.Combine(Path.GetDirectoryName(page)!, "expected.html")
            where File.Exists(expected)
            let words = Words(Text(File.ReadAllText(expected)))
            select new PageCase(page, Nowhere, text => Alike(Words(text), words)),
        ];

    private static PageCase[] WithPassages(string folder, string list)
    {
        using var pages = JsonDocument.Parse(File.ReadAllBytes(list));
        return
        [
            .. from page in pages.RootElement.EnumerateObject()
            let file = Folders
                .Select(place => Path.Combine(folder, place, page.Value.GetProperty("file").GetString()!))
                .FirstOrDefault(File.Exists)
            where file is not null
            let wanted = Passages(page.Value, "with")
            let unwanted = Passages(page.Value, "without")
            select new PageCase(file, Uri.TryCreate(page.Name, UriKind.Absolute, out var address) ? address : Nowhere, text =>
                Held(OneLine(text), wanted, unwanted)
            ),
        ];
    }

    private static string[] Passages(JsonElement page, string name) =>
        page.TryGetProperty(name, out var passages) ? [.. passages.EnumerateArray().Select(passage => OneLine(passage.GetString()!))] : [];

    private static PageScore Held(string text, string[] wanted, string[] unwanted)
    {
        var right = wanted.Count(passage => text.Contains(passage, StringComparison.Ordinal));
        return new(right, right + unwanted.Count(passage => text.Contains(passage, StringComparison.Ordinal)), wanted.Length);
    }

    private static PageScore Alike(Dictionary<string, int> found, Dictionary<string, int> wanted) =>
        new(found.Sum(word => Math.Min(word.Value, wanted.GetValueOrDefault(word.Key))), found.Values.Sum(), wanted.Values.Sum());

    private static Dictionary<string, int> Words(string text) => Word().Matches(text).CountBy(match => match.Value).ToDictionary();

    private static string Text(string markup) => WebUtility.HtmlDecode(Tag().Replace(Unseen().Replace(markup, ""), " "));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex("<(script|style).*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Unseen();
}
