using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Engine.Words;
using NewsRules.Facts.Articles;

namespace NewsRules.Engine.Matching;

/// <summary>Finds words, words near each other and patterns in the text.</summary>
public static class TextSearch
{
    /// <summary>Of so many places in a field, the first are told.</summary>
    private const int MostFound = 100;
    private const int ManyPhrases = 20;

    /// <summary>What finds the words in an article, field by field in the order of their places; words that several phrases find are told for each.</summary>
    public static Func<ArticleFact, IEnumerable<FoundWords>> Compile(TextQuery query)
    {
        var places = Places(query);
        Field[] fields = query.In is { } only ? [only] : [Field.Title, Field.Body];
        return article => fields.SelectMany(field => places(article.Words(field)).Take(MostFound).Select(place => new FoundWords(field, place)));
    }

    private static Func<FieldWords, IEnumerable<Span>> Places(TextQuery query) => query switch
    {
        TextQuery.AnyOf any => Places([.. any.Phrases.Select(phrase => new Phrase(phrase)).Where(phrase => !phrase.Words.IsEmpty)]),
        TextQuery.Near near => new Nearness([.. near.Groups.Select(group => group.Select(phrase => new Phrase(phrase)).Where(phrase => !phrase.Words.IsEmpty).ToImmutableArray())], near.Within).Places,
        TextQuery.Pattern pattern => Places(new Lazy<Regex>(() => Expression(pattern.Expression))),
        _ => throw new ArgumentOutOfRangeException(nameof(query)),
    };

    /// <summary>How every regular expression in a rule is read.</summary>
    internal const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>As every regular expression in a rule is read; throws for one that cannot be matched without backtracking.</summary>
    public static Regex Expression(string pattern) => new(pattern, Options);

    private static Func<FieldWords, IEnumerable<Span>> Places(ImmutableArray<Phrase> phrases)
    {
        var filed = phrases.SelectMany(phrase => phrase.Anchor.Keys.Select(key => (key, phrase))).GroupBy(one => one.key, one => one.phrase).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
        return words => Likely(phrases, filed, words)
            .SelectMany(phrase => words.Places(phrase).Select(start => words.Stretch(start, start + phrase.Words.Length - 1))).OrderBy(place => place.Start);
    }

    /// <summary>Of a long list, the phrases whose rarest word the text has.</summary>
    private static IEnumerable<Phrase> Likely(ImmutableArray<Phrase> phrases, FrozenDictionary<ulong, ImmutableArray<Phrase>> filed, FieldWords words)
    {
        if (phrases.Length <= ManyPhrases)
        {
            return phrases;
        }

        var found = new HashSet<ImmutableArray<Phrase>>();
        words.AddFiled(filed, found);
        return found.SelectMany(some => some).Distinct();
    }

    private static Func<FieldWords, IEnumerable<Span>> Places(Lazy<Regex> pattern) => words =>
        pattern.Value.Matches(words.Text).Where(match => match.Length > 0).Select(match => new Span(match.Index, match.Index + match.Length));
}
