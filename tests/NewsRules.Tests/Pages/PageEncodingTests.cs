using System.Text;
using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Pages;

namespace NewsRules.Tests.Pages;

/// <summary>Bytes of pages → text.</summary>
public sealed class PageEncodingTests
{
    private const string Sentence = "قالت وزارة الخارجية الكويتية إن ليبيا بلد شقيق.";

    static PageEncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("windows-1256", "<meta charset=windows-1256>", null)]
    [InlineData("windows-1256", "<meta http-equiv='Content-Type' content='text/html; charset=windows-1256'>", null)]
    [InlineData("windows-1256", "<meta charset=utf-8>", "cp1256")]
    [InlineData("windows-1256", "", null)]
    [InlineData("windows-1256", "<meta charset=utf-8>", null)]
    [InlineData("windows-1256", "<meta charset=no-such-thing>", null)]
    [InlineData("iso-8859-6", "<meta charset='iso-8859-6'>", null)]
    [InlineData("utf-8", "", null)]
    [InlineData("utf-8", "<meta charset=windows-1256>", "iso-8859-1")]
    [InlineData("utf-8", "<meta charset=utf-16>", null)]
    public void AnArabicPageIsReadInItsEncoding(string encoding, string head, string? charset) =>
        Assert.Equal(Sentence, Body(Encoding.GetEncoding(encoding).GetBytes($"<html><head>{head}</head><body><p>{Sentence}</p>"), charset));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void AByteOrderMarkIsBelievedBeforeAnyoneElse(string encoding) =>
        Assert.Equal(
            Sentence,
            Body(
                [
                    .. Encoding.GetEncoding(encoding).GetPreamble(),
                    .. Encoding.GetEncoding(encoding).GetBytes($"<meta charset=windows-1252><p>{Sentence}</p>"),
                ],
                "koi8-r"
            )
        );

    [Fact]
    public void AFrenchPageThatSaysNothingIsNotTakenForArabic() =>
        Assert.Equal(
            "La réunion a été reportée à l’été, a déclaré le ministère.",
            Body(Encoding.GetEncoding(1252).GetBytes("<p>La réunion a été reportée à l’été, a déclaré le ministère.</p>"), null)
        );

    [Fact]
    public void OneBrokenByteDoesNotSpoilAPageInUtf8() =>
        Assert.Equal(
            Sentence + " \uFFFD",
            Body([.. Encoding.UTF8.GetBytes($"<meta charset=utf-8><p>{Sentence} "), 0xFF, .. "</p>"u8], null)
        );

    private static string Body(byte[] bytes, string? charset) =>
        PageReader.Read(bytes, charset is null ? null : $"text/html; charset={charset}", null, PageNoise.None).Text;
}
