using System.Collections.Immutable;
using NewsRules.Facts.Articles;

namespace NewsRules.Monitoring.Opml;

/// <summary>What a list of subscriptions holds.</summary>
/// <param name="IsWhole">False when it is none, or its XML breaks off.</param>
public sealed record OpmlReading(ImmutableArray<OpmlFeed> Feeds, ImmutableArray<ArticleProblem> Problems, bool IsWhole);

/// <summary>A feed in a list of subscriptions.</summary>
/// <param name="Group">The names of the groups it stands in, "World / Africa"; empty when it stands in none.</param>
public sealed record OpmlFeed(string Name, Uri Url, string Group);
