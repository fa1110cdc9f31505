using NewsRules.Facts.Lexicons;

namespace NewsRules.Tests.Lexicons;

public sealed class MarksTests
{
    [Fact]
    public void EveryKindAndWordClassHasABitOfItsOwn()
    {
        Marks[] all =
        [
            .. Enum.GetValues<TermKind>().Select(Marks.Of),
            .. Enum.GetValues<WordClass>().Where(one => one != WordClass.None).Select(Marks.Of),
            Marks.Unknown,
            Marks.Shared,
        ];

        Assert.All(all, mark => Assert.Single(all, other => other.Has(mark)));
    }
}
