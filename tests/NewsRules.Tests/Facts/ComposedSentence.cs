using System.Collections.Immutable;

namespace NewsRules.Tests.Facts;

/// <summary>A sentence made of a frame, a speaker, a clause and another, and what is to be read in it.</summary>
internal sealed record ComposedSentence(string Text, string Expected)
{
    private static readonly string[] NoBrackets = ["[", "]"];

    /// <summary>Each speaker in each frame; clauses and others in turn.</summary>
    public static IEnumerable<ComposedSentence> Of(ComposedParts parts)
    {
        var (clauses, others) = (parts.Rows("clauses", 2), parts.Rows("others", 2));
        var turn = 0;
        foreach (var frame in parts.Rows("frames", 2))
        {
            foreach (var speaker in parts.Rows("speakers", 4))
            {
                yield return Of(frame, speaker, clauses[turn % clauses.Length], others[turn / clauses.Length % others.Length]);
                turn++;
            }
        }
    }

    /// <summary>What is read, in a line.</summary>
    public static string Line(
        string kind,
        string speaker,
        string role,
        string country,
        string name,
        string content,
        IEnumerable<string> about
    ) =>
        $"{kind} | {speaker.TrimEnd(',')} | {role} | {country} | {name} | {content} | about {string.Join(' ', about.Order(StringComparer.Ordinal))}";

    private static ComposedSentence Of(string[] frame, string[] speaker, string[] clause, string[] other)
    {
        var sentence = Capital(Filled(frame[1], speaker[0], clause[0], other[0]));
        var text = NoBrackets.Aggregate(sentence, (left, bracket) => left.Replace(bracket, "", StringComparison.Ordinal));
        var said = Said(frame[1]);
        var about = Named(said, clause, other).Except([speaker[2]]);
        var content = said.Select(part => Capitalized(sentence, Filled(part, speaker[0], clause[0], other[0])));
        var who = Capitalized(sentence, speaker[0]);
        return new ComposedSentence(text, Line(frame[0], who, speaker[1], speaker[2], speaker[3], string.Join(" … ", content), about));
    }

    /// <summary>The parts of a frame between brackets.</summary>
    private static ImmutableArray<string> Said(string frame) =>
        [.. frame.Split('[').Skip(1).Select(part => part[..part.IndexOf(']', StringComparison.Ordinal)])];

    private static IEnumerable<string> Named(ImmutableArray<string> said, string[] clause, string[] other)
    {
        var all = string.Join(' ', said);
        return (all.Contains("{C}", StringComparison.Ordinal) ? clause[1].Split(' ') : [])
            .Concat(all.Contains("{O}", StringComparison.Ordinal) ? [other[1]] : [])
            .Concat(all.Contains("Malta", StringComparison.Ordinal) ? ["MT"] : [])
            .Where(country => country.Length > 0)
            .Distinct();
    }

    /// <summary>A comma that ends an apposition is one with the sign behind it; a sentence and a quotation begin with a capital.</summary>
    private static string Filled(string frame, string speaker, string clause, string other) =>
        frame
            .Replace("{S}.", speaker.TrimEnd(',') + ".", StringComparison.Ordinal)
            .Replace("{S},", speaker.TrimEnd(',') + ",", StringComparison.Ordinal)
            .Replace("“{C}", "“" + Capital(clause), StringComparison.Ordinal)
            .Replace("{S}", speaker, StringComparison.Ordinal)
            .Replace("{C}", clause, StringComparison.Ordinal)
            .Replace("{O}", other, StringComparison.Ordinal);

    /// <summary>The words as the sentence has them, with a capital where they begin it.</summary>
    private static string Capitalized(string sentence, string words) =>
        sentence.TrimStart('[').StartsWith(Capital(words), StringComparison.Ordinal) ? Capital(words) : words;

    private static string Capital(string text) =>
        text[0] == '[' ? "[" + Capital(text[1..]) : string.Concat(text[..1].ToUpperInvariant(), text.AsSpan(1));
}
