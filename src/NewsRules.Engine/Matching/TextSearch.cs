using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Engine.Words;
using NewsRules.Facts.Articles;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Finds words, words near each other and patterns in the text, field by field in the order of their places; words that several phrases
/// find are told for each.
/// </summary>
public sealed class TextSearch
{
    /// <summary>Of so many places in a field, the first are told.</summary>
    private const int MostFound = 100;
    private const int ManyPhrases = 20;

    private readonly Action<FieldWords, List<Span>> _find;
    private readonly ImmutableArray<Field> _fields;

    private TextSearch(TextQuery query) => (_find, _fields) = (Places(query), query.In is { } only ? [only] : [Field.Title, Field.Body]);

    /// <summary>What finds the words in an article.</summary>
    public static TextSearch Compile(TextQuery query) => new(query);

    /// <summary>True when the article has the words.</summary>
    public bool IsIn(ArticleFact article)
    {
        foreach (var field in _fields)
        {
            if (Find(article.Words(field)).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where an article has them.</summary>
    public ImmutableArray<FoundWords> In(ArticleFact article)
    {
        var found = new List<FoundWords>();
        Find(article, found);
        return [.. found];
    }

    /// <summary>True when the article has them; adds where.</summary>
    internal bool Find(ArticleFact article, List<FoundWords> found)
    {
        var before = found.Count;
        foreach (var field in _fields)
        {
            var places = Find(article.Words(field));
            for (var at = 0; at < places.Count && at < MostFound; at++)
            {
                found.Add(new FoundWords(field, places[at]));
            }
        }

        return found.Count > before;
    }

    private List<Span> Find(FieldWords words)
    {
        words.Found.Clear();
        _find(words, words.Found);
        return words.Found;
    }

    private static Action<FieldWords, List<Span>> Places(TextQuery query) =>
        query switch
        {
            TextQuery.AnyOf any => Places([.. any.Phrases.Select(phrase => new Phrase(phrase)).Where(phrase => !phrase.Words.IsEmpty)]),
            TextQuery.Near near => new Nearness(
                [
                    .. near.Groups.Select(group =>
                        group.Select(phrase => new Phrase(phrase)).Where(phrase => !phrase.Words.IsEmpty).ToImmutableArray()
                    ),
                ],
                near.Within
            ).Find,
            TextQuery.Pattern pattern => Places(new Lazy<Regex>(() => Expression(pattern.Expression))),
            _ => throw new ArgumentOutOfRangeException(nameof(query)),
        };

    /// <summary>How every regular expression in a rule is read.</summary>
    internal const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>As every regular expression in a rule is read; throws for one that cannot be matched without backtracking.</summary>
    public static Regex Expression(string pattern) => new(pattern, Options);

    private static Action<FieldWords, List<Span>> Places(ImmutableArray<Phrase> phrases)
    {
        var search = phrases.Length <= ManyPhrases ? Each(phrases) : Likely(phrases);
        return (words, found) =>
        {
            search(words, found);
            CollectionsMarshal
                .AsSpan(found)
                .Sort(static (one, other) => one.Start != other.Start ? one.Start.CompareTo(other.Start) : one.End.CompareTo(other.End));
        };
    }

    private static Action<FieldWords, List<Span>> Each(ImmutableArray<Phrase> phrases) =>
        (words, found) =>
        {
            foreach (var phrase in phrases)
            {
                Add(phrase, words, found);
            }
        };

    /// <summary>Of a long list, the phrases whose rarest word the text has.</summary>
    private static Action<FieldWords, List<Span>> Likely(ImmutableArray<Phrase> phrases)
    {
        var filed = phrases
            .SelectMany(phrase => phrase.Anchor.Keys.Select(key => (key, phrase)))
            .GroupBy(one => one.key, one => one.phrase)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
        return (words, found) =>
        {
            foreach (var key in words.Keys)
            {
                foreach (var phrase in filed.GetValueOrDefault(key, []))
                {
                    if (phrase.Anchor.Key(words.Language) == key)
                    {
                        Add(phrase, words, found);
                    }
                }
            }
        };
    }

    private static void Add(Phrase phrase, FieldWords words, List<Span> found)
    {
        foreach (var start in words.Places(phrase))
        {
            found.Add(words.Stretch(start, start + phrase.Words.Length - 1));
        }
    }

    private static Action<FieldWords, List<Span>> Places(Lazy<Regex> pattern) =>
        (words, found) =>
        {
            foreach (var match in pattern.Value.EnumerateMatches(words.Text))
            {
                if (match.Length > 0)
                {
                    found.Add(new Span(match.Index, match.Index + match.Length));
                }

                if (found.Count == MostFound)
                {
                    break;
                }
            }
        };
}
