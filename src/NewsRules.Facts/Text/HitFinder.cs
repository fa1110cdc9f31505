using System.Collections.Immutable;
using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Text;

/// <summary>Finds the known forms of a text: the longest at each token, names first come first served, particles stripped only before a known form.</summary>
internal sealed class HitFinder(string text, ImmutableArray<Token> tokens, Gazetteer gazetteer, bool attachesParticles)
{
    private static readonly string[] Particles = ["", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل"];
    private readonly int[] _words = new int[tokens.Length];
    private readonly List<Hit> _found = [];

    public Hit[][] Find()
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            _words[i] = gazetteer.WordOf(tokens[i].Folded);
        }

        var hits = new Hit[tokens.Length][];
        var covered = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            _found.Clear();
            FindAt(i);
            if (covered > i)
            {
                _found.RemoveAll(hit => IsName(hit.Term.Kind));
            }

            foreach (var hit in _found)
            {
                covered = IsName(hit.Term.Kind) ? Math.Max(covered, hit.End) : covered;
            }

            hits[i] = _found.Count == 0 ? null! : [.. _found];
        }

        return hits;
    }

    private static bool IsName(TermKind kind) => kind < TermKind.Cue;

    private void FindAt(int first)
    {
        foreach (var particles in Particles)
        {
            var folded = tokens[first].Folded;
            if (particles.Length > 0 && (!attachesParticles || folded.Length < particles.Length + 2 || !folded.StartsWith(particles, StringComparison.Ordinal)))
            {
                continue;
            }

            Walk(first, WordAfter(folded, particles), particles);
            if (_found.Count > 0 || !attachesParticles)
            {
                return;
            }
        }
    }

    /// <summary>The article merges with ل: للخارجية is ل + الخارجية.</summary>
    private int WordAfter(string folded, string particles)
    {
        if (particles.Length == 0)
        {
            return gazetteer.WordOf(folded);
        }

        var rest = folded.AsSpan(particles.Length);
        return particles[^1] == 'ل' && rest[0] == 'ل' ? gazetteer.WordOf(string.Concat("ا", rest)) : gazetteer.WordOf(rest);
    }

    private void Walk(int first, int word, string particles)
    {
        var node = gazetteer.Step(Gazetteer.Root, word);
        for (var end = first + 1; node >= 0; end++)
        {
            foreach (var term in gazetteer.TermsAt(node) ?? [])
            {
                if (attachesParticles || IsWrittenAsName(first, end, term))
                {
                    Keep(new Hit(first, end, StartAfter(first, particles.Length), particles, term));
                }
            }

            node = end < tokens.Length ? gazetteer.Step(node, _words[end]) : -1;
        }
    }

    /// <summary>Where there are capitals, "polish" is no nationality and "us" no country.</summary>
    private bool IsWrittenAsName(int first, int end, Term term)
    {
        var start = tokens[first].Span.Start;
        if (term.Kind > TermKind.Entity || !char.IsLower(text[start]))
        {
            return !term.IsAcronym || !text.AsSpan(start..tokens[end - 1].Span.End).ContainsAnyInRange('a', 'z');
        }

        return false;
    }

    private void Keep(Hit hit)
    {
        var isName = IsName(hit.Term.Kind);
        _found.RemoveAll(other => other.Length < hit.Length && (isName ? IsName(other.Term.Kind) : other.Term.Kind == hit.Term.Kind));
        _found.Add(hit);
    }

    private int StartAfter(int token, int particles)
    {
        var at = tokens[token].Span.Start;
        for (; particles > 0; at++)
        {
            particles -= Folding.IsSilent(text[at]) ? 0 : 1;
        }

        while (Folding.IsSilent(text[at]) && at + 1 < tokens[token].Span.End)
        {
            at++;
        }

        return at;
    }
}
