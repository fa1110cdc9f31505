using System.Collections.Immutable;

namespace NewsRules.Language.Receivers;

/// <summary>Who is told of alerts: one entry of a <c>receivers:</c> document.</summary>
/// <param name="Name">Unique among all receivers.</param>
/// <param name="Email">Mail addresses; each gets a mail of its own.</param>
/// <param name="Language">Of labels, names, dates and digits: <c>ar</c> or <c>en</c>; null: that of the article.</param>
/// <param name="TimeZone">In which times are told, an IANA name such as <c>Africa/Tripoli</c>; null: UTC.</param>
public sealed record ReceiverDefinition(string Name, ImmutableArray<string> Email, string? Language, string? TimeZone);
