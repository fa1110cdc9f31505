using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsRules.Engine.Matching;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Monitoring.Evidence;

/// <summary>Takes from a match what has to be kept of it.</summary>
internal static class EvidenceOfMatch
{
    // Arabic stays readable in the store; the text is never put into a page unencoded.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string ToJson(this AlertEvidence evidence) => JsonSerializer.Serialize(evidence, Json);

    public static AlertEvidence FromJson(string json) => JsonSerializer.Deserialize<AlertEvidence>(json, Json)!;

    public static AlertEvidence Evidence(this Match match) =>
        new([.. match.Facts.Select(fact => Of(fact, match.Sheet))], [.. match.Words.Select(found => At("words", found.Field, found.Span))]);

    private static FactEvidence Of(Fact fact, FactSheet sheet) =>
        fact switch
        {
            Statement statement => Of(statement, sheet),
            Event happening => Of(happening, sheet),
            Mention mention => Of(mention),
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "A kind of fact that the store does not know."),
        };

    private static FactEvidence Of(Statement statement, FactSheet sheet) =>
        new(
            "statement",
            statement.Kind,
            At("sentence", statement.Field, statement.Sentence),
            [
                .. At("speaker", statement.Field, statement.Speaker?.Spans ?? []),
                .. At("cue", statement.Field, statement.Cue),
                .. At("content", statement.Field, statement.Content),
                .. Places(statement, statement.About, sheet)
                    .Where(place => statement.Content.Any(content => content.Start <= place.Start && place.End <= content.End)),
            ],
            [.. Of("speaker", statement.Speaker), .. Of("addressee", statement.Addressee)],
            statement.About.Country.ToImmutableArray(),
            statement.About.Entity.ToImmutableArray(),
            statement.About.Topic.ToImmutableArray(),
            null,
            statement.Modality,
            statement.Attribution
        );

    private static FactEvidence Of(Event happening, FactSheet sheet) =>
        new(
            "event",
            happening.Type,
            At("sentence", happening.Field, happening.Sentence),
            [
                At("words", happening.Field, happening.Words),
                .. Places(happening, happening.About, sheet),
                .. happening.Participants.SelectMany(one => At("participant", happening.Field, one.Spans)),
            ],
            [.. happening.Participants.SelectMany(one => Of("participant", one))],
            happening.About.Country.ToImmutableArray(),
            happening.About.Entity.ToImmutableArray(),
            happening.About.Topic.ToImmutableArray(),
            happening.Stage.First,
            happening.Modality,
            null
        );

    private static FactEvidence Of(Mention mention) =>
        new(
            "mention",
            mention.Type,
            At("sentence", mention.Field, mention.Sentence),
            [At("words", mention.Field, mention.Words)],
            [],
            mention.Country.ToImmutableArray(),
            mention.Entity.ToImmutableArray(),
            [],
            null,
            null,
            null
        );

    /// <summary>The words of a fact's sentence that name what it is about.</summary>
    private static IEnumerable<Mark> Places(Fact fact, About about, FactSheet sheet) =>
        from mention in sheet.Mentions
        where
            mention.Field == fact.Field
            && mention.Sentence == fact.Sentence
            && (
                mention.Country.ToImmutableArray().Any(about.Country.Contains)
                || mention.Entity.ToImmutableArray().Any(about.Entity.Contains)
            )
        select At("place", mention.Field, mention.Words);

    private static IEnumerable<ActorEvidence> Of(string role, Actor? actor) =>
        actor is null ? [] : [new(role, actor.Name, actor.Role.ToImmutableArray(), actor.Country.ToImmutableArray())];

    private static Mark At(string role, Field field, Span span) => new(role, field == Field.Title ? "title" : "body", span.Start, span.End);

    private static IEnumerable<Mark> At(string role, Field field, ImmutableArray<Span> spans) =>
        spans.Select(span => At(role, field, span));
}
