using System.Collections.Immutable;

namespace NewsRules.Facts;

/// <summary>The facts of one field.</summary>
internal sealed record FieldFacts(ImmutableArray<Statement> Statements, ImmutableArray<Event> Events, ImmutableArray<Mention> Mentions);
