using CsCheck;
using NewsRules.Monitoring.Feeds.Texts;

namespace NewsRules.Tests.Monitoring;

/// <summary>HTML that does nothing: what may go without the sanitiser comes out as it would from it.</summary>
public sealed class InertHtmlTests
{
    private static readonly Uri Base = new("https://wire.example/rss");

    private static readonly string[] Pieces =
    [
        "<p>",
        "</p>",
        "<p class=lead id='x'>",
        "<div style='color: red'>",
        "</div>",
        "<br/>",
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "<h2>",
        "</h2>",
        "<ul><li>",
        "</li></ul>",
        "<table><tr><td colspan=2>",
        "</table>",
        "<blockquote cite='",
        "<a href='",
        "<a target=_blank rel=nofollow href=\"",
        "<img alt='a picture' width=10 src='",
        "'>",
        "\">",
        "</a>",
        "<img src=x onerror=alert(1)>",
        "<a href='javascript:alert(1)'>",
        "<svg><a xlink:href='",
        "<math>",
        "<script>",
        "</script>",
        "<form action='",
        "<input autofocus onfocus=alert(1)>",
        "<details open ontoggle=alert(1)>",
        "<style>",
        "<title>",
        "<base href='",
        "<template>",
        "<noscript>",
        "<select><option>",
        "<textarea>",
        "<video src='",
        "<iframe srcdoc='",
        "https://wire.example/a?b=1&amp;c=2",
        "http://[",
        "http://x:99999999/",
        "//evil.example",
        "/relative",
        "mailto:a@b.example",
        "data:text/html,x",
        "jav&#x61;script:alert(1)",
        "HTTPS://WIRE.EXAMPLE/é",
        " title='&{alert(1)};'",
        " title='{x}'",
        " dir=rtl",
        " abbr=x",
        " data-x=y",
        "قالت الوزارة ",
        "text & more &lt;b&gt; ",
        "&nbsp;",
        "&copy",
        "<",
        ">",
        "<!-- x -->",
        "<![CDATA[x]]>",
        "\n",
        "'",
        "\"",
    ];

    [Fact]
    public void WhatGoesWithoutTheSanitiserIsAsItWouldMakeIt() =>
        Gen.Int[0, Pieces.Length - 1]
            .Array[1, 14]
            .Select(pieces => string.Concat(pieces.Select(piece => Pieces[piece])))
            .Sample(markup => InertHtml.Of(markup, Base) == InertHtml.Of(markup, Base, alwaysSanitise: true), iter: 20_000);

    [Theory]
    [InlineData(
        "<p class='x' onclick='alert(1)'>The <a href='https://wire.example/1?a=1&amp;b=2' target=_blank>harbour</a> is open.</p>",
        "<p>The <a href=\"https://wire.example/1?a=1&amp;b=2\">harbour</a> is open.</p>"
    )]
    [InlineData("<img src='/1.jpg' onerror='alert(1)' alt='x'>", "<img src=\"https://wire.example/1.jpg\" alt=\"x\">")]
    [InlineData("<a href='javascript:alert(1)'>x</a>", "<a>x</a>")]
    public void OrdinaryMarkupLosesWhatDoesSomething(string markup, string inert) => Assert.Equal(inert, InertHtml.Of(markup, Base));
}
