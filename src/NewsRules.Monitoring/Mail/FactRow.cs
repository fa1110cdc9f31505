using NewsRules.Monitoring.Evidence;

namespace NewsRules.Monitoring.Mail;

/// <summary>A fact in a row: who, what, about what.</summary>
/// <param name="Who">Those who speak or take part; empty for a mention.</param>
internal sealed record FactRow(string Who, string What, string About)
{
    /// <summary>The rows of several facts, each once: a headline and its first sentence often say the same.</summary>
    public static IEnumerable<FactRow> Of(IEnumerable<FactEvidence> facts, Labels labels, Names names) =>
        facts.Select(fact => Of(fact, labels, names)).Distinct();

    private static FactRow Of(FactEvidence fact, Labels labels, Names names) =>
        new(
            string.Join(
                labels.IsRightToLeft ? "؛ " : "; ",
                fact.Actors.Where(actor => actor.As != "addressee")
                    .Select(actor => Actor(actor, labels, names))
                    .Where(actor => actor.Length > 0)
            ),
            WhatOf(fact, labels),
            AboutOf(fact, labels, names)
        );

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

    private static string WhatOf(FactEvidence fact, Labels labels)
    {
        var more = new[] { fact.Stage, fact.Modality == "asserted" ? null : fact.Modality }.OfType<string>().ToList();
        return more.Count == 0 ? labels.Kind(fact.Kind) : $"{labels.Kind(fact.Kind)} ({labels.ListOf(more)})";
    }

    private static string AboutOf(FactEvidence fact, Labels labels, Names names) =>
        labels.Join([
            .. fact.Countries.Select(code => names.Country(code, labels)),
            .. fact.Entities.Select(id => names.Entity(id, labels)),
            .. fact.Topics.Select(id => names.Topic(id, labels)),
        ]);
}
