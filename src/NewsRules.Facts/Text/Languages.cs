namespace NewsRules.Facts.Text;

/// <summary>Which language a text is in, by its letters.</summary>
public static class Languages
{
    private const int Enough = 400;
    private const int Step = 50;

    /// <summary>"ar" when most letters are Arabic, else "en".</summary>
    public static string Recognise(string title, string body) => Balance(title) + Balance(body) > 0 ? "ar" : "en";

    private static int Balance(string text)
    {
        var balance = 0;
        for (var at = 0; at < text.Length && Math.Abs(balance) < Enough; at += Step)
        {
            foreach (var unit in text.AsSpan(at, Math.Min(Step, text.Length - at)))
            {
                balance += Folding.Of(unit).Leaning; // Without a branch: what follows a letter cannot be foreseen.
            }
        }

        return balance;
    }
}
