using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.NRules.Memory;

/// <summary>A kind of fact by the types that its facts have in the memory of a session, by which NRules tells them apart.</summary>
internal abstract class FactType(FactKind kind)
{
    /// <summary>The types of a kind.</summary>
    public static FactType Of(FactKind kind) =>
        kind switch
        {
            FactKind.Statement => new FactType<Statement>(kind),
            FactKind.Event => new FactType<Event>(kind),
            FactKind.Mention => new FactType<Mention>(kind),
            _ => new FactType<ArticleFact>(kind),
        };

    public FactKind Kind { get; } = kind;

    public abstract Type Told { get; }

    public abstract Type Accused { get; }

    public abstract Type Left { get; }

    /// <summary>The article's facts.</summary>
    public abstract IEnumerable<Seen> TellAll(Reading reading);

    /// <summary>The same facts as exceptions are put to them.</summary>
    public abstract IEnumerable<Seen> AccuseAll(Reading reading);

    /// <summary>Facts that no exception takes away.</summary>
    public abstract IEnumerable<Seen> LeaveAll(IEnumerable<Seen> spared);
}

/// <summary>A kind of fact by the type of its facts.</summary>
internal sealed class FactType<T>(FactKind kind) : FactType(kind)
{
    public override Type Told => typeof(Told<T>);

    public override Type Accused => typeof(Accused<T>);

    public override Type Left => typeof(Left<T>);

    public override IEnumerable<Seen> TellAll(Reading reading) => reading.Of(Kind).Select((fact, place) => new Told<T>(fact, place));

    public override IEnumerable<Seen> AccuseAll(Reading reading) =>
        reading.Of(Kind).Select((fact, place) => new Accused<T>(fact, place, reading.AsOf));

    public override IEnumerable<Seen> LeaveAll(IEnumerable<Seen> spared) => spared.Select(seen => new Left<T>(seen.Fact, seen.Place));
}
