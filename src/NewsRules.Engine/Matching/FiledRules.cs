using NewsRules.Engine.Conditions;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>
/// The rules under one witness. Many are parted by what else they ask when a fact first leads here: to load rules then takes little more
/// than to read them.
/// </summary>
/// <param name="rules">Their places, ascending.</param>
/// <param name="when">The condition of the rule at a place.</param>
internal sealed class FiledRules(Witness witness, int[] rules, Func<int, Condition> when)
{
    private Shelf? _parted;

    /// <summary>Adds the rules that the fact may make true.</summary>
    public void Find(Fact fact, List<int> found)
    {
        if (rules.Length <= Shelf.Few)
        {
            found.AddRange(rules);
        }
        else
        {
            (_parted ?? Part()).Find(fact, found);
        }
    }

    /// <summary>Two threads that come here at once part them alike.</summary>
    private Shelf Part() =>
        _parted = Shelf.Of(
            witness.Kind,
            [
                .. from rule in rules
                from filing in Witnesses.FilingsOf(when(rule))!.Value
                where filing.Under.Witnesses.Contains(witness)
                select (rule, filing),
            ]
        );
}
