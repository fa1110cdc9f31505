namespace NewsRules.Monitoring;

/// <summary>Words in one line, a blank between each two.</summary>
internal static class OneLine
{
    public static string Of(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
