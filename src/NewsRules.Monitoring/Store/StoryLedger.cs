using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Stories;

namespace NewsRules.Monitoring.Store;

/// <summary>
/// Which articles tell one story: copies of the text that told it first. Only first texts are compared with, so that a thousand copies cost
/// no more than one.
/// </summary>
internal sealed class StoryLedger(StoreTransaction store, DateTimeOffset firstSeen)
{
    /// <summary>How long a text is recognised: what comes back later is news again.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(7);

    private readonly string _since = Instant.Text(firstSeen - Memory);
    private StorySketch? _sketch;

    /// <summary>The story that an article tells: source and id of the article that told it first, which may be itself.</summary>
    public string StoryOf(Article article)
    {
        _sketch = StorySketch.Of(article.Body);
        return (_sketch is null ? null : Earlier(_sketch)) ?? Own(article);
    }

    /// <summary>Remembers an article just kept, if it is the first of its story.</summary>
    public void Remember(Article article)
    {
        if (_sketch is null || article.Story != Own(article))
        {
            return;
        }

        var number = store.Scalar<long>(
            "SELECT number FROM articles WHERE source = @Source AND id = @Id",
            new { Source = article.Source ?? "", article.Id }
        );
        store.Execute(
            "INSERT INTO stories (first, seen, sketch) VALUES (@Number, @Seen, @Sketch)",
            new
            {
                Number = number,
                Seen = Instant.Text(firstSeen),
                Sketch = _sketch.ToBytes(),
            }
        );
        store.Execute(
            "INSERT OR IGNORE INTO story_bands (band, story) VALUES (@Band, @Number)",
            _sketch.InBands().Select(band => new { Band = band, Number = number })
        );
        store.Execute("DELETE FROM stories WHERE seen < @Since", new { Since = _since });
    }

    private static string Own(Article article) => $"{article.Source}/{article.Id}";

    private string? Earlier(StorySketch sketch) =>
        store
            .Rows<Row>(
                "SELECT DISTINCT articles.story, sketch FROM story_bands JOIN stories ON first = story_bands.story JOIN articles ON number = first WHERE band IN @Bands AND seen >= @Since",
                new { Bands = sketch.InBands(), Since = _since }
            )
            .Select(row => (row.Story, Likeness: StorySketch.FromBytes(row.Sketch).Likeness(sketch)))
            .Where(told => told.Likeness >= StorySketch.Copy)
            .OrderByDescending(told => told.Likeness)
            .Select(told => told.Story)
            .FirstOrDefault();

    private sealed record Row(string Story, byte[] Sketch);
}
