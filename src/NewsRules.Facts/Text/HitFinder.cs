using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Text;

/// <summary>Finds the known forms of a text: the longest at each token, names first come first served, particles stripped only before a known form.</summary>
internal sealed class HitFinder(string text, TokenList tokens, Gazetteer gazetteer, bool attachesParticles)
{
    private const int LongestParticles = 2;
    private readonly int[] _words = new int[tokens.Length];
    private readonly HitList _hits = new(tokens.Length);

    public HitList Find()
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            _words[i] = gazetteer.WordOf(tokens.Folded(i), tokens.HashOf(i));
        }

        var covered = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            FindAt(i);
            if (covered > i)
            {
                _hits.DropNames();
            }

            foreach (ref readonly var hit in _hits.Open)
            {
                covered = hit.Term.IsName ? Math.Max(covered, hit.End) : covered;
            }

            _hits.Close();
        }

        return _hits;
    }

    private void FindAt(int first)
    {
        Walk(first, _words[first], "");
        if (!attachesParticles || !_hits.Open.IsEmpty)
        {
            return;
        }

        var folded = tokens.Folded(first);
        for (var length = 1; length <= LongestParticles && folded.Length >= length + 2 && Particles(folded, length) is { } particles; length++)
        {
            Walk(first, WordAfter(folded, particles), particles);
            if (!_hits.Open.IsEmpty)
            {
                return;
            }
        }
    }

    /// <summary>The particles that are attached here, so many units; null where there are none. و and ف stand before others.</summary>
    private static string? Particles(ReadOnlySpan<char> folded, int length) => (length, folded[0], folded[1]) switch
    {
        (1, 'و', _) => "و",
        (1, 'ف', _) => "ف",
        (1, 'ب', _) => "ب",
        (1, 'ل', _) => "ل",
        (1, 'ك', _) => "ك",
        (2, 'و', 'ب') => "وب",
        (2, 'و', 'ل') => "ول",
        (2, 'و', 'ك') => "وك",
        (2, 'ف', 'ب') => "فب",
        (2, 'ف', 'ل') => "فل",
        _ => null,
    };

    /// <summary>The article merges with ل: للخارجية is ل + الخارجية.</summary>
    private int WordAfter(ReadOnlySpan<char> folded, string particles)
    {
        var rest = folded[particles.Length..];
        if (particles[^1] != 'ل' || rest[0] != 'ل' || rest.Length > 40)
        {
            return gazetteer.WordOf(rest);
        }

        Span<char> whole = stackalloc char[41];
        whole[0] = 'ا';
        rest.CopyTo(whole[1..]);
        return gazetteer.WordOf(whole[..(rest.Length + 1)]);
    }

    private void Walk(int first, int word, string particles)
    {
        var node = gazetteer.Begin(word);
        for (var end = first + 1; node >= 0; end++)
        {
            foreach (var term in gazetteer.TermsAt(node))
            {
                if (attachesParticles || (IsWrittenAsName(first, end, term) && HasItsAccents(first, end, term)))
                {
                    _hits.Add(new Hit(first, end, StartAfter(first, particles.Length), particles, term));
                }
            }

            node = end < tokens.Length ? gazetteer.Step(node, _words[end]) : -1;
        }
    }

    /// <summary>Where there are capitals, "polish" is no nationality and "us" no country.</summary>
    private bool IsWrittenAsName(int first, int end, Term term)
    {
        var start = tokens.SpanOf(first).Start;
        if (term.Kind > TermKind.Entity || !term.IsCapitalised || !char.IsLower(text[start]))
        {
            return !term.IsAcronym || !text.AsSpan(start..tokens.SpanOf(end - 1).End).ContainsAnyInRange('a', 'z');
        }

        return false;
    }

    /// <summary>A name is often written without its accents; in other words they tell "à" from "a".</summary>
    private bool HasItsAccents(int first, int end, Term term)
    {
        if (term.Kind < TermKind.Cue)
        {
            return true;
        }

        var written = text.AsSpan(tokens.SpanOf(first).Start..tokens.SpanOf(end - 1).End);
        return term.Accented is { } accented ? Folding.HasSameAccents(accented, written) : !Folding.HasAccents(written);
    }

    private int StartAfter(int token, int particles)
    {
        var (at, end) = (tokens.SpanOf(token).Start, tokens.SpanOf(token).End);
        for (; particles > 0; at++)
        {
            particles -= Folding.IsSilent(text[at]) ? 0 : 1;
        }

        while (Folding.IsSilent(text[at]) && at + 1 < end)
        {
            at++;
        }

        return at;
    }
}
