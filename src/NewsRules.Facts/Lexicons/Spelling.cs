using NewsRules.Facts.Text;

namespace NewsRules.Facts.Lexicons;

/// <summary>What the letters of a form tell that is folded away.</summary>
/// <param name="IsCapitalised">True for a form that begins with a capital: "polish" is no "Polish".</param>
/// <param name="IsAcronym">True for a form of capitals only: "US" is a country, "us" is not.</param>
/// <param name="Accented">The form with its accents, where it has some; null for one of plain letters. "à" is not "a", "déclaré" not
/// "déclare".</param>
internal sealed record Spelling(bool IsCapitalised, bool IsAcronym, string? Accented)
{
    /// <summary>The spelling of a form; null for one of plain small letters.</summary>
    public static Spelling? Of(string form) =>
        Of(char.IsUpper(form[0]), form.Any(char.IsAsciiLetterUpper) && !form.Any(char.IsLower), Folding.HasAccents(form) ? form : null);

    /// <inheritdoc cref="Of(string)"/>
    public static Spelling? Of(bool isCapitalised, bool isAcronym, string? accented) =>
        isCapitalised || isAcronym || accented is not null ? new(isCapitalised, isAcronym, accented) : null;
}
