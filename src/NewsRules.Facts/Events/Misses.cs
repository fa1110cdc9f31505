using System.Collections.Immutable;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>Why triggers of a field told no event, for who asks.</summary>
internal sealed class Misses
{
    private readonly Dictionary<(int Token, string Type), (PassedOverBecause Why, ImmutableArray<string> Found)> _missed = [];

    /// <param name="parties">Null where nobody was found.</param>
    public void Note(Reading reading, in Hit trigger, PassedOverBecause why, Parties? parties = null) =>
        _missed[(trigger.First, trigger.Term.Id)] = (
            why,
            parties is null
                ? []
                : [.. parties.Subject.Concat(parties.Others).Select(actor => Named(actor, reading)).OfType<string>().Distinct()]
        );

    public PassedOver Explain(PassedOver word, int token) =>
        word.Why == PassedOverBecause.NobodyFound && _missed.TryGetValue((token, word.Tells), out var missed)
            ? word with
            {
                Why = missed.Found.IsEmpty && missed.Why == PassedOverBecause.TooFewFound ? PassedOverBecause.NobodyFound : missed.Why,
                Found = missed.Found,
            }
            : word;

    private static string? Named(Actor actor, Reading reading) =>
        actor.Spans.IsEmpty ? actor.Mention ?? actor.Name : actor.Spans[0].Of(reading.Text).ToString();
}
