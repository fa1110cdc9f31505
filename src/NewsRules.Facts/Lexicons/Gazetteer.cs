using System.Numerics;
using NewsRules.Facts.Lexicons.Compiled;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Lexicons;

/// <summary>
/// The forms of one language as a trie of folded words. A look-up costs per word of the text, not per form: the first word of a form is
/// found by its hash, the next among those that go on, which stand together in order.
/// </summary>
/// <param name="nodes">First words in the order of their rows, then those behind them, each after the one it follows; at the end one that
/// only ends the last.</param>
/// <param name="meanings">Where the senses of each meaning begin; at the end where the last ends. Thousands of words mean one thing, "a
/// noun": what few meanings need stays near.</param>
internal sealed class Gazetteer(Gazetteer.Node[] nodes, int[] meanings, Sense[] senses)
{
    // So many are looked through in order sooner than by halves.
    private const int Few = 8;
    private const int Bits = 64;
    private const int StepsAWord = 16;
    private const int Spreading = 0x2545f491;

    private readonly FirstWords _first = new(nodes, nodes[0].FirstNext);
    private readonly ulong[] _steps = StepsOf(nodes);

    /// <summary>The node of a first word; −1 when no form begins so.</summary>
    public int Begin(ulong word) => _first.Find(word, _first.Begin(word));

    /// <summary>The nodes of the first words that the tokens of a text are; −1 for others.</summary>
    public void Begin(TokenList tokens, Span<int> nodes)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = _first.Begin(tokens.HashOf(i));
        }

        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = _first.Find(tokens.HashOf(i), nodes[i]);
        }
    }

    /// <summary>True where some form goes on.</summary>
    public bool GoesOn(int node) => nodes[node].FirstNext < nodes[node + 1].FirstNext;

    /// <summary>The node behind one word more; −1 when no form goes on so.</summary>
    public int Next(int node, ulong word)
    {
        if (!MayStep(node, word))
        {
            return -1;
        }

        var (low, high) = (nodes[node].FirstNext, nodes[node + 1].FirstNext - 1);
        while (high - low >= Few)
        {
            var middle = (low + high) >>> 1;
            var found = nodes[middle].Word;
            if (found == word)
            {
                return middle;
            }

            (low, high) = found < word ? (middle + 1, high) : (low, middle - 1);
        }

        while (low <= high && nodes[low].Word < word)
        {
            low++;
        }

        return low <= high && nodes[low].Word == word ? low : -1;
    }

    // Most words go on with no form: a bit for all steps that share it tells that nearly always, and all bits stay near.
    private bool MayStep(int node, ulong word) => ((_steps[StepOf(node, word) & (_steps.Length - 1)] >> (int)(word % Bits)) & 1) != 0;

    private static int StepOf(int node, ulong word) => (int)(word >> 32) ^ (node * Spreading);

    private static ulong[] StepsOf(Node[] nodes)
    {
        var steps = new ulong[BitOperations.RoundUpToPowerOf2((uint)(nodes.Length / StepsAWord) + 1)];
        for (var node = 0; node < nodes.Length - 1; node++)
        {
            foreach (ref readonly var next in nodes.AsSpan(nodes[node].FirstNext..nodes[node + 1].FirstNext))
            {
                steps[StepOf(node, next.Word) & (steps.Length - 1)] |= 1UL << (int)(next.Word % Bits);
            }
        }

        return steps;
    }

    /// <summary>What a form that ends here stands for.</summary>
    public ReadOnlySpan<Sense> SensesAt(int node)
    {
        var meaning = nodes[node].Meaning;
        return new(senses, meanings[meaning], meanings[meaning + 1] - meanings[meaning]);
    }

    /// <summary>True for a word that is a form by itself and has one of these marks.</summary>
    public bool Has(ulong word, Marks any)
    {
        foreach (ref readonly var sense in Begin(word) is >= 0 and var node ? SensesAt(node) : [])
        {
            if (sense.Marks.Has(any))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The forms, to be built again with more.</summary>
    public GazetteerBuilder ToBuilder()
    {
        var builders = new GazetteerBuilder[nodes.Length];
        for (var node = nodes.Length - 2; node >= 0; node--)
        {
            builders[node] = new(nodes[node].Word, SensesAt(node), builders.AsSpan(nodes[node].FirstNext..nodes[node + 1].FirstNext));
        }

        return new(0, [], builders.AsSpan(..nodes[0].FirstNext));
    }

    public void Write(BlobWriter blob, TermTableWriter terms, TextPoolWriter texts)
    {
        blob.Write<Node>(nodes);
        blob.Write<int>(meanings);
        SenseTable.Write(blob, senses, terms, texts);
    }

    public static Gazetteer Read(BlobReader blob, TermTable terms, TextPool texts) =>
        new(blob.ReadArray<Node>(), blob.ReadArray<int>(), SenseTable.Read(blob, terms, texts));

    /// <summary>A word of a form behind those before it. The nodes behind it end where those of the node after it begin.</summary>
    internal readonly record struct Node(ulong Word, int Meaning, int FirstNext);
}
