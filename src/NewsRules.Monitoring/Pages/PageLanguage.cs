using System.Buffers;
using NewsRules.Facts.Text;

namespace NewsRules.Monitoring.Pages;

/// <summary>
/// The language of a page's article. Templates made abroad say "en" above Arabic text, so what the letters contradict is not believed.
/// </summary>
internal static class PageLanguage
{
    private static readonly string[] InArabicLetters = ["ar", "fa", "ur", "ps", "ckb", "ug", "sd"];

    // Letters that every other language of these has, and Arabic has not.
    private static readonly SearchValues<char> NotArabic = SearchValues.Create("پچژگکیےٹڈڑںېۍەۆێ");
    private const int Rarest = 50;

    /// <summary>Null when it is to be recognised from the text.</summary>
    public static string? Of(string? said, string title, string body) =>
        said is not null
        && InArabicLetters.Contains(said) == (Languages.Recognise(title, body) == "ar")
        && (said == "ar" || !InArabicLetters.Contains(said) || HasOthers(body))
            ? said
            : null;

    private static bool HasOthers(string body) => body.Count(unit => NotArabic.Contains(unit)) * Rarest >= body.Length;
}
