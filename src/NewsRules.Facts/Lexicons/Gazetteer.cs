using NewsRules.Facts.Text;

namespace NewsRules.Facts.Lexicons;

/// <summary>The forms of one language as a trie of folded words. A look-up costs per word of the text, not per form.</summary>
internal sealed class Gazetteer
{
    private readonly WordTable _words = new();
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<int> _roots = [];
    private readonly List<Node> _nodes = [default];

    public Gazetteer(IEnumerable<LexiconEntry> entries)
    {
        foreach (var entry in entries.Where(entry => entry.Term.Kind != TermKind.Noise))
        {
            Add(entry);
        }
    }

    /// <summary>The number of a folded word; −1 for a word that stands in no form.</summary>
    public int WordOf(ReadOnlySpan<char> folded, uint hash) => _words.Find(folded, hash);

    /// <inheritdoc cref="WordOf(ReadOnlySpan{char}, uint)"/>
    public int WordOf(ReadOnlySpan<char> folded) => _words.Find(folded, WordTable.Hash(folded));

    /// <summary>The node behind the first word of a form; −1 when none begins so.</summary>
    public int Begin(int word) => (uint)word < (uint)_roots.Count ? _roots[word] - 1 : -1;

    /// <summary>The node behind one word more; −1 when no form goes on so.</summary>
    public int Step(int node, int word) => word >= 0 && _nodes[node].HasNext && _edges.TryGetValue(Edge(node, word), out var next) ? next : -1;

    /// <summary>True for a word of grammar that is a form by itself: "the", "de".</summary>
    public bool IsGrammar(ReadOnlySpan<char> folded, uint hash)
    {
        foreach (var term in TermsAt(Begin(WordOf(folded, hash))))
        {
            if (term.Kind == TermKind.Word)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a form that ends here stands for.</summary>
    public ReadOnlySpan<Term> TermsAt(int node) => node < 0 ? [] : _nodes[node].Terms;

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;

    private void Add(LexiconEntry entry)
    {
        var tokens = Tokenizer.Tokenize(entry.Form);
        var node = -1;
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = _words.Add(tokens.Folded(i), tokens.HashOf(i));
            node = node < 0 ? First(word) : Next(node, word);
        }

        var term = entry.Term with
        {
            IsCapitalised = char.IsUpper(entry.Form[0]),
            IsAcronym = entry.Form.Any(char.IsAsciiLetterUpper) && !entry.Form.Any(char.IsLower),
            Accented = Folding.HasAccents(entry.Form) ? entry.Form : null,
        };
        if (node >= 0 && !TermsAt(node).Contains(term))
        {
            _nodes[node] = _nodes[node] with { Terms = WithTerm(TermsAt(node), term) };
        }
    }

    /// <summary>The classes of a word of grammar are one term.</summary>
    private static Term[] WithTerm(ReadOnlySpan<Term> terms, Term added)
    {
        for (var i = 0; i < terms.Length; i++)
        {
            if (terms[i].Kind == TermKind.Word && added.Kind == TermKind.Word && terms[i].Accented == added.Accented)
            {
                return [.. terms[..i], terms[i] with { Marks = terms[i].Marks | added.Marks }, .. terms[(i + 1)..]];
            }
        }

        return [.. terms, added];
    }

    private int First(int word)
    {
        while (_roots.Count <= word)
        {
            _roots.Add(0);
        }

        if (_roots[word] == 0)
        {
            _nodes.Add(default);
            _roots[word] = _nodes.Count;
        }

        return _roots[word] - 1;
    }

    private int Next(int node, int word)
    {
        if (!_edges.TryGetValue(Edge(node, word), out var next))
        {
            _edges[Edge(node, word)] = next = _nodes.Count;
            _nodes.Add(default);
            _nodes[node] = _nodes[node] with { HasNext = true };
        }

        return next;
    }

    /// <param name="Terms">What a form that ends here stands for; null for nothing.</param>
    /// <param name="HasNext">True when a form goes on.</param>
    private readonly record struct Node(Term[]? Terms, bool HasNext);
}
