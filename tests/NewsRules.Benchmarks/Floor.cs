using System.Collections.Frozen;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Benchmarks;

/// <summary>
/// The least that any reading of words costs: each character folded, words cut out, one hash look-up a word. Finds nothing.
/// </summary>
internal sealed class Floor
{
    private readonly char[] _folded = new char[char.MaxValue + 1];
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <param name="lexicon">Whose words are looked up.</param>
    public Floor(Lexicon lexicon)
    {
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            _folded[unit] = char.IsLetterOrDigit((char)unit) && Folding.Fold([(char)unit]) is [var plain, ..] ? plain : '\0';
        }

        _words = lexicon
            .Entries.SelectMany(entry => Tokenizer.Tokenize(entry.Form).Words)
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The same, with the tokens kept: each folded and with its place, as all reading needs them.</summary>
    public int CountOfTokens(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var known = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            known += _words.Contains(tokens[i].Folded) ? 1 : 0;
        }

        return known;
    }

    /// <summary>How many words of a text stand in the lexicon.</summary>
    public int Count(string text)
    {
        Span<char> word = stackalloc char[64];
        var (length, known) = (0, 0);
        foreach (var unit in text)
        {
            var plain = _folded[unit];
            if (plain != '\0')
            {
                word[length & 63] = plain;
                length++;
            }
            else if (length > 0)
            {
                known += length <= 64 && _words.Contains(word[..length]) ? 1 : 0;
                length = 0;
            }
        }

        return known + (length is > 0 and <= 64 && _words.Contains(word[..length]) ? 1 : 0);
    }
}
