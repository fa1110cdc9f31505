using NewsRules.Engine.Words;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Complains of a name that nobody has so, written in a slot or in a list for it.</summary>
internal static class NameCheck
{
    public static void Tell(YamlScalar name, Shape shape)
    {
        if (name.Value.Contains(WantedWord.Star))
        {
            shape.Diagnostics.Add(Catalogue.StarForNothing(name));
        }

        if (Hints.Either(name.Value) is { } several)
        {
            shape.Diagnostics.Add(Catalogue.SeveralAsOne(name, several));
        }
    }
}
