using NewsRules.Facts.Text;

namespace NewsRules.Facts.Lexicons;

/// <summary>Forms → the arrays of a <see cref="Gazetteer"/>.</summary>
internal sealed class GazetteerBuilder
{
    private readonly ulong _word;
    private readonly Dictionary<ulong, GazetteerBuilder> _next;
    private readonly List<Sense> _senses;

    public GazetteerBuilder()
        : this(0, [], []) { }

    /// <param name="word">The last word of the forms that end here; they have these senses, and others go on.</param>
    public GazetteerBuilder(ulong word, ReadOnlySpan<Sense> senses, ReadOnlySpan<GazetteerBuilder> next)
    {
        (_word, _senses, _next) = (word, [.. senses], new(next.Length));
        foreach (var one in next)
        {
            _next.Add(one._word, one);
        }
    }

    /// <summary>The arrays of all forms so far and of more.</summary>
    public Gazetteer Build(IEnumerable<LexiconEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Term.Kind != TermKind.Noise)
            {
                Add(Tokenizer.Tokenize(entry.Form), new Sense(entry.Term, Spelling.Of(entry.Form)));
            }
        }

        return Build();
    }

    private void Add(TokenList form, in Sense sense)
    {
        var at = this;
        for (var i = 0; i < form.Length; i++)
        {
            at = at._next.TryGetValue(form.HashOf(i), out var next) ? next : at._next[form.HashOf(i)] = new(form.HashOf(i), [], []);
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
            if (_senses[i].Term.Kind == TermKind.Word && _senses[i].Spelling?.Accented == sense.Spelling?.Accented)
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
        // First words stand in the rows in which they are looked for.
        var rows = FirstWords.RowsOf(_next.Count);
        List<GazetteerBuilder> order = [.. _next.Values.OrderBy(one => FirstWords.RowOf(one._word, rows))];
        var meanings = new Meanings();
        List<Gazetteer.Node> nodes = [];
        for (var i = 0; i < order.Count; i++)
        {
            nodes.Add(new(order[i]._word, meanings.Add(order[i]._senses), order.Count));
            order.AddRange(order[i]._next.Count == 0 ? [] : order[i]._next.Values.OrderBy(one => one._word));
        }

        nodes.Add(new(0, meanings.Add([]), order.Count));
        return new Gazetteer([.. nodes], meanings.Starts, meanings.Senses);
    }
}
