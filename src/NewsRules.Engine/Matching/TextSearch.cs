using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Text;

namespace NewsRules.Engine.Matching;

/// <summary>Finds words and phrases in the text, folded and by whole words; an Arabic word may carry و ف ب ل ك and the article before it.</summary>
internal static class TextSearch
{
    private static readonly string[] Proclitics = ["وبال", "فبال", "وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال", "وب", "فب", "ول", "فل", "و", "ف", "ب", "ل", "ك"];

    public static Func<Reading, bool> Compile(TextQuery query, bool collect)
    {
        ImmutableArray<string[]> phrases = [.. query.Phrases.Select(phrase => Tokenizer.Tokenize(phrase).Select(token => token.Folded).ToArray()).Where(phrase => phrase.Length > 0)];
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

    private static bool StandsAt(string[] phrase, ImmutableArray<Token> tokens, int at)
    {
        if (at + phrase.Length > tokens.Length || !IsWord(phrase[0], tokens[at].Folded))
        {
            return false;
        }

        for (var i = 1; i < phrase.Length; i++)
        {
            if (!IsWord(phrase[i], tokens[at + i].Folded))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWord(string wanted, string word) =>
        word == wanted || (word.Length > wanted.Length && word.EndsWith(wanted, StringComparison.Ordinal) && Proclitics.AsSpan().Contains(word[..^wanted.Length]));
}
