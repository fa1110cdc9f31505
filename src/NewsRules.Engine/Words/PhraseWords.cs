using System.Diagnostics.CodeAnalysis;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Text;

namespace NewsRules.Engine.Words;

/// <summary>
/// The words of a text without signs and possessives, and where a sign or an empty line parts one from the word before: no phrase goes over
/// such a place.
/// </summary>
internal sealed class PhraseWords
{
    private const string Parting = ".,;:!?()[]{}…،؛؟|";

    private readonly List<(int Token, bool IsBroken)> _words = [];
    private TokenList _tokens;

    public PhraseWords(string text) => Begin(text);

    /// <summary>The same of another text.</summary>
    [MemberNotNull(nameof(_tokens))]
    public void Begin(string text)
    {
        _tokens = Tokenizer.Tokenize(text, again: _tokens);
        _words.Clear();
        var isBroken = false;
        for (var (at, end) = (0, 0); at < _tokens.Length; end = _tokens[at++].Span.End)
        {
            var token = _tokens[at];
            isBroken |=
                HasEmptyLine(text.AsSpan(end, token.Span.Start - end))
                || (!token.IsWord && Parting.Contains(token.Folded[0], StringComparison.Ordinal));
            if (token.IsWord && token.Folded is not (['\'', 's'] or []))
            {
                _words.Add((at, isBroken));
                isBroken = false;
            }
        }
    }

    public int Count => _words.Count;

    public bool IsBroken(int word) => _words[word].IsBroken;

    public ReadOnlySpan<char> Folded(int word) => _tokens[_words[word].Token].Folded;

    public Span SpanOf(int word) => _tokens[_words[word].Token].Span;

    private static bool HasEmptyLine(ReadOnlySpan<char> gap) => gap.Count('\n') > 1;
}
