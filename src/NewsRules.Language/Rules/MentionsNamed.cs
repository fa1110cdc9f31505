using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Complains of a mention that no word of the lexicons makes: a person of a country of which none is known, a body of another country.</summary>
internal sealed class MentionsNamed(Names names, WrittenAt places, Shape shape)
{
    private static readonly SlotPath Type = new("type");
    private static readonly SlotPath Entity = new("entity");
    private static readonly SlotPath Country = new("country");

    public void Check(FactTest test)
    {
        FactTest[] parts = [.. AskedValues.Parts(test)];
        var (type, entity, country) = (AskedValues.Of(parts, Type), AskedValues.Of(parts, Entity), AskedValues.Of(parts, Country));
        if ((entity ?? country) is not { } of || (type ?? country) is not { } with || ReferenceEquals(of.Test, with.Test))
        {
            return;
        }

        var known = of.Values.SelectMany(value => names.MentionsOf(value, isCountry: entity is null));
        var isNamed = known.Any(mention =>
            (type?.Values.Contains(mention.Type) ?? true) && (country is null || (mention.Country is { } state && country.Value.Values.Contains(state))));
        if (!isNamed && places.Of(of.Test) is { } at)
        {
            shape.Diagnostics.Add(Catalogue.NobodyMentioned(at, known.Select(mention => entity is null ? mention.Type : $"{mention.Type}{(mention.Country is { } state ? $" of {state}" : "")}").Distinct()));
        }
    }
}
