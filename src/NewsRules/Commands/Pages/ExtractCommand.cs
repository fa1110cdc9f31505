using System.Text.Json;
using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Pages;
using NewsRules.Printing;
using NewsRules.Reading;
using NewsRules.Terminals;

namespace NewsRules.Commands.Pages;

/// <summary>What the reader makes of web pages in files.</summary>
internal sealed class ExtractCommand(Terminal terminal)
    : ReaderCommand<Page>(terminal, "extract", "Shows the article of web pages, without what stands around it.")
{
    private readonly Lazy<PageNoise> _noise = new(() => RulesInUse.Open(null).ReadWords().Lexicon.Noise);

    /// <inheritdoc/>
    public override IEnumerable<string> Examples =>
        [
            "newsrules page extract page.html                              for reading",
            "newsrules page extract --batch list.jsonl                     one JSON object a page",
        ];

    /// <inheritdoc/>
    protected override Page Read(ListedFile file) =>
        PageReader.Read(file.Bytes(ArticleReader.Longest), file.ContentType, file.Base, _noise.Value);

    /// <inheritdoc/>
    protected override void Write(TextWriter output, Page read)
    {
        output.WriteLine(read.Title);
        output.WriteLine(
            Wording.Joined(read.Byline, read.Published is { } time ? Wording.Minute(time) : null, read.Language, read.Site, read.Link)
        );
        output.WriteLine();
        output.WriteLine(read.Text);
    }

    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter json, string name, Page read)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("title", read.Title);
        json.WriteString("byline", read.Byline);
        json.WriteString("text", read.Text);
        json.WriteEndObject();
    }
}
