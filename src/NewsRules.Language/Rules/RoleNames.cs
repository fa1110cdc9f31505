using System.Collections.Frozen;
using NewsRules.Facts;
using NewsRules.Facts.Text;

namespace NewsRules.Language.Rules;

/// <summary>
/// What the roles are called in each language. No offices: a president is a head of state, but not every head of state is a president.
/// </summary>
internal static class RoleNames
{
    private static readonly FrozenDictionary<string, string> Roles = new (string Role, string[] Names)[]
    {
        (
            Vocabulary.Roles.ForeignMinistry,
            ["foreign ministry", "ministry of foreign affairs", "وزارة الخارجية", "ministère des Affaires étrangères"]
        ),
        (Vocabulary.Roles.HeadOfState, ["head of state", "رئيس الدولة", "رئاسة الدولة", "chef de l'État"]),
        (Vocabulary.Roles.HeadOfGovernment, ["head of government", "رئيس الحكومة", "رئاسة الحكومة", "chef du gouvernement"]),
        (
            Vocabulary.Roles.DefenceMinistry,
            ["defence ministry", "defense ministry", "ministry of defence", "وزارة الدفاع", "ministère de la Défense"]
        ),
        (Vocabulary.Roles.Government, ["الحكومة", "حكومة", "gouvernement"]),
        (Vocabulary.Roles.Parliament, ["البرلمان", "برلمان", "parlement"]),
        (Vocabulary.Roles.Military, ["army", "الجيش", "جيش", "armée"]),
        (
            Vocabulary.Roles.InternationalOrganisation,
            ["international organisation", "international organization", "منظمة دولية", "organisation internationale"]
        ),
        (Vocabulary.Roles.Party, ["حزب", "parti"]),
        (Vocabulary.Roles.Media, ["وسائل الإعلام", "الإعلام", "إعلام", "médias"]),
        (Vocabulary.Roles.Person, ["شخص", "personne"]),
    }
        .SelectMany(role => role.Names.Select(name => (Name: Folding.Fold(name), role.Role)))
        .ToFrozenDictionary(one => one.Name, one => one.Role, StringComparer.Ordinal);

    /// <summary>The role that is called so; null when none is.</summary>
    public static string? Find(string name) => Roles.GetValueOrDefault(Folding.Fold(name));
}
