using NewsRules.Facts.Text;

namespace NewsRules.Monitoring.Pages;

/// <summary>The language of a page's article. Templates made abroad say "en" above Arabic text, so what the letters contradict is not believed.</summary>
internal static class PageLanguage
{
    private static readonly string[] InArabicLetters = ["ar", "fa", "ur", "ps", "ckb", "ug", "sd"];

    /// <summary>Null when it is to be recognised from the text.</summary>
    public static string? Of(string? said, string title, string body) =>
        said is not null && InArabicLetters.Contains(said) == (Languages.Recognise(title, body) == "ar") ? said : null;
}
