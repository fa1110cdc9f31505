using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsRules.Engine.Conditions;
using NewsRules.Facts.Text;

namespace NewsRules.Engine.Rules;

/// <summary>
/// What a rule means, as a text that is equal for equal meanings: layout, the order of keys, a title and what a value is called in the file
/// are no part of it.
/// </summary>
public static class Meaning
{
    private const int RevisionLength = 12;

    /// <summary>Hash of conditions, exceptions and alerting; lower-case hex.</summary>
    public static string RevisionOf(Condition when, ImmutableArray<RuleException> except, AlertPolicy alert)
    {
        var text = $"{Of(when)}|{Joined(except, Of)}|{OfAlert(alert)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, RevisionLength / 2));
    }

    /// <summary>What is found, whatever becomes of it.</summary>
    public static string OfFinding(Rule rule) => $"{Of(rule.When)}|{Joined(rule.Except, Of)}";

    /// <summary>What is asked for.</summary>
    public static string Of(Condition condition) =>
        condition switch
        {
            Condition.AllOf all => Flat("all", all.Parts, part => (part as Condition.AllOf)?.Parts, Of),
            Condition.AnyOf any => Flat("any", any.Parts, part => (part as Condition.AnyOf)?.Parts, Of),
            Condition.AtLeast some => List($"some{some.Count}", some.Parts.Select(Of)),
            Condition.Not not => $"not({Of(not.Part)})",
            Condition.Has has => $"{has.Kind}{Of(has.Count)}({Of(has.Test)})",
            Condition.Together together =>
                $"together({string.Join(',', together.Facts.Select(named => $"{Quote(named.Name)}:{named.Kind}({Of(named.Test)})"))};{string.Join(',', together.Joins.Select(Of))})",
            Condition.Text text => $"text{text.Query.In}({Of(text.Query)})",
            _ => throw new ArgumentOutOfRangeException(nameof(condition)),
        };

    internal static string Of(FactTest test) =>
        test switch
        {
            FactTest.All all => Flat("all", all.Tests, part => (part as FactTest.All)?.Tests, Of),
            FactTest.Any any => Flat("any", any.Tests, part => (part as FactTest.Any)?.Tests, Of),
            FactTest.AtLeast some => List($"some{some.Count}", some.Tests.Select(Of)),
            FactTest.None none => $"not{Unknown(none.MatchUnknown)}({Of(none.Test)})",
            FactTest.OneOf leaf =>
                $"{leaf.Path.Name}{Unknown(leaf.MatchUnknown)}=[{Of(leaf.Path.IsOfNames ? [.. leaf.Values.Select(FoldedText.Of).Distinct()] : leaf.Values)}]",
            FactTest.InList leaf => $"{leaf.Path.Name}{Unknown(leaf.MatchUnknown)}={leaf.List.Digest}",
            FactTest.Absent leaf => $"{leaf.Path}=none",
            FactTest.Compare compare =>
                $"{(compare.Same ? "same" : "different")}({string.Join(',', compare.Paths.Select(path => path.Name).Order(StringComparer.Ordinal))})",
            FactTest.Apart apart => List("apart", apart.Parts.Select(Of)),
            FactTest.Participants who => $"participants{Of(who.Count)}({Of(who.Each)})",
            _ => throw new ArgumentOutOfRangeException(nameof(test)),
        };

    private static string Of(ImmutableArray<string> values) =>
        values is [var only] ? Quote(only) : string.Join(',', Array.ConvertAll([.. values.Sort(StringComparer.Ordinal)], Quote));

    private static string Of(TextQuery query) =>
        query switch
        {
            TextQuery.AnyOf any => List("any", any.Phrases.Select(Quote)),
            TextQuery.Near near => $"near{near.Within}{List("", near.Groups.Select(group => List("any", group.Select(Quote))))}",
            TextQuery.Pattern pattern => $"pattern{Quote(pattern.Expression)}",
            _ => throw new ArgumentOutOfRangeException(nameof(query)),
        };

    private static string Of(HowMany? count) => count is null ? "" : $"{{{count.Distinct?.Name},{count.Min},{count.Max}}}";

    private static string Of(Join join) =>
        $"{(join.Same ? "same" : "different")}({string.Join(',', join.Slots.Select(slot => $"{slot.Fact}.{slot.Path}").Order(StringComparer.Ordinal))})";

    /// <summary>What is left out, until when and by which name; the reason is no part of it.</summary>
    public static string Of(RuleException exception) =>
        $"{Quote(exception.Name)}{exception.Until?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}:{exception.Kind}({Of(exception.Test)})";

    /// <summary>What becomes of what is found.</summary>
    public static string OfAlert(AlertPolicy alert) =>
        $"{alert.Raise};{Joined(alert.Key, path => path.Name)};{alert.Throttle?.Ticks};{alert.TimeZone?.Id};{Of(alert.Unless)};{Quote(alert.Subject ?? "")}";

    private static string Of(ThrottleBreak? unless) =>
        unless switch
        {
            ThrottleBreak.Rises rises => $"rises({string.Join(',', rises.Kinds)})",
            ThrottleBreak.StageChanges => "stage",
            _ => "",
        };

    /// <summary>
    /// All or any of one is that one, said twice it is said once; what stands in a part of the same kind stands beside it.
    /// </summary>
    private static string Flat<T>(string what, ImmutableArray<T> parts, Func<T, ImmutableArray<T>?> within, Func<T, string> of)
    {
        var told = new List<string>(parts.Length);
        Gather(parts);
        told.Sort(StringComparer.Ordinal);
        string[] each = [.. told.Where((one, at) => at == 0 || one != told[at - 1])];
        return each is [var only] ? only : $"{what}({string.Join(',', each)})";

        void Gather(ImmutableArray<T> some)
        {
            foreach (var part in some)
            {
                if (within(part) is { } inner)
                {
                    Gather(inner);
                }
                else
                {
                    told.Add(of(part));
                }
            }
        }
    }

    /// <summary>The order of parts tells nothing.</summary>
    private static string List(string what, IEnumerable<string> parts) =>
        $"{what}({string.Join(',', parts.Order(StringComparer.Ordinal))})";

    private static string Unknown(bool matches) => matches ? "?" : "";

    private static string Joined<T>(ImmutableArray<T> parts, Func<T, string> of) =>
        parts switch
        {
            [] => "",
            [var only] => of(only),
            _ => string.Join(',', parts.Select(of)),
        };

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
