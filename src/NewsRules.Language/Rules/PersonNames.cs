using NewsRules.Engine.Slots;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Complains of a name that no article calls a person by: an office, a body, a country, an office before the name.</summary>
internal sealed class PersonNames(Names names, Shape shape)
{
    public void Check(YamlScalar name)
    {
        if (NoPersonsName(name.Value) is var (what, instead))
        {
            shape.Diagnostics.Add(Catalogue.NoPersonsName(name, what, instead));
        }
    }

    private (string What, string Instead)? NoPersonsName(string name) =>
        names.RoleOf(name) is { } role ? ("a role", $"write  role: {role}")
        : names.Find(SlotValue.Entity, name) is { } body
            ? names.MentionsOf(body).All(mention => mention.Type == "person") ? null
                : ("a body or place", $"write  entity: {body}")
        : names.Find(SlotValue.Country, name) is { } country ? ("a country", $"write  country: {country}")
        : OfTitle(name);

    /// <summary>An office with its country, or before the name.</summary>
    private (string What, string Instead)? OfTitle(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).AsSpan();
        if (words.Length < 2)
        {
            return null;
        }

        if (names.NationOf(words[^1]) is { } last && names.RoleOf(Joined(words[..^1])) is { } office)
        {
            return OfOffice(office, last);
        }

        var nation = names.NationOf(words[0]);
        words = nation is null ? words : words[1..];
        for (var length = words.Length; length > 0; length--)
        {
            if (names.RoleOf(Joined(words[..length])) is { } role)
            {
                return length == words.Length
                    ? OfOffice(role, nation!)
                    : ("an office and a name", $"write the name alone: {Joined(words[length..])}");
            }
        }

        return null;
    }

    private static (string What, string Instead) OfOffice(string role, string country) =>
        ("an office of a country", $"write  role: {role}, country: {country}");

    private static string Joined(ReadOnlySpan<string> words) => string.Join(' ', words!);
}
