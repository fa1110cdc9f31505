namespace NewsRules.EndToEnd;

/// <summary>The built program, started as a user would.</summary>
public sealed class ProgramTests
{
    [Fact]
    public void TheProgramStandsBesideTheTests() => Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "newsrules.dll")));
}
