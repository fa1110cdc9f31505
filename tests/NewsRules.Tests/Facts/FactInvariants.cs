using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Tests.Facts;

/// <summary>
/// What holds of every fact of every text: its spans lie in the text, what they cut from it is what the fact says, and it is what
/// <c>check</c> counts on when it says that a rule can never be true.
/// </summary>
internal static class FactInvariants
{
    private static readonly Dictionary<Lexicon, ILookup<string, Term>> Forms = [];

    /// <summary>What is wrong with the facts of an article; null for nothing.</summary>
    public static string? Broken(FactSheet sheet, Lexicon lexicon) =>
        sheet
            .Statements.Cast<Fact>()
            .Concat(sheet.Events)
            .Concat(sheet.Mentions)
            .Select(fact => Broken(fact, sheet.Article.Text(fact.Field), FormsOf(lexicon)))
            .FirstOrDefault(broken => broken is not null);

    private static string? Broken(Fact fact, string text, ILookup<string, Term> forms)
    {
        if (Spans(fact).Where(span => !IsInside(span, text)).Select(span => (Span?)span).FirstOrDefault() is { } outside)
        {
            return $"{fact.GetType().Name}: {outside.Start}..{outside.End} is no run of whole characters of {text.Length} units.";
        }

        return fact switch
        {
            Statement statement
                when new[] { statement.Speaker, statement.Addressee }.SelectMany(actor => actor?.Each ?? []).Any(IsSeveral) =>
                $"Several values of one who speaks: “{statement.Cue[0].Of(text)}”.",
            Event happening when happening.Participants.Any(IsSeveral) =>
                $"Several values of one who takes part: “{happening.Words.Of(text)}”.",
            Event happening when !Vocabulary.AreTold(happening.Stage.First, happening.Modality) =>
                $"{happening.Stage} and {happening.Modality}: “{happening.Words.Of(text)}”.",
            Mention mention
                when mention.Entity.Count > 1 || mention.Country.Count > 1 || mention is { Type: "country", Entity.IsKnown: true } =>
                $"{mention.Type} {mention.Entity} {mention.Country}: “{mention.Words.Of(text)}”.",
            Statement statement
                when !statement.Cue.All(cue => Holds(cue.Of(text), forms, term => term.Kind == TermKind.Cue) || IsSign(cue.Of(text))) =>
                $"No reporting word: “{statement.Cue[0].Of(text)}”.",
            Statement statement when statement.Content.Any(content => statement.Cue.Any(cue => cue.Overlaps(content))) =>
                $"Said and saying overlap: “{statement.Content[0].Of(text)}”.",
            Event happening
                when !Holds(happening.Words.Of(text), forms, term => term.Kind == TermKind.Trigger && term.Id == happening.Type) =>
                $"No {happening.Type}: “{happening.Words.Of(text)}”.",
            Mention mention when !IsForm(mention.Words.Of(text), forms, term => Names(term, mention)) =>
                $"Not {mention.Type} {mention.Entity} {mention.Country}: “{mention.Words.Of(text)}”.",
            _ => null,
        };
    }

    private static bool IsSeveral(Actor one) => one.Role.Count > 1 || one.Country.Count > 1 || one.Entity.Count > 1;

    private static IEnumerable<Span> Spans(Fact fact) =>
        fact switch
        {
            Statement statement => [statement.Sentence, .. statement.Cue, .. statement.Content, .. statement.Speaker?.Spans ?? []],
            Event happening => [happening.Sentence, happening.Words, .. happening.Participants.SelectMany(one => one.Spans)],
            Mention mention => [mention.Sentence, mention.Words],
            _ => [],
        };

    private static bool IsInside(Span span, string text) =>
        span.Start >= 0 && span.Start < span.End && span.End <= text.Length && !SplitsPair(text, span.Start) && !SplitsPair(text, span.End);

    private static bool SplitsPair(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    private static bool IsSign(ReadOnlySpan<char> words) => words is ":" or "—" or "–" or "―";

    private static bool Names(Term term, Mention mention) =>
        mention.Type switch
        {
            "topic" => term.Kind == TermKind.Topic && mention.Entity.First == term.Id,
            "country" => term.Kind == TermKind.Country ? mention.Country.First == term.Id : mention.Country.First == term.Country,
            _ => term.Offices.Select(office => office.Term).Append(term).Any(one => mention.Country.First == one.Country)
                && (term.Kind != TermKind.Entity || mention.Entity.First == term.Id),
        };

    /// <summary>True when a run of the words is a known form of the kind.</summary>
    private static bool Holds(ReadOnlySpan<char> words, ILookup<string, Term> forms, Func<Term, bool> isKind)
    {
        var all = Words(words);
        return Enumerable
            .Range(0, all.Length)
            .Any(first => Enumerable.Range(1, all.Length - first).Any(count => IsKnown(all[first..(first + count)], forms, isKind)));
    }

    private static bool IsForm(ReadOnlySpan<char> words, ILookup<string, Term> forms, Func<Term, bool> isKind) =>
        IsKnown(Unquoted(Words(words)), forms, isKind);

    /// <summary>قصر "بعبدا": the last word of a seat or office may stand in quotation marks.</summary>
    private static string[] Unquoted(string[] words) =>
        words is [_, .., "\"" or "«" or "“" or "”", var last, "\"" or "»" or "“" or "”"] ? [.. words[..^3], last] : words;

    /// <summary>Known as it stands, or behind a particle: the article merges with ل, للسعودية is ل + السعودية.</summary>
    private static bool IsKnown(string[] words, ILookup<string, Term> forms, Func<Term, bool> isKind) =>
        words.Length > 0 && Readings(words[0]).Any(first => forms[string.Join(' ', [first, .. words[1..]])].Any(isKind));

    private static IEnumerable<string> Readings(string word)
    {
        yield return word;
        if (word.StartsWith('ل'))
        {
            yield return "ا" + word;
        }

        foreach (
            var particles in new[] { "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل" }.Where(particles =>
                word.StartsWith(particles, StringComparison.Ordinal)
            )
        )
        {
            yield return word[particles.Length..];
            yield return "ا" + word[particles.Length..];
        }
    }

    private static string[] Words(ReadOnlySpan<char> text)
    {
        var tokens = Tokenizer.Tokenize(text.ToString());
        return [.. Enumerable.Range(0, tokens.Length).Select(at => tokens[at].Folded.ToString())];
    }

    private static ILookup<string, Term> FormsOf(Lexicon lexicon)
    {
        lock (Forms)
        {
            return Forms.TryGetValue(lexicon, out var known)
                ? known
                : Forms[lexicon] = lexicon.Entries.ToLookup(entry => string.Join(' ', Words(entry.Form)), entry => entry.Term);
        }
    }
}
