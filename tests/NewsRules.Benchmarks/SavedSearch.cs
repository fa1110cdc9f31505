using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Benchmarks;

/// <summary>What a monitoring service keeps for a client: who speaks, about which country, and how or about what.</summary>
/// <param name="Kind">A kind of statement; null when a topic is asked for.</param>
/// <param name="Topic">A topic; null when a kind is asked for.</param>
internal sealed record SavedSearch(string Role, string Country, string? Kind, string? Topic)
{
    /// <summary>As a rule with three conditions on one statement.</summary>
    public Rule ToRule(int at) =>
        new(
            $"r{at}",
            new Condition.Has(
                FactKind.Statement,
                new FactTest.All([
                    Is("speaker.role", Role),
                    Is("about.country", Country),
                    Kind is null ? Is("topic", Topic!) : Is("kind", Kind),
                ])
            ),
            [],
            AlertPolicy.Default,
            "1"
        );

    /// <summary>The same said plainly.</summary>
    public bool Fits(Statement statement) =>
        statement.Speaker is { } speaker
        && speaker.Role.Contains(Role)
        && statement.About.Country.Contains(Country)
        && (Kind is null ? statement.About.Topic.Contains(Topic!) : statement.Kind == Kind);

    private static FactTest.OneOf Is(string path, string value) => new(new SlotPath(path), [value]);
}
