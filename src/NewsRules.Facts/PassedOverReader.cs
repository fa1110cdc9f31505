using System.Collections.Immutable;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Events;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts;

/// <summary>Finds the words of a field that tell of statements and events elsewhere, in the sentences from which none was read.</summary>
internal static class PassedOverReader
{
    public static IEnumerable<PassedOver> Read(Reading reading, FactSheet sheet, Misses misses) =>
        reading.Sentences.SelectMany(sentence =>
            Read(reading, sentence, Tells(reading, sentence, sheet.Statements), Tells(reading, sentence, sheet.Events), misses)
        );

    private static bool Tells(Reading reading, Sentence sentence, IEnumerable<Fact> facts) =>
        facts.Any(fact =>
            fact.Field == reading.Field && fact.Sentence.Start < sentence.Span.End && fact.Sentence.End > sentence.Span.Start
        );

    private static IEnumerable<PassedOver> Read(Reading reading, Sentence sentence, bool hasStatement, bool hasEvent, Misses misses)
    {
        List<PassedOver> told = [];
        List<PassedOver> named = [];
        var isNamed = false;
        for (var token = sentence.First; token < sentence.End; token++)
        {
            foreach (ref readonly var hit in reading.At(token))
            {
                isNamed |= hit.Term.Kind < TermKind.Courtesy;
                if (
                    !hit.IsPrefixed
                    && (
                        hit.Term.Kind == TermKind.Cue
                            ? !hasStatement && !reading.Is(token, WordClass.Between)
                            : hit.Term.Kind == TermKind.Trigger && !hasEvent
                    )
                )
                {
                    told.Add(misses.Explain(Of(reading, hit, sentence), token));
                }
                else if (!hasEvent && hit.Term.Kind == TermKind.Topic && Vocabulary.EventOf(hit.Term.Id) is { } type)
                {
                    named.Add(new(reading.Field, SpanOf(reading, hit), true, type, PassedOverBecause.OnlyNamed, []));
                }
            }
        }

        return told.DistinctBy(one => (one.Words.Start, one.IsEvent))
            .Select(one => isNamed ? one : one with { Why = PassedOverBecause.NobodyKnown })
            .Concat(named.Where(one => !told.Exists(other => other.IsEvent && other.Tells == one.Tells)).DistinctBy(one => one.Tells));
    }

    private static PassedOver Of(Reading reading, in Hit hit, Sentence sentence)
    {
        ImmutableArray<string> needs =
            hit.Term.Needs.IsDefaultOrEmpty || NeedsInSight.Has(reading, hit, sentence) ? [] : hit.Term.NeedsAsWritten;
        return new(
            reading.Field,
            SpanOf(reading, hit),
            hit.Term.Kind == TermKind.Trigger,
            hit.Term.Id,
            needs.IsEmpty ? PassedOverBecause.NobodyFound : PassedOverBecause.NeedsMore,
            needs
        );
    }

    private static Span SpanOf(Reading reading, in Hit hit) => new(hit.Start, reading.Tokens.SpanOf(hit.End - 1).End);
}
