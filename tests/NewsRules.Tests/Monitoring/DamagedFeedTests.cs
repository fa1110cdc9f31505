using System.Text;
using CsCheck;
using NewsRules.Monitoring.Feeds;

namespace NewsRules.Tests.Monitoring;

/// <summary>What is wrong with one entry hurts no other: those before and behind it are read, word for word.</summary>
public sealed class DamagedFeedTests
{
    private const int Damaged = 3;

    private static readonly string[] Pieces =
    [
        "<item>",
        "</item>",
        "<entry>",
        "</entry>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?",
        "?>",
        "<!DOCTYPE x [",
        "<rss>",
        "</rss>",
        "<feed>",
        "</feed>",
        "<channel>",
        "</channel>",
        "<items>",
        "<image>",
        "<author>",
        "<source>",
        "<title>",
        "</title>",
        "<link>",
        "</link>",
        "<guid>",
        "<id>",
        "<description>",
        "<content>",
        "<content:encoded>",
        "<media:content>",
        "<div>",
        "</div>",
        "<br>",
        "<p",
        "</",
        "</div",
        "<x y='",
        "<a href=\"",
        "<",
        "&",
        "\"",
        "'",
    ];

    private static readonly string[][] Forms =
    [
        [
            "<rss version=\"2.0\"><channel><title>Wire</title>\n",
            "<item><title>Title {0}</title><link>https://wire.example/{0}</link><guid isPermaLink=\"false\">id{0}</guid><description>Words of {0}.</description></item>\n",
            "</channel></rss>",
        ],
        [
            "<rss version=\"2.0\"><channel><title>Wire</title>\n",
            "<item><guid isPermaLink=\"false\">id{0}</guid><title><![CDATA[Title {0}]]></title><link>https://wire.example/{0}</link><description><![CDATA[<p>Words of {0}.</p>]]></description></item>\n",
            "</channel></rss>",
        ],
        [
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Wire</title>\n",
            "<entry><id>id{0}</id><title>Title {0}</title><link href=\"https://wire.example/{0}\"/><content type=\"html\"><![CDATA[<p>Words of {0}.</p>]]></content></entry>\n",
            "</feed>",
        ],
        [
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Wire</title>\n",
            "<entry><id>id{0}</id><title>Title {0}</title><link href=\"https://wire.example/{0}\"/><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">Words of {0}.</div></content></entry>\n",
            "</feed>",
        ],
    ];

    // What goes into an entry, at a place in hundredths, after so many characters are taken out.
    private static readonly Gen<(int Place, int Taken, string Piece)> Damage = Gen.Select(
        Gen.Int[0, 100],
        Gen.Int[0, 30],
        Gen.OneOf<string>([.. Pieces, "", ""])
    );

    [Fact]
    public void DamageToOneEntryHurtsNoOther() =>
        Gen.Select(Gen.Int[0, Forms.Length - 1], Damage.Array[1, 2])
            .Sample(
                (form, damages) =>
                {
                    Assert.StartsWith("1 2 4 5 whole", Read(Forms[form], damages), StringComparison.Ordinal);
                },
                iter: 2_000
            );

    private static string Read(string[] form, (int Place, int Taken, string Piece)[] damages)
    {
        var entries = Enumerable.Range(1, 5).Select(number => string.Format(null, form[1], number)).ToArray();
        foreach (var (place, taken, piece) in damages)
        {
            var at = (entries[Damaged - 1].Length - 1) * place / 100;
            entries[Damaged - 1] = entries[Damaged - 1].Remove(at, Math.Min(taken, entries[Damaged - 1].Length - 1 - at)).Insert(at, piece);
        }

        var feed = FeedReader.Read(Encoding.UTF8.GetBytes($"{form[0]}{string.Concat(entries)}{form[2]}"), null, null);
        return $"{string.Join(' ', Enumerable.Range(1, 5).Where(number => number != Damaged && feed.Entries.Any(entry => !entry.IsCut && Is(entry, number))))} whole beside {entries[Damaged - 1]}";
    }

    private static bool Is(FeedEntry entry, int number) =>
        (entry.Id, entry.Title.ToText(), entry.Link, entry.Body.ToText())
        == ($"id{number}", $"Title {number}", $"https://wire.example/{number}", $"Words of {number}.");
}
