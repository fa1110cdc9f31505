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

        if (QuerySigns.Several(name.Value) is { } several)
        {
            shape.Diagnostics.Add(Catalogue.SeveralAsOne(name, string.Join(", ", several)));
        }
        else if (QuerySigns.LeavesOut(name.Value))
        {
            shape.Diagnostics.Add(
                Catalogue.SearchHabit(
                    name,
                    name.Span,
                    "This takes nothing away: it is compared as one name.",
                    "put what must not be under  not:"
                )
            );
        }
        else if (QuerySigns.OfAPart(name.Value) is { Success: true } part)
        {
            shape.Diagnostics.Add(
                Catalogue.SearchHabit(name, name.Span, "This is compared as one name.", $"write {part.Groups["word"].Value}")
            );
        }
    }
}
