using System.Text;
using CsCheck;

namespace NewsRules.Tests.Pages;

/// <summary>Markup as nobody should write it: pieces of pages in any order, torn anywhere.</summary>
internal static class PageGenerator
{
    private static readonly string[] Pieces =
    [
        "<p>",
        "</p>",
        "<div class='",
        "related",
        "comments'>",
        "</div>",
        "<a href='/x'>",
        "<a href=#",
        "</a>",
        "<h1>",
        "</h1>",
        "<br>",
        "<table><tr>",
        "<td>",
        "</table>",
        "<ul><li>",
        "<b>",
        "</i>",
        "<script>",
        "</script>",
        "<script type='application/ld+json'>",
        "{\"@type\":\"NewsArticle\",\"author\":[",
        "}",
        "<noscript>",
        "<svg><math>",
        "<template>",
        "<select><option>",
        "<title>",
        "<!--",
        "-->",
        "<![CDATA[",
        "<meta charset=windows-1256>",
        "<meta property='og:title' content='",
        "<article>",
        "<main>",
        "<figcaption>",
        "<base href='",
        "<form>",
        "<iframe src='",
        "<textarea>",
        "<plaintext>",
        "<frameset>",
        "<p hidden>",
        "قالت وزارة الخارجية إن ليبيا بلد شقيق، وأضافت أن الحوار مستمر. ",
        "The ministry said that it would wait, and that it had time. ",
        "اقرأ أيضا",
        "التعليقات",
        "By Ines Falcao",
        "0",
        "#ليبيا ",
        "&nbsp;",
        "&#x110000;",
        "&",
        "<",
        ">",
        "'",
        "\"",
        "\0",
        "\uFFFD",
        " ",
        "\n",
    ];

    public static Gen<byte[]> Bytes { get; } =
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 120].Select(pieces => Encoding.UTF8.GetBytes(string.Concat(pieces)));
}
