using System.Text.RegularExpressions;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Words;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Whether a text may stand among the words that a rule looks for, written there or in a list.</summary>
internal static partial class PhraseCheck
{
    /// <summary>False, with a diagnostic, for what is never found. It needs a word, and each star at the end of one.</summary>
    public static bool Passes(YamlScalar text, Shape shape)
    {
        if (!shape.IsLine(text, "A phrase"))
        {
            return false;
        }

        if ((Traps.Of(text) ?? Traps.Control(text)) is { } trap)
        {
            shape.Diagnostics.Add(trap);
            return false;
        }

        for (
            var at = text.Value.IndexOf(WantedWord.Star, StringComparison.Ordinal);
            at >= 0;
            at = text.Value.IndexOf(WantedWord.Star, at + 1)
        )
        {
            if (!EndsWord(text.Value, at))
            {
                shape.Diagnostics.Add(Catalogue.StarTooEarly(text, text.Place(at, 1)));
                return false;
            }
        }

        if (SearchHabits.Of(text) is { } habit)
        {
            shape.Diagnostics.Add(habit);
        }
        else if (LoneSign().Match(text.Value) is { Success: true } sign && !WantedWord.Of(text.Value).IsEmpty)
        {
            shape.Diagnostics.Add(Catalogue.SignUnread(text, text.Place(sign.Index, sign.Length)));
        }

        return !WantedWord.Of(text.Value).IsEmpty || shape.Refuse<Condition>(Catalogue.NoWord(text)) is not null;
    }

    private static bool EndsWord(string text, int star)
    {
        var word = WantedWord.Of(text[..(star + 1)]);
        return !word.IsEmpty && word[^1].IsBeginning && (star + 1 == text.Length || !char.IsLetterOrDigit(text[star + 1]));
    }

    /// <summary>A sign that means something and does not stand between two words, as in AT&amp;T.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}\p{M}])[\p{S}#%&@§\\_]+|[\p{S}#%&@§\\_]+(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex LoneSign();
}
