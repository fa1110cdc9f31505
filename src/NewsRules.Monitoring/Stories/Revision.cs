using System.Buffers;
using System.Collections.Immutable;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Monitoring.Stories;

/// <summary>
/// What a later text of an article says anew. A fact is old where an earlier text has one with the same slots in like words; names as they
/// are written do not count. A match is news by a new fact, by words found in a new sentence, or because the rule found nothing there under
/// its key before.
/// </summary>
internal sealed class Revision
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?؟\n");

    private readonly ImmutableArray<FactSheet> _earlier;
    private readonly ImmutableArray<Match> _before;

    private Revision(ImmutableArray<FactSheet> earlier, ImmutableArray<Match> before) => (_earlier, _before) = (earlier, before);

    /// <summary>The news among the matches of a text; all of them where there is no earlier one.</summary>
    /// <param name="earlier">Other texts of the same article.</param>
    public static IEnumerable<Match> News(
        MatchResult found,
        IEnumerable<Article> earlier,
        FactExtractor extractor,
        RuleSet rules,
        DateTimeOffset asOf
    )
    {
        ImmutableArray<FactSheet> sheets = found.Matches.IsEmpty
            ? []
            : [.. earlier.Select(text => Before(found.Matches[0].Sheet.Article, text)).Select(extractor.Extract)];
        return sheets.IsEmpty
            ? found.Matches
            : found
                .Matches.Select(new Revision(sheets, [.. sheets.SelectMany(sheet => rules.Match(sheet, asOf).Matches)]).News)
                .OfType<Match>();
    }

    // Its key must be the same as the revision's.
    private static Article Before(Article now, Article text) => now with { Title = text.Title, Body = text.Body };

    private Match? News(Match match)
    {
        ImmutableArray<Fact> facts = [.. match.Facts.Where(fact => IsNew(fact, match.Sheet))];
        ImmutableArray<FoundWords> words = [.. match.Words.Where(found => IsNew(SentenceOf(found, match.Sheet.Article)))];
        if (facts.IsEmpty && words.IsEmpty && _before.Any(other => other.Rule.Id == match.Rule.Id && other.Key.SequenceEqual(match.Key)))
        {
            return null;
        }

        // Facts that were looked for together are told together.
        return match with
        {
            Facts = facts.IsEmpty || !match.Named.IsEmpty ? match.Facts : facts,
            Words = words.IsEmpty ? match.Words : words,
        };
    }

    private bool IsNew(Fact fact, FactSheet sheet)
    {
        var words = WordsOf(fact, sheet);
        return !_earlier.Any(earlier =>
            FactsOf(earlier, fact).Any(told => HaveSameSlots(told, fact) && SharedWords.AreLike(WordsOf(told, earlier), words))
        );
    }

    private bool IsNew(string sentence) =>
        !_earlier.Any(earlier =>
            Array.Exists(Enum.GetValues<Field>(), field => earlier.Article.Text(field).Contains(sentence, StringComparison.Ordinal))
        );

    private static IEnumerable<Fact> FactsOf(FactSheet sheet, Fact like) =>
        like switch
        {
            Statement => sheet.Statements,
            Event => sheet.Events,
            _ => sheet.Mentions,
        };

    private static bool HaveSameSlots(Fact one, Fact other) =>
        SlotTable.Of(SlotTable.KindOf(one)).All(slot => slot.Value == SlotValue.Words || slot.Read(one) == slot.Read(other));

    // A mention says nothing but what its slots say.
    private static string WordsOf(Fact fact, FactSheet sheet) =>
        fact switch
        {
            Statement statement => string.Join(' ', statement.Content.Select(span => WordsAt(span, fact, sheet))),
            Mention => "",
            _ => WordsAt(fact.Sentence, fact, sheet),
        };

    private static string WordsAt(Span span, Fact fact, FactSheet sheet) => sheet.Article.Text(fact.Field)[span.Start..span.End];

    private static string SentenceOf(FoundWords found, Article article)
    {
        var text = article.Text(found.Field).AsSpan();
        var end = text[found.Span.End..].IndexOfAny(Ends);
        return text[(text[..found.Span.Start].LastIndexOfAny(Ends) + 1)..(end < 0 ? text.Length : found.Span.End + end)].Trim().ToString();
    }
}
