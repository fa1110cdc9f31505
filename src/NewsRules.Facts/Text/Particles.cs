namespace NewsRules.Facts.Text;

/// <summary>What Arabic attaches before a word. By number, so that a form that is found holds no string; 0 is nothing.</summary>
internal static class Particles
{
    /// <summary>The most of them before one word.</summary>
    public const int Most = 2;

    /// <summary>The number of "and".</summary>
    public const byte And = 1;

    private static readonly string[] Known = ["", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل"];

    /// <summary>The letters of a number.</summary>
    public static string Of(byte number) => Known[number];

    /// <summary>
    /// The number of so many particles that a word of at least two letters begins with; 0 for none. و and ف stand before others.
    /// </summary>
    public static byte Before(ReadOnlySpan<char> folded, int count) =>
        (count, folded[0], folded[1]) switch
        {
            (1, 'و', _) => 1,
            (1, 'ف', _) => 2,
            (1, 'ب', _) => 3,
            (1, 'ل', _) => 4,
            (1, 'ك', _) => 5,
            (2, 'و', 'ب') => 6,
            (2, 'و', 'ل') => 7,
            (2, 'و', 'ك') => 8,
            (2, 'ف', 'ب') => 9,
            (2, 'ف', 'ل') => 10,
            _ => 0,
        };
}
