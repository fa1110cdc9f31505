using System.Collections.Immutable;
using NewsRules.Monitoring.Evidence;

namespace NewsRules.Monitoring.Mail;

/// <summary>A fact as a small table: label and value, only what is known.</summary>
internal static class FactRows
{
    /// <summary>The tables of several facts, each once: a headline and its first sentence often say the same.</summary>
    public static IEnumerable<ImmutableArray<(string Label, string Value)>> Of(IEnumerable<FactEvidence> facts, Labels labels, Names names) =>
        facts.Select(fact => Of(fact, labels, names)).DistinctBy(rows => string.Join('\n', rows));

    private static ImmutableArray<(string Label, string Value)> Of(FactEvidence fact, Labels labels, Names names) =>
    [
        .. fact.Actors.Where(actor => actor.As != "addressee").Select(actor => (labels.Words["who"], Actor(actor, labels, names))).Where(Known),
        .. new[]
        {
            (labels.Words["kind"], Kind(fact, labels)),
            (labels.Words["stage"], fact.Stage is { } stage ? labels.Value(stage) : ""),
            (labels.Words["about"], About(fact, labels, names)),
        }.Where(Known),
    ];

    private static string Actor(ActorEvidence actor, Labels labels, Names names)
    {
        var parts = new[]
        {
            CleanText.Line(actor.Name ?? ""),
            labels.ListOf(actor.Roles),
            labels.Join(actor.Countries.Select(code => names.Country(code, labels))),
        };
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }

    private static string Kind(FactEvidence fact, Labels labels) =>
        fact.Modality is null or "asserted" ? labels.Kind(fact.Kind) : $"{labels.Kind(fact.Kind)} ({labels.Value(fact.Modality)})";

    private static string About(FactEvidence fact, Labels labels, Names names) =>
        labels.Join([
            .. fact.Countries.Select(code => names.Country(code, labels)),
            .. fact.Entities.Select(id => names.Entity(id, labels)),
            .. fact.Topics.Select(id => names.Topic(id, labels))]);

    private static bool Known((string Label, string Value) row) => row.Value.Length > 0;
}
