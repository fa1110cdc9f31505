using System.Globalization;
using NewsRules.Monitoring.Mail;

namespace NewsRules.Tests.Monitoring;

/// <summary>Mails can be read by people who see less well: WCAG 2.2 asks 4.5 : 1 of text.</summary>
public sealed class AlertStyleTests
{
    public static TheoryData<string, string> Pairs { get; } =
    [
        .. AlertStyle.All.SelectMany(style =>
            new (string, string)[]
            {
                (style.Light.Ink, style.Light.Ground ?? AlertStyle.Card.Light.Ground!),
                (style.Dark.Ink, style.Dark.Ground ?? AlertStyle.Card.Dark.Ground!),
            }
        ),
    ];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void InkStandsOutFromItsGround(string ink, string ground) =>
        Assert.InRange(Contrast(Luminance(ink), Luminance(ground)), 4.5, 21);

    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    private static double Luminance(string colour) =>
        (0.2126 * Channel(colour[1..3])) + (0.7152 * Channel(colour[3..5])) + (0.0722 * Channel(colour[5..7]));

    private static double Channel(string hex) =>
        int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0 is var value && value <= 0.04045
            ? value / 12.92
            : Math.Pow((value + 0.055) / 1.055, 2.4);
}
