using NewsRules.Facts.Lexicons;

namespace NewsRules.Tests.Facts;

/// <summary>Marks are bits, and bits run out.</summary>
public sealed class MarksTests
{
    [Fact]
    public void EveryKindAndEveryClassIsAMarkOfItsOwn()
    {
        Marks[] all =
        [
            .. Enum.GetValues<TermKind>().Select(Marks.Of),
            .. Enum.GetValues<WordClass>().Where(one => one != WordClass.None).Select(Marks.Of),
        ];

        Assert.All(all, one => Assert.Single(all, one.Has));
    }

    [Fact]
    public void NoClassIsNoMark() => Assert.Equal(Marks.None, Marks.Of(WordClass.None));
}
