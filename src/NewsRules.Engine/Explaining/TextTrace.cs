using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Engine.Explaining;

/// <summary>What an article has of the words that a rule looks for.</summary>
/// <param name="Found">Where they are; none where they are not found.</param>
/// <param name="Missed">Where they are not found, each phrase with the reason, the nearest first.</param>
public sealed record TextTrace(ImmutableArray<FoundWords> Found, ImmutableArray<TextMiss> Missed)
{
    private static readonly ImmutableArray<Field> Fields = [Field.Title, Field.Body];

    /// <summary>Looks for words as the rule does, and where it finds none, for what there is of them.</summary>
    public static TextTrace Of(TextQuery query, FactSheet sheet)
    {
        var article = new ArticleFact(sheet);
        var found = TextSearch.Compile(query).In(article);
        return new(
            found,
            found.IsEmpty
                ? [.. MissesOf(query, article).OrderBy(miss => miss.Because).ThenBy(miss => miss.Missing.Length - miss.Seen.Length)]
                : []
        );
    }

    private static IEnumerable<TextMiss> MissesOf(TextQuery query, ArticleFact article) =>
        query switch
        {
            TextQuery.AnyOf any => any
                .Phrases.Select(phrase =>
                    WordsTogether.Nowhere(phrase, article)
                    ?? Elsewhere(any with { Phrases = [phrase] }, $"“{phrase}”", article)
                    ?? WordsTogether.OfPhrase(phrase, Asked(query), article)
                )
                .OfType<TextMiss>(),
            TextQuery.Near near =>
            [
                Elsewhere(near, Wanted(near), article) ?? WordsTogether.OfNear(near, Wanted(near), Asked(query), article),
            ],
            TextQuery.Pattern pattern => [Elsewhere(pattern, Wanted(pattern), article) ?? OfPattern(pattern, Wanted(pattern), article)],
            _ => throw new ArgumentOutOfRangeException(nameof(query)),
        };

    private static string Wanted(TextQuery query) => (query with { In = null }).ToString()!;

    private static ImmutableArray<Field> Asked(TextQuery query) => query.In is { } only ? [only] : Fields;

    private static TextMiss? Elsewhere(TextQuery query, string wanted, ArticleFact article) =>
        query.In is { } asked
        && TextSearch.Compile(query with { In = asked == Field.Title ? Field.Body : Field.Title }).In(article) is { IsEmpty: false } seen
            ? new(wanted, TextMissBecause.OtherField, [], seen)
            : null;

    private static TextMiss OfPattern(TextQuery.Pattern pattern, string wanted, ArticleFact article)
    {
        var inAnyLetters = new Regex(pattern.Expression, TextSearch.Options | RegexOptions.IgnoreCase);
        ImmutableArray<FoundWords> seen =
        [
            .. from field in Asked(pattern)
            from match in inAnyLetters.Matches(article.Sheet.Article.Text(field))
            where match.Length > 0
            select new FoundWords(field, new Span(match.Index, match.Index + match.Length)),
        ];
        return new(wanted, seen.IsEmpty ? TextMissBecause.Unfit : TextMissBecause.OtherLetters, [], seen);
    }
}
