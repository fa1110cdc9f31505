using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Facts.Scored;

/// <summary>A statement as a person reads it in a text: <c>cue · kind · speaker: words (role · countries) · about: countries</c>.</summary>
/// <param name="Cue">Where the reporting word stands in the body.</param>
/// <param name="Optional">Debatable, "?" in front: neither asked for nor wrong.</param>
internal sealed partial record Label(
    Span Cue,
    string Kind,
    string Speaker,
    string Role,
    ImmutableHashSet<string> Countries,
    ImmutableHashSet<string> About,
    bool Optional
)
{
    /// <summary>Reads a line below the paragraph that it is said in.</summary>
    /// <param name="offset">Where the paragraph begins in the body.</param>
    public static Label Read(string line, string paragraph, int offset)
    {
        var parts = Form().Match(line);
        string Part(string name) => parts.Groups[name].Value;
        if (!parts.Success || !Vocabulary.StatementKinds.Contains(Part("kind")) || !Vocabulary.Roles.All.Contains(Part("role")))
        {
            throw new FormatException($"Not a label: {line}");
        }

        var cue = CueFinder.Find(Part("cue"), paragraph);
        return new(
            new(offset + cue.Start, offset + cue.End),
            Part("kind"),
            Part("speaker"),
            Part("role"),
            Codes(Part("countries")),
            Codes(Part("about")),
            Part("optional").Length > 0
        );
    }

    private static ImmutableHashSet<string> Codes(string list) => [.. list.Split(", ", StringSplitOptions.RemoveEmptyEntries)];

    [GeneratedRegex(
        @"^(?<optional>\? )?(?<cue>[^·]+) · (?<kind>[a-z]+) · speaker: (?<speaker>[^·]+) \((?<role>[a-z-]+)( · (?<countries>[A-Z]{2}(, [A-Z]{2})*))?\)( · about: (?<about>[A-Z]{2}(, [A-Z]{2})*))?$"
    )]
    private static partial Regex Form();
}
