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
        var modality = Certainty.Of(reading, trigger, sentence.First);
        var stage = modality == "expected" ? "planned" : trigger.Term.Stage;
        var (first, from) = (trigger.First, Math.Max(sentence.First, trigger.First - Window));
        return new Course(stage, modality, Enumerable.Range(from, first - from).Any(token => reading.At(token, TermKind.Cue) is { Term.Id: "urge" }));
    }
}
