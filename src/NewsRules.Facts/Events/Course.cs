using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>How far an event has come, and whether the text says that it is so, by the words before its trigger.</summary>
/// <param name="IsWanted">True when somebody only asks for it: then nothing happened.</param>
internal readonly record struct Course(string? Stage, string Modality, bool IsWanted)
{
    private const int Window = 10;

    public static Course Of(Reading reading, in Hit trigger, Sentence sentence)
    {
        var planned = trigger.Term.Shape?.EndsWith("-future", StringComparison.Ordinal) == true;
        var (denied, wanted) = (false, false);
        for (var i = Math.Max(sentence.First, trigger.First - Window); i < trigger.First; i++)
        {
            planned |= reading.Is(i, "planned") || (trigger.First - i <= 3 && reading.Is(i, "future"));
            denied |= (trigger.First - i <= 3 && reading.Is(i, "negation")) || reading.At(i, TermKind.Cue) is { Term.Id: "deny" };
            wanted |= reading.At(i, TermKind.Cue) is { Term.Id: "urge" };
        }

        return new Course(planned ? "planned" : trigger.Term.Stage, denied ? "denied" : planned ? "expected" : "asserted", wanted);
    }
}
