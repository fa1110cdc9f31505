using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Text;

namespace NewsRules.Engine.Matching;

/// <summary>Finds words and phrases in the text, folded and by whole words; an Arabic word may carry و ف ب ل ك and the article before it.</summary>
internal static class TextSearch
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Proclitics = FrozenSet.Create(StringComparer.Ordinal, ["وبال", "فبال", "وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال", "وب", "فب", "ول", "فل", "و", "ف", "ب", "ل", "ك"]).GetAlternateLookup<ReadOnlySpan<char>>();

    public static Func<Reading, bool> Compile(TextQuery query, bool collect)
    {
        ImmutableArray<TokenList> phrases = [.. query.Phrases.Select(Tokenizer.Tokenize).Where(phrase => phrase.Length > 0)];
        Field[] fields = query.In is { } only ? [only] : [Field.Title, Field.Body];
        return reading =>
        {
            var found = false;
            foreach (var field in fields)
            {
                var tokens = reading.Tokens(field);
                for (var i = 0; i < tokens.Length && !(found && !collect); i++)
                {
                    foreach (var phrase in phrases)
                    {
                        if (!StandsAt(phrase, tokens, i))
                        {
                            continue;
                        }

                        found = true;
                        if (collect)
                        {
                            reading.Collect(new FoundWords(field, new Span(tokens[i].Span.Start, tokens[i + phrase.Length - 1].Span.End)));
                        }
                    }
                }
            }

            return found;
        };
    }

    private static bool StandsAt(TokenList phrase, TokenList tokens, int at)
    {
        if (at + phrase.Length > tokens.Length || !IsWord(phrase[0].Folded, tokens[at].Folded))
        {
            return false;
        }

        for (var i = 1; i < phrase.Length; i++)
        {
            if (!IsWord(phrase[i].Folded, tokens[at + i].Folded))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWord(ReadOnlySpan<char> wanted, ReadOnlySpan<char> word) =>
        word.EndsWith(wanted) && (word.Length == wanted.Length || Proclitics.Contains(word[..^wanted.Length]));
}
