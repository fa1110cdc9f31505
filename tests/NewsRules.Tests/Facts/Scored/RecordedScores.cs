using System.Globalization;

namespace NewsRules.Tests.Facts.Scored;

/// <summary>tests/cases/scored/scores.yaml: what each figure of a language was when somebody last took it for good.</summary>
internal static class RecordedScores
{
    private static readonly string File = Repository.At("tests/cases/scored/scores.yaml");

    /// <summary>The recorded figures, by language and name.</summary>
    public static Dictionary<(string Language, string Name), double> Read()
    {
        var (figures, language) = (new Dictionary<(string, string), double>(), "");
        foreach (var line in System.IO.File.ReadLines(File).Select(line => line.Split('#')[0]).Where(line => line.Trim().Length > 0))
        {
            var (name, value) = (line.Split(':')[0], line.Split(':')[1]);
            if (line[0] == ' ')
            {
                figures[(language, name.Trim())] = double.Parse(value, CultureInfo.InvariantCulture);
            }
            else
            {
                language = name;
            }
        }

        return figures;
    }

    /// <summary>Writes the figures of today.</summary>
    public static void Write(IEnumerable<(string Language, ScoreCard Card)> cards) =>
        System.IO.File.WriteAllText(
            File,
            "# What is read rightly of the articles beside this file; NEWSRULES_ACCEPT=1 writes it anew.\n"
                + string.Concat(cards.Select(card => $"{card.Language}:\n" + string.Concat(card.Card.Figures.Select(Line))))
        );

    private static string Line(Figure figure) =>
        FormattableString.Invariant($"  {figure.Name}: {figure.Value:0.000} # {figure.Right} of {figure.Of}\n");
}
