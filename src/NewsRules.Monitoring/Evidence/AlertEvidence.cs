using System.Collections.Immutable;

namespace NewsRules.Monitoring.Evidence;

/// <summary>
/// The facts and words that made a rule true, as the store keeps them and messages show them: no rule or lexicon is needed to read it.
/// </summary>
internal sealed record AlertEvidence(ImmutableArray<FactEvidence> Facts, ImmutableArray<Mark> Words);

/// <summary>One fact.</summary>
/// <param name="Fact">"statement", "event" or "mention".</param>
/// <param name="Kind">Kind of the statement, type of the event or of the mention.</param>
/// <param name="Marks">The words that say it.</param>
/// <param name="Actors">Speaker, addressee or participants.</param>
/// <param name="Countries">What it is about.</param>
/// <param name="Entities">Ids of the bodies and people that it is about.</param>
/// <param name="Topics">What it is about.</param>
internal sealed record FactEvidence(
    string Fact,
    string Kind,
    Mark Sentence,
    ImmutableArray<Mark> Marks,
    ImmutableArray<ActorEvidence> Actors,
    ImmutableArray<string> Countries,
    ImmutableArray<string> Entities,
    ImmutableArray<string> Topics,
    string? Stage,
    string? Modality,
    string? Attribution
);

/// <summary>Somebody who speaks or takes part.</summary>
/// <param name="As">"speaker", "addressee" or "participant".</param>
/// <param name="Name">As written; null when only the office is named.</param>
internal sealed record ActorEvidence(string As, string? Name, ImmutableArray<string> Roles, ImmutableArray<string> Countries);

/// <summary>Words of the article, with what they are to the fact.</summary>
/// <param name="As">"sentence", "speaker", "cue", "content", "place", "participant" or "words".</param>
/// <param name="Field">"title" or "body".</param>
/// <param name="Start">UTF-16 code unit where the words begin.</param>
/// <param name="End">The code unit after them.</param>
internal sealed record Mark(string As, string Field, int Start, int End);
