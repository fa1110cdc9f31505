using System.Collections.Immutable;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Facts;
using NewsRules.Language;
using NewsRules.Language.Receivers;
using NewsRules.Language.Sources;

namespace NewsRules.Monitoring.Worker;

/// <summary>The rules in force, with the words, sources and receivers that were read with them.</summary>
/// <param name="Replaced">Cancelled when newer rules are in force.</param>
internal sealed record LoadedRules(
    RuleSet Rules,
    FactExtractor Extractor,
    ImmutableArray<SourceDefinition> Sources,
    ImmutableArray<ReceiverDefinition> Receivers,
    CancellationToken Replaced
)
{
    /// <summary>Compiles what is to be matched: drafts and retired rules are not.</summary>
    public static LoadedRules Of(RuleBook book, Func<Rule, IRuleMatcher> engine, LoadedRules? before, CancellationToken replaced) =>
        new(
            RuleSet.Compile(book.Rules, engine, before?.Rules),
            ReferenceEquals(before?.Extractor.Lexicon, book.Lexicon) ? before.Extractor : new FactExtractor(book.Lexicon),
            book.Sources,
            book.Receivers,
            replaced
        );

    /// <summary>How many there are of each, those that send nothing told apart.</summary>
    public override string ToString()
    {
        var inTest = Rules.Rules.Count(rule => rule.Status == RuleStatus.Test);
        return $"{Rules.Rules.Length} in force{(inTest == 0 ? "" : $" ({inTest} under test: kept, never sent)")}, {Amount.Of(Sources.Length, "source")}, {Amount.Of(Receivers.Length, "receiver")}";
    }
}
