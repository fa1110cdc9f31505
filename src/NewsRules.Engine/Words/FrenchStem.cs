namespace NewsRules.Engine.Words;

/// <summary>
/// Brings the forms of a French noun or adjective together: -s and -x of the plural, -aux, -e of the feminine and the letter doubled before
/// it.
/// </summary>
internal static class FrenchStem
{
    private const int Shortest = 4;

    /// <summary>Replaces a folded word by its stem; its new length.</summary>
    public static int Shorten(Span<char> letters, int length)
    {
        if (length >= Shortest && letters[length - 1] is 's' or 'x')
        {
            length--;
        }

        if (length >= Shortest && letters[..length].EndsWith("au"))
        {
            letters[length - 1] = 'l';
        }

        var end = length;
        while (length >= Shortest && letters[length - 1] == 'e')
        {
            length--;
        }

        return
            length < end
            && length > Shortest
            && letters[length - 1] == letters[length - 2]
            && letters[length - 1] is 'n' or 'l' or 't' or 's'
            ? length - 1
            : length;
    }
}
