namespace NewsRules.Facts.Actors;

/// <summary>Looks back in those named so far, no farther than costs little.</summary>
internal static class FigureLists
{
    /// <summary>The last that fits, of so many; null for none.</summary>
    public static Figure? LastOf(this List<Figure> figures, int most, Predicate<Figure> fits) =>
        figures.FindLastIndex(figures.Count - 1, Math.Min(figures.Count, most), fits) is >= 0 and var at ? figures[at] : null;
}
