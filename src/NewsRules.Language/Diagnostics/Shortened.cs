namespace NewsRules.Language.Diagnostics;

/// <summary>Texts as messages show them: of a long one the begin.</summary>
public static class Shortened
{
    /// <summary>At most so many UTF-16 units, a sign for what is left out not counted; no character is cut in two.</summary>
    public static string To(int most, string text) =>
        text.Length <= most ? text : $"{text.AsSpan(0, char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)}…";
}
