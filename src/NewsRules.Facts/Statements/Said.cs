using System.Collections.Immutable;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>What was said, the token from which on it was looked for, and the sentence that tells it.</summary>
internal readonly record struct Said(ImmutableArray<Span> Content, int From, Sentence Sentence);
