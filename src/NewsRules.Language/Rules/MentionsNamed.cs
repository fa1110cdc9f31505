using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>
/// Complains of a mention that no word of the lexicons makes: a person of a country of which none is known, a body of another country, a
/// country that is an entity.
/// </summary>
internal sealed class MentionsNamed(Names names, WrittenAt places, Shape shape)
{
    private static readonly SlotPath Type = new("type");
    private static readonly SlotPath Entity = new("entity");
    private static readonly SlotPath Country = new("country");

    public void Check(FactTest test)
    {
        var (type, entity, country) = (AskedValues.Of(test, Type), AskedValues.Of(test, Entity), AskedValues.Of(test, Country));
        if (
            new[] { entity, country, type }.FirstOrDefault(asked => asked?.Values is not null) is not { } of
            || new[] { entity, country, type }.Count(asked => asked is not null) < 2
        )
        {
            return;
        }

        var known = of.Values!.SelectMany(value =>
                of == entity ? names.MentionsOf(value)
                : of == country ? names.MentionsOfCountry(value)
                : names.MentionsOfType(value)
            )
            .ToArray();
        if (
            !Array.Exists(known, mention =>
                type?.IsMetBy(mention.Type) != false
                && entity?.IsMetBy(mention.Entity) != false
                && country?.IsMetBy(mention.Country) != false
            ) && places.Of(of.Test) is { } at
        )
        {
            shape.Diagnostics.Add(
                Catalogue.NobodyMentioned(at, known.Select(mention => Shown(mention, of == entity, of == type ? entity : null)).Distinct())
            );
        }
    }

    private static string Shown((string Type, string? Entity, string? Country) mention, bool isEntity, AskedValues? entity) =>
        isEntity && mention.Country is { } state ? $"{mention.Type} of {state}"
        : entity is null ? mention.Type
        : $"{mention.Type} {(mention.Entity is null ? "without" : "with")} entity";
}
