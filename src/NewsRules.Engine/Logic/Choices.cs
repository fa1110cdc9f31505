namespace NewsRules.Engine.Logic;

/// <summary>Whether so many of some parts can hold at once, as far as any two of them tell.</summary>
internal static class Choices
{
    /// <summary>Of more parts than somebody writes not every two are tried.</summary>
    private const int MostTried = 20;

    /// <summary>False when so many parts are not found of which each goes with all but one of so many.</summary>
    public static bool HaveRoomFor<T>(int least, T[] parts, Func<T, T, bool> goTogether) =>
        least < 2
        || parts.Length > MostTried
        || parts.Where((part, at) => parts.Where((other, place) => place != at && goTogether(part, other)).Count() >= least - 1).Count()
            >= least;
}
