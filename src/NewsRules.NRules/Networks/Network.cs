using System.Collections.Immutable;
using NewsRules.Engine.Matching;
using NewsRules.NRules.Memory;
using NRules;

namespace NewsRules.NRules.Networks;

/// <summary>
/// A rule as productions that NRules has compiled. Immutable, safe on all threads: what is seen of an article is in its session.
/// </summary>
/// <param name="told">The kinds of facts to tell.</param>
/// <param name="accused">The kinds of facts that exceptions are put to first.</param>
internal sealed class Network(ISessionFactory factory, ImmutableArray<FactType> told, ImmutableArray<FactType> accused)
{
    /// <summary>What the rule found; null when the article does not make it true.</summary>
    public Found? Run(Reading reading)
    {
        var session = factory.CreateSession();
        session.InsertAll([.. told.SelectMany(type => type.TellAll(reading)), .. accused.SelectMany(type => type.AccuseAll(reading))]);
        session.Fire();
        return session.Query<Held>().AsEnumerable().FirstOrDefault(held => held.Part == NetworkBuilder.WholeRule)?.Found;
    }
}
