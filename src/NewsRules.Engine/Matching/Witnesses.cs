using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Patterns;
using NewsRules.Engine.Words;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Finds for a condition a set of witnesses one of which every article that it holds of must have; null where there is none.
/// </summary>
internal static class Witnesses
{
    public static ImmutableArray<Witness>? Of(Condition condition) =>
        FilingsOf(condition) switch
        {
            null => null,
            [var only] => only.Under.Witnesses,
            { } several => [.. several.SelectMany(filing => filing.Under.Witnesses).Distinct()],
        };

    /// <summary>The same with what stands beside them on one fact.</summary>
    public static ImmutableArray<Filing>? FilingsOf(Condition condition) =>
        condition switch
        {
            Condition.AllOf all => Rarest(all.Parts.Select(FilingsOf)),
            Condition.AnyOf any => Together(any.Parts.Select(FilingsOf)),
            Condition.AtLeast some => AnyBut(some.Count - 1, [.. some.Parts.Select(FilingsOf)], Commonness),
            Condition.Together together => Rarest(together.Facts.Select(named => FilingsOf(named.Kind, named.Test))),
            Condition.Has has => FilingsOf(has.Kind, has.Test),
            Condition.Text text => Of(text.Query) is { } words ? [new Filing([Clause.Of(words)])] : null,
            Condition.Not not => FilingsOfDenied(not.Part),
            _ => null,
        };

    /// <summary>The same where the condition does not hold: what is denied twice must be there.</summary>
    private static ImmutableArray<Filing>? FilingsOfDenied(Condition condition) =>
        condition switch
        {
            Condition.AllOf all => Together(all.Parts.Select(FilingsOfDenied)),
            Condition.AnyOf any => Rarest(any.Parts.Select(FilingsOfDenied)),
            Condition.AtLeast some => AnyBut(some.Parts.Length - some.Count, [.. some.Parts.Select(FilingsOfDenied)], Commonness),
            Condition.Not not => FilingsOf(not.Part),
            _ => null,
        };

    private static ImmutableArray<Filing>? FilingsOf(FactKind kind, FactTest test)
    {
        var clauses = ClausesOf(kind, "", test);
        if (clauses.Count == 0 && kind != FactKind.Article)
        {
            clauses.Add(Clause.Of([new Witness(kind, null, null)]));
        }

        return clauses.Count == 0 ? null : [new Filing(clauses)];
    }

    /// <summary>
    /// One witness of each part that every article must have which the condition holds of: where it holds, so does whatever is filed under
    /// one of them and asks for no more.
    /// </summary>
    public static IEnumerable<Witness> Needed(Condition condition) =>
        condition switch
        {
            Condition.AllOf all => all.Parts.SelectMany(Needed),
            Condition.Has has => ClausesOf(has.Kind, "", has.Test)
                .SelectMany(clause => clause.Witnesses.Take(1))
                .Append(new Witness(has.Kind, null, null)),
            _ => (Of(condition) ?? []).Take(1),
        };

    private static ImmutableArray<Witness>? Of(TextQuery query) =>
        query switch
        {
            TextQuery.AnyOf any => Together(any.Phrases.Select(Of)),
            TextQuery.Pattern pattern => FixedParts.Of(pattern.Expression) is { IsDefault: false } parts
                ? [.. parts.Select(part => new Witness(FactKind.Article, null, part))]
                : null,
            TextQuery.Near near => near
                .Groups.Select(group => Together(group.Select(Of)))
                .Where(group => group is not null)
                .MinBy(group => Clause.Of(group!.Value).Commonness),
            _ => null,
        };

    /// <summary>A phrase is nowhere without its longest word.</summary>
    private static ImmutableArray<Witness>? Of(string phrase) =>
        new Phrase(phrase) is { Words.IsEmpty: false } words
            ? [.. words.Anchor.Keys.Select(key => new Witness(FactKind.Article, null, null, Word: key))]
            : [];

    private static List<Clause> ClausesOf(FactKind kind, string owner, FactTest test)
    {
        var clauses = new List<Clause>();
        Add(kind, owner, test, clauses);
        return clauses;
    }

    /// <summary>Adds what a fact must have that passes the test.</summary>
    private static void Add(FactKind kind, string owner, FactTest test, List<Clause> clauses)
    {
        switch (test)
        {
            case FactTest.All all:
                foreach (var part in all.Tests)
                {
                    Add(kind, owner, part, clauses);
                }

                break;
            case FactTest.Any any:
                Add(Together(any.Tests.Select(part => Rarest(kind, owner, part))), clauses);
                break;
            case FactTest.AtLeast some:
                Add(
                    AnyBut(some.Count - 1, [.. some.Tests.Select(part => Rarest(kind, owner, part))], witnesses =>
                        Clause.Of(witnesses).Commonness
                    ),
                    clauses
                );
                break;
            case FactTest.OneOf { MatchUnknown: false, Values.IsEmpty: false } leaf:
                clauses.Add(
                    Clause.Of(
                        leaf.Values is [var only]
                            ? [new Witness(kind, owner + leaf.Path.Name, only)]
                            : [.. leaf.Values.Select(value => new Witness(kind, owner + leaf.Path.Name, value))]
                    )
                );
                break;
            case FactTest.InList { MatchUnknown: false } leaf:
                clauses.Add(Clause.Of([new Witness(kind, owner + leaf.Path.Name, null, leaf.List)]));
                break;
            case FactTest.Apart apart:
                foreach (var part in apart.Parts)
                {
                    Add(kind, owner, part, clauses);
                }

                break;
            case FactTest.Participants { Count.Min: > 0 } who:
                Add(kind, "participants.", who.Each, clauses);
                break;
            case FactTest.None { MatchUnknown: false } none:
                AddDenied(kind, owner, none.Test, clauses);
                break;
        }
    }

    /// <summary>The same where the test surely fails.</summary>
    private static void AddDenied(FactKind kind, string owner, FactTest test, List<Clause> clauses)
    {
        switch (test)
        {
            case FactTest.All all:
                Add(Together(all.Tests.Select(part => RarestDenied(kind, owner, part))), clauses);
                break;
            case FactTest.AtLeast some:
                Add(
                    AnyBut(some.Tests.Length - some.Count, [.. some.Tests.Select(part => RarestDenied(kind, owner, part))], witnesses =>
                        Clause.Of(witnesses).Commonness
                    ),
                    clauses
                );
                break;
            case FactTest.Any any:
                foreach (var part in any.Tests)
                {
                    AddDenied(kind, owner, part, clauses);
                }

                break;
            case FactTest.None none:
                Add(kind, owner, none.Test, clauses);
                break;
        }
    }

    private static void Add(ImmutableArray<Witness>? clause, List<Clause> clauses)
    {
        if (clause is { } witnesses)
        {
            clauses.Add(Clause.Of(witnesses));
        }
    }

    private static ImmutableArray<Witness>? Rarest(FactKind kind, string owner, FactTest test) => Rarest(ClausesOf(kind, owner, test));

    private static ImmutableArray<Witness>? RarestDenied(FactKind kind, string owner, FactTest test)
    {
        var clauses = new List<Clause>();
        AddDenied(kind, owner, test, clauses);
        return Rarest(clauses);
    }

    private static ImmutableArray<Witness>? Rarest(List<Clause> clauses) => clauses.Count > 0 ? new Filing(clauses).Under.Witnesses : null;

    private static ImmutableArray<T>? Together<T>(IEnumerable<ImmutableArray<T>?> parts)
    {
        var all = ImmutableArray.CreateBuilder<T>();
        foreach (var part in parts)
        {
            if (part is not { } witnesses)
            {
                return null;
            }

            all.AddRange(witnesses);
        }

        return all.ToImmutable();
    }

    /// <summary>At least N of M hold: of any M − N + 1 one does, so the commonest N − 1 need not be watched.</summary>
    private static ImmutableArray<T>? AnyBut<T>(
        int left,
        ImmutableArray<ImmutableArray<T>?> parts,
        Func<ImmutableArray<T>, int> commonness
    ) => Together(parts.OrderByDescending(part => part is { } known ? commonness(known) : int.MaxValue).Skip(left));

    private static ImmutableArray<Filing>? Rarest(IEnumerable<ImmutableArray<Filing>?> parts) =>
        parts.Where(part => part is not null).MinBy(part => Commonness(part!.Value));

    private static int Commonness(ImmutableArray<Filing> filings) => filings.Sum(filing => filing.Under.Commonness);
}
