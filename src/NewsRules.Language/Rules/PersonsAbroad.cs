using NewsRules.Engine.Conditions;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>
/// Complains of persons asked for in another country than the lexicons know them in: it is a namesake of whom an article tells that. Of bodies nothing
/// is said, who speaks at the United Nations is of some country, nor of roles, which the text may give.
/// </summary>
internal sealed class PersonsAbroad(Names names, WrittenAt places, Shape shape)
{
    /// <param name="whose">What stands before the slots' names: "speaker.", or nothing of a participant.</param>
    public void Check(FactTest test, string whose)
    {
        FactTest[] parts = [.. AskedValues.Parts(test)];
        if (AskedValues.Of(parts, new($"{whose}entity")) is not { Values: { } entities } || AskedValues.Of(parts, new($"{whose}country")) is not { } country)
        {
            return;
        }

        var known = entities.SelectMany(names.MentionsOf).ToArray();
        if (known.Length > 0 && Array.TrueForAll(known, one => one is { Type: "person", Country: { } home } && !country.IsMetBy(home)) && places.Of(country.Test) is { } at)
        {
            shape.Diagnostics.Add(Catalogue.PersonAbroad(at, known.Select(one => one.Country!).Distinct().Order(StringComparer.Ordinal)));
        }
    }
}
