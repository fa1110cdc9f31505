using CsCheck;
using NewsRules.Monitoring.Stories;

namespace NewsRules.Tests.Monitoring;

/// <summary>How alike two texts are, from their sketches.</summary>
public sealed class StorySketchTests
{
    private static readonly Gen<string[]> Words = Gen.Int[0, 400].Select(number => $"word{number}").Array[40, 200];

    [Fact]
    public void LikenessIsTheShareOfCommonRunsOfThreeWords() =>
        Gen.Select(Words, Words, Gen.Double[0, 1])
            .Sample(drawn =>
            {
                var (one, other, share) = drawn;
                string[] mixed = [.. one.Take((int)(one.Length * share)), .. other];
                var (runs, others) = (Runs(one), Runs(mixed));
                var exact = runs.Intersect(others).Count() / (double)runs.Union(others).Count();

                var found = Sketch(one).Likeness(Sketch(mixed));

                // Five standard errors of 96 draws.
                Assert.InRange(found, exact - 0.26, exact + 0.26);
            });

    [Fact]
    public void CopiesShareABand() =>
        Gen.Select(Words, Gen.Int[0, 20])
            .Sample(drawn =>
            {
                var (words, cut) = drawn;
                var (one, other) = (Sketch(words), Sketch(words[..^cut]));
                // At 0.75 one pair in forty million shares none.
                Assert.True(one.Likeness(other) < 0.75 || one.InBands().Intersect(other.InBands()).Any());
            });

    [Fact]
    public void ASketchComesBackFromItsBytes() =>
        Words.Sample(words => Assert.Equal(1, StorySketch.FromBytes(Sketch(words).ToBytes()).Likeness(Sketch(words))));

    [Fact]
    public void ASketchIsTheSameInEveryProcess() =>
        Assert.Equal(
            "d15cae004c65cd04",
            Convert.ToHexStringLower(Sketch([.. Enumerable.Range(0, 30).Select(number => $"كلمة{number}")]).ToBytes().AsSpan(0, 8))
        );

    [Theory]
    [InlineData("")]
    [InlineData("Read the full story on our site, where you will find pictures of it too.")]
    public void AShortTextIsToldFromNone(string text) => Assert.Null(StorySketch.Of(text));

    private static StorySketch Sketch(string[] words) => StorySketch.Of(string.Join(' ', words))!;

    private static HashSet<(string, string, string)> Runs(string[] words) =>
        [.. Enumerable.Range(0, words.Length - 2).Select(at => (words[at], words[at + 1], words[at + 2]))];
}
