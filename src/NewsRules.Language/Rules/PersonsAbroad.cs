using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>
/// Complains of persons asked for in another country than the lexicons know them in: it is a namesake of whom an article tells that. Of
/// bodies nothing is said, who speaks at the United Nations is of some country, nor of roles, which the text may give.
/// </summary>
internal sealed class PersonsAbroad(Names names, WrittenAt places, Shape shape)
{
    public static readonly (SlotPath Entity, SlotPath Country) Speaker = (new("speaker.entity"), new("speaker.country"));
    public static readonly (SlotPath Entity, SlotPath Country) Addressee = (new("addressee.entity"), new("addressee.country"));
    public static readonly (SlotPath Entity, SlotPath Country) Participant = (new("entity"), new("country"));

    /// <param name="whose">The slots of whom it asks for.</param>
    public void Check(FactTest test, (SlotPath Entity, SlotPath Country) whose)
    {
        if (AskedValues.Of(test, whose.Entity) is not { Values: { } entities } || AskedValues.Of(test, whose.Country) is not { } country)
        {
            return;
        }

        var known = entities.SelectMany(names.MentionsOf).ToArray();
        if (
            known.Length > 0
            && Array.TrueForAll(known, one => one is { Type: "person", Country: { } home } && !country.IsMetBy(home))
            && places.Of(country.Test) is { } at
        )
        {
            shape.Diagnostics.Add(Catalogue.PersonAbroad(at, known.Select(one => one.Country!).Distinct().Order(StringComparer.Ordinal)));
        }
    }
}
