using System.Numerics;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Lexicons;

/// <summary>Forms → the arrays of a <see cref="Gazetteer"/>.</summary>
internal sealed class GazetteerBuilder
{
    private readonly Dictionary<ulong, GazetteerBuilder> _next = [];
    private readonly List<Sense> _senses = [];

    public static Gazetteer Build(IEnumerable<LexiconEntry> entries)
    {
        var first = new GazetteerBuilder();
        foreach (var entry in entries.Where(entry => entry.Term.Kind != TermKind.Noise))
        {
            first.Add(Tokenizer.Tokenize(entry.Form), Sense.Of(entry));
        }

        return first.Build();
    }

    private void Add(TokenList form, in Sense sense)
    {
        var at = this;
        for (var i = 0; i < form.Length; i++)
        {
            at = at._next.TryGetValue(form.HashOf(i), out var next) ? next : at._next[form.HashOf(i)] = new();
        }

        if (form.Length > 0)
        {
            at.Add(sense);
        }
    }

    /// <summary>The classes of a word of grammar are one term.</summary>
    private void Add(in Sense sense)
    {
        for (var i = 0; i < _senses.Count && sense.Term.Kind == TermKind.Word; i++)
        {
            if (_senses[i].Term.Kind == TermKind.Word && _senses[i].Accented == sense.Accented)
            {
                _senses[i] = _senses[i].And(sense);
                return;
            }
        }

        if (!_senses.Contains(sense))
        {
            _senses.Add(sense);
        }
    }

    private Gazetteer Build()
    {
        // Words of grammar are most of a text: together they stay near.
        var order = _next.OrderBy(one => one.Value.IsGrammar ? 0 : 1).ToList();
        List<Gazetteer.Node> nodes = [];
        List<Sense> senses = [];
        for (var i = 0; i < order.Count; i++)
        {
            var (word, node) = order[i];
            nodes.Add(new(word, senses.Count, order.Count));
            senses.AddRange(node._senses);
            order.AddRange(node._next.OrderBy(one => one.Key));
        }

        nodes.Add(new(0, senses.Count, order.Count));
        return new Gazetteer(Places([.. nodes.Take(_next.Count).Select(node => node.Word)]), [.. nodes], [.. senses]);
    }

    private bool IsGrammar => _senses.Exists(sense => sense.Term.Kind == TermKind.Word);

    private static uint[] Places(ulong[] words)
    {
        var places = new uint[BitOperations.RoundUpToPowerOf2(((uint)words.Length * 2) + 1)];
        for (var node = 0; node < words.Length; node++)
        {
            var at = Gazetteer.SlotOf(words[node]);
            while (places[at & (places.Length - 1)] != 0)
            {
                at++;
            }

            places[at & (places.Length - 1)] = Gazetteer.Place(node, words[node]);
        }

        return places;
    }
}
