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
            var isArabic = Folding.Fold(text[i]) is >= '\u0620' and <= '\u06ff';
            balance += isArabic ? 1 : 0;
            if (!isArabic & text[i] > '@' && char.IsLetter(text[i])) // One branch, that an Arabic text never takes, nor what stands between its words.
            {
                balance--;
            }
        }

        return balance;
    }
}
