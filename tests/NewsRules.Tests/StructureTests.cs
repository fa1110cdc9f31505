using NewsRules.Facts;

namespace NewsRules.Tests;

/// <summary>The line of projects, held.</summary>
public sealed class StructureTests
{
    [Fact]
    public void FactsStandsFirstInTheLine() =>
        Assert.DoesNotContain(typeof(FactSheet).Assembly.GetReferencedAssemblies(), name => name.Name!.StartsWith("NewsRules", StringComparison.Ordinal));
}
