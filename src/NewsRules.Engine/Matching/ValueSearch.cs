using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>Goes through the values of a slot; of all who take part, through those of each. Allocates nothing.</summary>
internal struct ValueSearch(SlotDefinition slot, Fact fact)
{
    private Slot _values = slot.ReadEach is null ? slot.Read(fact) : default;
    private int _actor;
    private int _at;

    /// <summary>The next value; null at the end.</summary>
    public string? Next()
    {
        while (_at == _values.Count)
        {
            if (slot.ReadEach is not { } read || ((Event)fact).Participants is var actors && _actor == actors.Length)
            {
                return null;
            }

            (_values, _at) = (read(actors[_actor++]), 0);
        }

        return _values[_at++];
    }
}
