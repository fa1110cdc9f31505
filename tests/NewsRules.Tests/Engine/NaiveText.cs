using System.Text.RegularExpressions;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Words;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Text;

namespace NewsRules.Tests.Engine;

/// <summary>What text conditions mean, said as plainly as can be: every phrase at every word, no index.</summary>
internal sealed partial class NaiveText(FactSheet sheet)
{
    public bool Has(TextQuery query) =>
        new[] { Field.Title, Field.Body }
            .Where(field => query.In is null || query.In == field)
            .Any(field => Has(query, sheet.Article.Text(field)));

    private bool Has(TextQuery query, string text) =>
        query switch
        {
            TextQuery.AnyOf any => any.Phrases.Any(phrase => Places(phrase, text).Any()),
            TextQuery.Near near => Choices([.. near.Groups.Select(group => group.SelectMany(phrase => Places(phrase, text)).ToArray())])
                .Any(chosen => AreApart(chosen) && chosen.Max(place => place.Last) - chosen.Min(place => place.First) < near.Within),
            TextQuery.Pattern pattern => Regex.IsMatch(text, pattern.Expression),
            _ => throw new ArgumentOutOfRangeException(nameof(query)),
        };

    private static IEnumerable<(int First, int Last)[]> Choices((int First, int Last)[][] groups) =>
        groups.Aggregate(
            (IEnumerable<(int First, int Last)[]>)
                [
                    [],
                ],
            (chosen, group) => chosen.SelectMany(one => group.Select(place => one.Append(place).ToArray()))
        );

    private static bool AreApart((int First, int Last)[] places) =>
        places
            .SelectMany(place => Enumerable.Range(place.First, place.Last - place.First + 1))
            .GroupBy(word => word)
            .All(same => same.Count() == 1);

    private IEnumerable<(int First, int Last)> Places(string phrase, string text)
    {
        var (wanted, words) = (Words(phrase), Words(text));
        return Enumerable
            .Range(0, Math.Max(0, words.Length - wanted.Length + 1))
            .Where(first =>
                wanted
                    .Index()
                    .All(one =>
                        Is(words[first + one.Index].Word, one.Item.Word)
                        && (one.Index == 0 || one.Item.Parted || !words[first + one.Index].Parted)
                    )
            )
            .Select(first => (first, first + wanted.Length - 1));
    }

    private static (string Word, bool Parted)[] Words(string text) =>
        [
            .. WordOrGap()
                .Matches(text)
                .Where(word => word.Groups["word"].Success)
                .Select(word => (word.Groups["word"].Value, Sign().IsMatch(word.Groups["gap"].Value))),
        ];

    private bool Is(string word, string wanted)
    {
        var folded = Folding.Fold(wanted.TrimEnd('*'));
        return AreCapitals(wanted.TrimEnd('*'))
            && !IsAbbreviation(wanted.EndsWith('*') ? word[..Math.Min(word.Length, folded.Length)] : word)
                ? false
            : wanted.EndsWith('*') ? Forms(Folding.Fold(word)).Any(form => form.StartsWith(folded, StringComparison.Ordinal))
            : folded[0] > 'z' ? Forms(Folding.Fold(word)).Contains(folded)
            : wanted.Any(char.IsUpper) ? Folding.Fold(word) == folded
            : Folding.Fold(word)[0] <= 'z' && Stem(Folding.Fold(word)) == Stem(folded);
    }

    private static bool IsAbbreviation(string word) => AreCapitals(word) || (word.Length > 3 && char.IsUpper(word[0]));

    private static bool AreCapitals(string word) => word.Count(char.IsUpper) > 1 && !word.Any(char.IsLower);

    private string Stem(string folded)
    {
        Span<char> letters = [.. folded, ' '];
        return letters[
            ..(sheet.Language == "fr" ? FrenchStem.Shorten(letters, folded.Length) : EnglishStem.Shorten(letters, folded.Length))
        ]
            .ToString();
    }

    /// <summary>و or ف, then ب, ك or ل, then the article, which ل swallows.</summary>
    private static IEnumerable<string> Forms(string word)
    {
        string[] conjunctions = word.Length > 3 && word[0] is 'و' or 'ف' ? ["", word[..1]] : [""];
        foreach (
            var start in conjunctions.SelectMany(
                _ => new[] { "", "ال", "ب", "ك", "ل", "بال", "كال", "لال", "لل" },
                (conjunction, rest) => (Conjunction: conjunction, Before: rest)
            )
        )
        {
            var before = start.Conjunction + start.Before;
            if (
                word[0] > 'z'
                && word.StartsWith(before, StringComparison.Ordinal)
                && word.Length - before.Length
                    >= (
                        start.Before.Length > 1 ? 2
                        : start.Before.Length == 1 || before.Length == 1 ? 3
                        : 0
                    )
            )
            {
                yield return word[before.Length..];
                if (start.Before == "لل")
                {
                    yield return "ال" + word[before.Length..];
                }
            }
        }

        if (word[0] <= 'z')
        {
            yield return word;
        }
    }

    [GeneratedRegex(
        @"(?<gap>(?>(?<=\p{L})’s(?![\p{L}\p{Nd}])|[^\p{L}\p{Nd}])*)(?<word>[\p{L}\p{Nd}][\p{L}\p{Nd}\p{M}]*\*?)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex WordOrGap();

    [GeneratedRegex(@"[.,]|\n\n")]
    private static partial Regex Sign();
}
