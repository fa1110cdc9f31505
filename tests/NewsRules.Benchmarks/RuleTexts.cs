using System.Collections.Immutable;
using System.Globalization;
using NewsRules.Language.Yaml;
using NewsRules.Tests;

namespace NewsRules.Benchmarks;

/// <summary>
/// Rules as analysts write them, a hundred in a file: about three hundred characters each, with a test about twice as many.
/// </summary>
internal static class RuleTexts
{
    private const int InAFile = 100;
    private static readonly string[] Roles =
    [
        "foreign-ministry",
        "head-of-state",
        "head-of-government",
        "defence-ministry",
        "parliament",
        "military",
    ];
    private static readonly string[] Kinds = ["announce", "confirm", "deny", "condemn", "urge", "warn", "threaten", "reject", "praise"];

    /// <summary>Files of so many rules in all, no two of them alike.</summary>
    public static ImmutableArray<SourceFile> Of(int rules, bool withTests = false)
    {
        var lexicon = RepositoryRules.Book.Lexicon;
        var (countries, topics) = (Distinct(lexicon.Countries.Values), Distinct(lexicon.Topics.Values));
        var random = new Random(1);
        var drawn = new HashSet<(int, int, int, int, int)>();
        while (drawn.Count < rules)
        {
            drawn.Add(
                (
                    random.Next(Roles.Length),
                    random.Next(countries.Length),
                    random.Next(countries.Length),
                    random.Next(topics.Length),
                    random.Next(Kinds.Length)
                )
            );
        }

        return
        [
            .. drawn
                .Index()
                .Chunk(InAFile)
                .Select(
                    (some, file) =>
                        new SourceFile(
                            string.Create(CultureInfo.InvariantCulture, $"searches-{file:0000}.yaml"),
                            string.Join(
                                "---\n",
                                some.Select(one =>
                                    Text(
                                        one.Index,
                                        Roles[one.Item.Item1],
                                        countries[one.Item.Item2],
                                        countries[one.Item.Item3],
                                        topics[one.Item.Item4],
                                        Kinds[one.Item.Item5]
                                    )
                                )
                            )
                        )
                ),
        ];

        string Text(int at, string role, string country, string about, string topic, string kind) =>
            $$"""
                rule: search-{{at.ToString("000000", CultureInfo.InvariantCulture)}}
                title: What the {{role}} of {{Name(country)}} says on {{Name(about)}}
                level: high
                owner: desk-mena
                when:
                  statement:
                    speaker: { role: {{role}}, country: {{Name(country)}} }
                    about: { country: {{Name(about)}}, topic: {{topic}} }
                    kind: [{{kind}}, {{(at % 2 == 0 ? "say" : "agree")}}]
                alert:
                  key: [speaker.country, day]
                  throttle: 12h

                """ + (withTests ? Tests(role, country, about, topic, kind) : "");

        static string Tests(string role, string country, string about, string topic, string kind) =>
            $$"""
                tests:
                  - name: said by whom it is asked of
                    facts: [ { statement: { speaker: { role: {{role}}, country: '{{country}}' }, about: { country: '{{about}}', topic: {{topic}} }, kind: {{kind}} } } ]
                    expect: { alerts: 1 }
                  - name: somebody else's words
                    facts: [ { statement: { speaker: { role: party, country: '{{country}}' }, about: { country: '{{about}}', topic: {{topic}} }, kind: {{kind}} } } ]
                    expect: { alerts: 0, because: speaker.role }

                """;

        string Name(string country) => lexicon.NameOf(country, "en") ?? country;
    }

    private static string[] Distinct(IEnumerable<string> ids) => [.. ids.Distinct().Order(StringComparer.Ordinal)];
}
