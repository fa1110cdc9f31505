namespace NewsRules.Facts.Text;

/// <summary>Which language a text is in, by its letters.</summary>
public static class Languages
{
    private const int Enough = 400;

    /// <summary>"ar" when most letters are Arabic, else "en".</summary>
    public static string Recognise(string title, string body) => Balance(title) + Balance(body) > 0 ? "ar" : "en";

    private static int Balance(string text)
    {
        var balance = 0;
        for (var i = 0; i < text.Length && Math.Abs(balance) < Enough; i++)
        {
            balance += Folding.Fold(text[i]) is >= '\u0620' and <= '\u06ff' ? 1 : char.IsLetter(text[i]) ? -1 : 0;
        }

        return balance;
    }
}
