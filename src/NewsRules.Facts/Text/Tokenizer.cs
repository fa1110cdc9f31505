namespace NewsRules.Facts.Text;

/// <summary>
/// Text → tokens. A word is a run of letters, digits and marks; an English possessive is a token of its own; every other sign is one.
/// </summary>
public static class Tokenizer
{
    private const char Tatweel = '\u0640';

    /// <summary>The tokens of a text.</summary>
    /// <param name="again">A list to use again: what it had is gone.</param>
    public static TokenList Tokenize(string text, TokenList? again = null)
    {
        var tokens = again ?? new TokenList(Folding.MostOf(text));
        tokens.Begin(Folding.MostOf(text));
        var at = 0;
        while (at < text.Length)
        {
            at = Folding.SortOf(text[at]) switch
            {
                UnitSort.Letter or UnitSort.LamAlef => AddWord(text, at, tokens),
                UnitSort.Sign => AddSign(text, at, tokens),
                _ when text[at] == Tatweel => AddStroke(text, at, tokens),
                _ => at + 1,
            };
        }

        return tokens;
    }

    private static int AddWord(string text, int start, TokenList tokens)
    {
        var folded = tokens.Free;
        var (length, hash, end) = (0, WordHash.Seed, start);
        for (; end < text.Length; end++)
        {
            var unit = Folding.Of(text[end]);
            if (unit.Sort == UnitSort.Letter)
            {
                folded[length++] = unit.Plain;
                hash = WordHash.Of(unit.Plain, hash);
            }
            else if (unit.Sort == UnitSort.LamAlef)
            {
                var alef = Folding.SecondOf(text[end])!.Value;
                (folded[length], folded[length + 1]) = (unit.Plain, alef);
                hash = WordHash.Of(alef, WordHash.Of(unit.Plain, hash));
                length += 2;
            }
            else if (unit.Sort != UnitSort.Silent)
            {
                break;
            }
        }

        tokens.Add(start, end, length, hash, true);
        return end;
    }

    private static int AddSign(string text, int at, TokenList tokens)
    {
        if (text[at] is '\'' or '\u2019' && IsPossessive(text, at))
        {
            (tokens.Free[0], tokens.Free[1]) = ('\'', 's');
            tokens.Add(at, at + 2, 2, WordHash.Of("'s"), true);
            return at + 2;
        }

        var folded = Folding.Fold(text[at]); // The apostrophe of "hasn’t" is that of "hasn't".
        tokens.Free[0] = folded;
        tokens.Add(at, at + 1, 1, WordHash.Of(folded, WordHash.Seed), false);
        return at + 1;
    }

    /// <summary>"القاهرة ـ قال": what lengthens no word is a dash.</summary>
    private static int AddStroke(string text, int start, TokenList tokens)
    {
        var end = start;
        while (end < text.Length && text[end] == Tatweel)
        {
            end++;
        }

        if (end == text.Length || !Folding.IsOfWord(text[end]))
        {
            tokens.Free[0] = '-';
            tokens.Add(start, end, 1, WordHash.Of('-', WordHash.Seed), false);
        }

        return end;
    }

    /// <summary>The 's of "Libya's".</summary>
    private static bool IsPossessive(string text, int at) =>
        at > 0
        && char.IsLetter(text[at - 1])
        && at + 1 < text.Length
        && text[at + 1] is 's' or 'S'
        && (at + 2 == text.Length || !Folding.IsOfWord(text[at + 2]));
}
