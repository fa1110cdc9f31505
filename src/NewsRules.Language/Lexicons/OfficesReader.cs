using System.Collections.Immutable;
using NewsRules.Facts;
using NewsRules.Facts.Lexicons;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Lexicons;

/// <summary>The offices that a person holds one after the other.</summary>
internal sealed class OfficesReader(Shape shape)
{
    private static readonly string[] Keys = ["role", "country", "from", "until"];

    /// <param name="person">Who holds no office.</param>
    /// <param name="countryOf">The country that an office names; null for that of the person.</param>
    public Term Read(YamlNode node, Term person, Func<YamlMapping, string?> countryOf)
    {
        var offices = ImmutableArray.CreateBuilder<Office>();
        var (before, ended) = (node, DateOnly.MinValue);
        foreach (var map in shape.List(node, "'offices'").Select(item => shape.Map(item, "An office", Keys)).OfType<YamlMapping>())
        {
            var (role, country) = (shape.OneOf(Needed(map, "role"), "role", Vocabulary.Roles.All), countryOf(map));
            if ((shape.Days(Needed(map, "from"), "'from'"), Until(map["until"])) is not ({ First: var from }, { } until))
            {
                continue;
            }

            Check(
                until.Last < from ? Catalogue.EndsBeforeItBegins(map["until"]!)
                : from < ended ? Catalogue.OfficesOverlap(map["from"]!, before)
                : null
            );
            offices.Add(
                new(
                    from,
                    until.Last,
                    person with
                    {
                        Role = role,
                        Country = country ?? (role == Vocabulary.Roles.InternationalOrganisation ? null : person.Country),
                    }
                )
            );

            // The month in which one ends may be that in which the next begins.
            (before, ended) = (map["until"] ?? map["from"]!, until.First);
        }

        return person with
        {
            Offices = offices.ToImmutable(),
        };
    }

    private (DateOnly First, DateOnly Last)? Until(YamlNode? node) =>
        node is null ? (DateOnly.MaxValue, DateOnly.MaxValue) : shape.Days(node, "'until'");

    private void Check(Diagnostic? fault)
    {
        if (fault is not null)
        {
            shape.Diagnostics.Add(fault);
        }
    }

    private YamlNode? Needed(YamlMapping office, string key)
    {
        Check(office[key] is null ? Catalogue.MissingKey(office, "An office", key) : null);
        return office[key];
    }
}
