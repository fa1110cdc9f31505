using NewsRules.Facts.Lexicons;

namespace NewsRules.Monitoring.Mail;

/// <summary>Names of countries for readers, from the lexicon in force; a country without a name there is shown by its code.</summary>
internal sealed class CountryNames(Func<Lexicon> lexicon)
{
    /// <summary>The name of a country in a language.</summary>
    public string Name(string code, string language) => lexicon().NameOf(code, language);
}
