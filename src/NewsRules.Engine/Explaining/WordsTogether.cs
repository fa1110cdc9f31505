using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Slots;
using NewsRules.Engine.Words;
using NewsRules.Facts.Articles;

namespace NewsRules.Engine.Explaining;

/// <summary>
/// Why words are not found that should stand together: the words of a phrase one behind the other, or some near each other. Of title and
/// body the one that has more of them is told of.
/// </summary>
internal static class WordsTogether
{
    /// <summary>Of a phrase no word of which the article has in any form: of a long list nearly all are such. Else null.</summary>
    public static TextMiss? Nowhere(string phrase, ArticleFact article)
    {
        var words = WantedWord.Of(phrase);
        return
            words.IsEmpty
            || words.Any(word => IsThere(word.InAnyLetters) || IsThere(word.InAnyLetters.AsBeginning) || IsThere(word.WithoutArticle))
            || Dotted(phrase, words, Enum.GetValues<Field>(), article) is not null
            ? null
            : new(Quoted(phrase), TextMissBecause.Missing, Written(phrase), []);
        bool IsThere(WantedWord word) => Enum.GetValues<Field>().Any(field => article.Words(field).Places(new Phrase([word])).MoveNext());
    }

    /// <summary>Null of a phrase without a word.</summary>
    public static TextMiss? OfPhrase(string phrase, ImmutableArray<Field> fields, ArticleFact article)
    {
        var (words, wanted) = (WantedWord.Of(phrase), Quoted(phrase));
        return words.IsEmpty
            ? null
            : Dotted(phrase, words, fields, article)
                ?? Otherwise(
                    [
                        [new Phrase(words)],
                    ],
                    int.MaxValue,
                    wanted,
                    fields,
                    article
                )
                ?? Nearest(
                    wanted,
                    [.. words.Select(word => ImmutableArray.Create(new Phrase([word])))],
                    Written(phrase),
                    fields,
                    article,
                    TextMissBecause.NotInARow
                );
    }

    public static TextMiss OfNear(TextQuery.Near near, string wanted, ImmutableArray<Field> fields, ArticleFact article)
    {
        ImmutableArray<ImmutableArray<Phrase>> groups =
        [
            .. near.Groups.Select(group =>
                group.Select(phrase => new Phrase(phrase)).Where(phrase => !phrase.Words.IsEmpty).ToImmutableArray()
            ),
        ];
        return Otherwise(groups, near.Within, wanted, fields, article)
            ?? Nearest(
                wanted,
                groups,
                [.. near.Groups.Select(group => string.Join(" or ", group))],
                fields,
                article,
                TextMissBecause.TooFarApart
            );
    }

    /// <summary>Of "US" where the article writes "U.S.".</summary>
    private static TextMiss? Dotted(string phrase, ImmutableArray<WantedWord> words, IEnumerable<Field> fields, ArticleFact article)
    {
        if (words is not [{ IsInCapitals: true, Folded.Length: > 1 } only])
        {
            return null;
        }

        var dotted = $"{string.Join('.', only.Folded.ToUpperInvariant().AsEnumerable())}.";
        ImmutableArray<FoundWords> seen =
        [
            .. fields
                .Select(field => (Field: field, At: article.Sheet.Article.Text(field).IndexOf(dotted, StringComparison.Ordinal)))
                .Where(one => one.At >= 0)
                .Select(one => new FoundWords(one.Field, new Span(one.At, one.At + dotted.Length))),
        ];
        return seen.IsEmpty ? null : new(Quoted(phrase), TextMissBecause.OtherLetters, [], seen);
    }

    private static string Quoted(string phrase) => $"“{phrase}”";

    private static ImmutableArray<string> Written(string phrase)
    {
        var words = new PhraseWords(phrase);
        return [.. Enumerable.Range(0, words.Count).Select(at => words.SpanOf(at).Of(phrase).ToString())];
    }

    /// <summary>Words that would be found if less were asked of each; null where they would not.</summary>
    private static TextMiss? Otherwise(
        ImmutableArray<ImmutableArray<Phrase>> groups,
        int within,
        string wanted,
        ImmutableArray<Field> fields,
        ArticleFact article
    )
    {
        return Seen(word => word.InAnyLetters, TextMissBecause.OtherLetters)
            ?? Seen(word => word.AsBeginning, TextMissBecause.LongerWords)
            ?? Seen(word => word.WithoutArticle, TextMissBecause.WithoutArticle);
        TextMiss? Seen(Func<WantedWord, WantedWord> loosen, TextMissBecause because)
        {
            ImmutableArray<ImmutableArray<Phrase>> loose =
            [
                .. groups.Select(group => group.Select(phrase => new Phrase([.. phrase.Words.Select(loosen)])).ToImmutableArray()),
            ];
            ImmutableArray<FoundWords> seen =
            [
                .. fields.SelectMany(field =>
                    Stretches(new Nearness(loose, within), article.Words(field)).Select(place => new FoundWords(field, place))
                ),
            ];
            return seen.IsEmpty ? null : new(wanted, because, [], seen);
        }
    }

    private static TextMiss Nearest(
        string wanted,
        ImmutableArray<ImmutableArray<Phrase>> groups,
        ImmutableArray<string> names,
        ImmutableArray<Field> fields,
        ArticleFact article,
        TextMissBecause apart
    )
    {
        ImmutableArray<bool> Has(Field field) =>
            [.. groups.Select(group => group.Any(phrase => article.Words(field).Places(phrase).MoveNext()))];
        var (field, has) = fields.Select(field => (field, Has: Has(field))).MaxBy(one => one.Has.Count(there => there));
        if (has.Contains(false))
        {
            return new(
                wanted,
                TextMissBecause.Missing,
                [.. names.Where((_, at) => !has[at])],
                [.. groups.SelectMany(group => fields.OrderBy(one => one != field).SelectMany(one => FirstOf(group, one, article)).Take(1))]
            )
            {
                In = fields is [var only] ? only : null,
            };
        }

        var isLong = groups.Length > TextQuery.Near.MostGroups;
        (Field Field, int First, int Last)[] all =
        [
            .. fields
                .Where(_ => !isLong)
                .SelectMany(one =>
                    new Nearness(groups, 0).Stretches(article.Words(one)).Select(stretch => (one, stretch.First, stretch.Last))
                ),
        ];
        if (all.Length == 0)
        {
            return new(
                wanted,
                isLong ? apart : TextMissBecause.OneForTwo,
                [],
                [.. (isLong ? groups : AtOdds(groups, article.Words(field))).SelectMany(group => FirstOf(group, field, article)).Distinct()]
            );
        }

        var (where, first, last) = all.MinBy(stretch => stretch.Last - stretch.First);
        return new(wanted, apart, [], [new FoundWords(where, article.Words(where).Stretch(first, last))], last - first + 1);
    }

    /// <summary>The fewest of the groups that find no words of their own.</summary>
    private static ImmutableArray<ImmutableArray<Phrase>> AtOdds(ImmutableArray<ImmutableArray<Phrase>> groups, FieldWords words) =>
        Enumerable
            .Range(1, (1 << groups.Length) - 1)
            .OrderBy(chosen => int.PopCount(chosen))
            .Select(chosen => groups.Where((_, at) => (chosen & (1 << at)) != 0).ToImmutableArray())
            .First(some => new Nearness(some, 0).Stretches(words).Count == 0);

    private static List<Span> Stretches(Nearness nearness, FieldWords words)
    {
        var found = new List<Span>();
        nearness.Find(words, found);
        return found;
    }

    private static IEnumerable<FoundWords> FirstOf(ImmutableArray<Phrase> group, Field field, ArticleFact article)
    {
        var words = article.Words(field);
        foreach (var phrase in group)
        {
            foreach (var first in words.Places(phrase))
            {
                return [new FoundWords(field, words.Stretch(first, first + phrase.Words.Length - 1))];
            }
        }

        return [];
    }
}
