using NewsRules.Facts.Text;

namespace NewsRules.Facts.Lexicons;

/// <summary>The forms of one language as a trie of folded words. A look-up costs per word of the text, not per form.</summary>
internal sealed class Gazetteer
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<List<Term>?> _terms = [null];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public Gazetteer(IEnumerable<LexiconEntry> entries)
    {
        _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var entry in entries.Where(entry => entry.Term.Kind != TermKind.Noise))
        {
            Add(entry);
        }
    }

    public const int Root = 0;

    /// <summary>The number of a folded word; −1 for a word that stands in no form.</summary>
    public int WordOf(ReadOnlySpan<char> folded) => folded.Length <= 40 && _bySpan.TryGetValue(folded, out var word) ? word : -1;

    /// <summary>The node behind a word; −1 when no form goes on so.</summary>
    public int Step(int node, int word) => word >= 0 && _edges.TryGetValue(((long)node << 32) | (uint)word, out var next) ? next : -1;

    /// <summary>What a form that ends here stands for; null when none ends, or no form came here.</summary>
    public List<Term>? TermsAt(int node) => node < 0 ? null : _terms[node];

    private void Add(LexiconEntry entry)
    {
        var node = Root;
        foreach (var token in Tokenizer.Tokenize(entry.Form))
        {
            _words.TryAdd(token.Folded, _words.Count);
            var edge = ((long)node << 32) | (uint)_words[token.Folded];
            if (!_edges.TryGetValue(edge, out var next))
            {
                _edges[edge] = next = _terms.Count;
                _terms.Add(null);
            }

            node = next;
        }

        var term = entry.Form.Any(char.IsAsciiLetterUpper) && !entry.Form.Any(char.IsLower) ? entry.Term with { IsAcronym = true } : entry.Term;
        if (node != Root && !(_terms[node] ??= []).Contains(term))
        {
            _terms[node]!.Add(term);
        }
    }
}
