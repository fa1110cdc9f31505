using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NewsRules.Facts.Text;

namespace NewsRules.Monitoring.Stories;

/// <summary>
/// A text in 384 bytes, so that copies of it are recognised: MinHash over runs of three folded words (Broder 1997), in bands (Leskovec,
/// Rajaraman, Ullman, "Mining of Massive Datasets", 3.4). Two texts are copies when the runs they share are at least <see cref="Copy"/> of
/// all runs of both.
/// </summary>
internal sealed class StorySketch
{
    /// <summary>
    /// The likeness from which on a text is a copy: an agency's text under another headline, with a paragraph more or less. Below it,
    /// bulletins of one form with other names (court rulings, calls of congratulation) begin, and a copy too many is better than news
    /// unheard.
    /// </summary>
    public const double Copy = 0.6;

    // Of shorter texts a run in common says little: "Read the full story on our site".
    private const int FewestWords = 20;
    private const int WordsInRun = 3;
    private const int RowsInBand = 3;
    private const int Bands = 32;

    private static readonly ImmutableArray<ulong> Seeds =
    [
        .. Enumerable.Range(1, Bands * RowsInBand).Select(number => Mixed((ulong)number * 0x9E3779B97F4A7C15)),
    ];

    private readonly uint[] _least;

    private StorySketch(uint[] least) => _least = least;

    /// <summary>The sketch of a text; null when it is too short to be told from others.</summary>
    public static StorySketch? Of(string text)
    {
        var words = Tokenizer.Tokenize(text).Words.Select(Hash).ToArray();
        if (words.Length < FewestWords)
        {
            return null;
        }

        var least = new uint[Seeds.Length];
        Array.Fill(least, uint.MaxValue);
        for (var end = WordsInRun; end <= words.Length; end++)
        {
            var run = words.AsSpan(end - WordsInRun, WordsInRun);
            var hash = Mixed(Mixed(Mixed(run[0]) + run[1]) + run[2]);
            for (var row = 0; row < least.Length; row++)
            {
                least[row] = Math.Min(least[row], (uint)(Mixed(hash ^ Seeds[row]) >> 32));
            }
        }

        return new(least);
    }

    /// <summary>A sketch as <see cref="ToBytes"/> wrote it.</summary>
    public static StorySketch FromBytes(ReadOnlySpan<byte> bytes)
    {
        var least = new uint[Seeds.Length];
        for (var row = 0; row < least.Length; row++)
        {
            least[row] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(row * sizeof(uint))..]);
        }

        return new(least);
    }

    /// <summary>The sketch, little-endian.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[_least.Length * sizeof(uint)];
        for (var row = 0; row < _least.Length; row++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(row * sizeof(uint)), _least[row]);
        }

        return bytes;
    }

    /// <summary>Hashes of which copies share at least one (999 of 1,000 at a likeness of 0.6) and other texts hardly ever any.</summary>
    public IReadOnlyList<long> InBands()
    {
        var bands = new long[Bands];
        for (var band = 0; band < Bands; band++)
        {
            var hash = Mixed((ulong)band);
            foreach (var least in _least.AsSpan(band * RowsInBand, RowsInBand))
            {
                hash = Mixed(hash + least);
            }

            bands[band] = (long)hash;
        }

        return bands;
    }

    /// <summary>
    /// What part of the runs of both texts they have in common, 0 to 1; an estimate with a standard error of at most 0.05.
    /// </summary>
    public double Likeness(StorySketch other) => _least.Zip(other._least).Count(pair => pair.First == pair.Second) / (double)_least.Length;

    // FNV-1a: the same on every machine and in every process, as what is stored must be.
    private static ulong Hash(string word)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var unit in MemoryMarshal.AsBytes(word.AsSpan()))
        {
            hash = (hash ^ unit) * 0x100000001B3;
        }

        return hash;
    }

    // The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
