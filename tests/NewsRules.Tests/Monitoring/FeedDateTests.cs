using CsCheck;
using NewsRules.Monitoring.Feeds.Dates;

namespace NewsRules.Tests.Monitoring;

/// <summary>Any text is a date or none, never an exception; what is written beside a date does not change it.</summary>
public sealed class FeedDateTests
{
    private static readonly string[] Pieces =
    [
        "10",
        "3",
        "2026",
        "1447",
        "٢٠٢٦",
        "२०२६",
        "০১",
        "99",
        "14:05",
        "2:05",
        "24:00",
        "م",
        "ص",
        "هـ",
        "PM",
        "/",
        "-",
        " - ",
        " | ",
        "،",
        ",",
        " ",
        "\u200F",
        "T",
        "Z",
        "+03:00",
        "GMT+3",
        "Asia/Riyadh",
        "[Asia/Riyadh]",
        "مارس",
        "رمضان",
        "ذو الحجة",
        "March",
        "غشت",
        "الثلاثاء",
        "Tue",
        "الساعة",
        "بتوقيت",
        "القاهرة",
        "مكة المكرمة",
        "Cairo time",
        "نشر في",
        "الموافق",
        "年",
        "월",
        "W11",
        ".",
        ":",
        "h",
        "ليلا",
        "noon",
        "اسفند",
        "1404",
        "26",
    ];

    [Fact]
    public void AnyTextIsADateOrNone() =>
        Gen.String.Sample(
            text =>
            {
                FeedDate.Read(text);
            },
            iter: 2_000
        );

    [Fact]
    public void AnythingMadeOfPiecesOfDatesIsADateOrNone() =>
        Gen.OneOf<string>(Pieces)
            .Array[1, 9]
            .Sample(
                pieces =>
                {
                    FeedDate.Read(string.Concat(pieces));
                },
                iter: 20_000
            );

    [Theory]
    [InlineData("२०२६-०३-१०")]
    [InlineData("২০২৬-০৩-১০")]
    [InlineData("๒๐๒๖-๐๓-๑๐")]
    public void DigitsOfOtherScriptsAreDigits(string text) =>
        Assert.Equal(new DateTimeOffset(2026, 3, 10, 0, 0, 0, TimeSpan.Zero), FeedDate.Read(text));
}
