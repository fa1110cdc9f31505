using System.Collections.Immutable;
using NewsRules.Facts;
using NewsRules.Facts.Lexicons;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Lexicons;

/// <summary>Reporting verbs and event words. A verb is written past/present/participle, with - for a form that it lacks.</summary>
internal sealed class VerbReader(Shape shape)
{
    private static readonly string[] CueKeys = ["kind", "verbs", "words", "participles", "nouns", "via", "needs", "unless", "whom"];
    private static readonly string[] EventKeys = ["type", "stage", "verbs", "words", "needs", "unless", "whom"];

    public void Read(string kind, YamlNode content, string language, Forms forms)
    {
        var isCue = kind == "cues";
        foreach (var node in shape.List(content, $"'{kind}'"))
        {
            var map = shape.Map(node, isCue ? "A cue" : "An event", isCue ? CueKeys : EventKeys);
            var key = isCue ? "kind" : "type";
            if (shape.OneOf(map?[key], key, isCue ? Vocabulary.StatementKinds : Vocabulary.EventTypes) is not { } id)
            {
                shape.Diagnostics.Add(Catalogue.MissingKey(node, isCue ? "A cue" : "An event", key));
                continue;
            }

            var term = new Term(
                isCue ? TermKind.Cue : TermKind.Trigger,
                id,
                Needs: Folded(map!, "needs"),
                Stage: shape.OneOf(map!["stage"], "stage", Vocabulary.Stages)
            )
            {
                NeedsAsWritten = [.. Texts(map["needs"], "needs")],
                Whom = Folded(map, "whom"),
                Unless = Folded(map, "unless"),
            };
            Add(map, term, language, forms);
        }
    }

    private void Add(YamlMapping map, Term term, string language, Forms forms)
    {
        foreach (var verb in Texts(map["verbs"], "verbs"))
        {
            var parts = verb.Split('/');
            forms.Inflected.AddVerb(language, new VerbForms(Part(parts, 0), Part(parts, 1), Part(parts, 2)), term);
        }

        foreach (
            var (key, form) in new[]
            {
                ("words", term.Kind == TermKind.Trigger ? "noun" : "finite"),
                ("participles", "participle"),
                ("nouns", "noun"),
                ("via", "via"),
            }
        )
        {
            foreach (var word in Texts(map[key], key))
            {
                forms.Inflected.Add(language, word, term with { Shape = form });
            }
        }
    }

    private ImmutableArray<string> Folded(YamlMapping map, string key) =>
        [.. Texts(map[key], key).Select(text => NewsRules.Facts.Text.Folding.Fold(text))];

    private static string? Part(string[] parts, int index) => index < parts.Length && parts[index].Length > 1 ? parts[index] : null;

    private IEnumerable<string> Texts(YamlNode? node, string what) =>
        node is null or YamlSequence { Items.IsEmpty: true } ? [] : shape.Texts(node, $"'{what}'").Select(text => text.Value);
}
