namespace NewsRules.Facts.Text;

/// <summary>Which language a text is in, by its letters.</summary>
public static class Languages
{
    private const int Enough = 4000;

    /// <summary>"ar" when most letters are Arabic, else "en".</summary>
    public static string Recognise(string title, string body) => Balance(title) + Balance(body) > 0 ? "ar" : "en";

    private static int Balance(string text)
    {
        var balance = 0;
        foreach (var unit in text.AsSpan(0, Math.Min(text.Length, Enough)))
        {
            balance += unit is >= '\u0620' and <= '\u06ff' ? 1 : char.IsLetter(unit) ? -1 : 0;
        }

        return balance;
    }
}
