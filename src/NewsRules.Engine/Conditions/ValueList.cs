using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using NewsRules.Facts.Text;

namespace NewsRules.Engine.Conditions;

/// <summary>
/// Values that rules share under a name. However long, it is kept and looked up once; two lists are equal only when they are the same one.
/// </summary>
/// <param name="name">As rules call it.</param>
/// <param name="values">Canonical ids, or words as written.</param>
public sealed class ValueList(string name, IReadOnlyCollection<string> values)
{
    private readonly Lazy<string> _digest = new(() =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(string.Join('\n', values.Select(FoldedText.Of).Distinct().Order(StringComparer.Ordinal)))
            )
        )
    );

    /// <summary>As rules call it.</summary>
    public string Name { get; } = name;

    /// <summary>The values, compared as those of slots are.</summary>
    public FrozenSet<string> Values { get; } = values.ToFrozenSet(FoldedText.Comparer);

    /// <summary>The values as written.</summary>
    public IReadOnlyCollection<string> Written { get; } = values;

    /// <summary>Hash of the values, whatever their order; lower-case hex.</summary>
    public string Digest => _digest.Value;

    /// <inheritdoc/>
    public override string ToString() => $"list: {Name}";
}
