using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Statements;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>Where one alone stands behind an Arabic verb, at the place of its subject, and is whom the verb takes.</summary>
internal readonly struct LoneObjects(Reading reading, Sentence sentence, ImmutableArray<Figure> figures)
{
    /// <summary>
    /// "رفض الجيش الهدنة وتوعد المتمردين.": behind a verb that needs somebody or something more, one alone is whom it takes.
    /// </summary>
    public bool IsObject(in Hit verb, ImmutableArray<Figure> subject) =>
        reading.HasVerbFirst
        && verb is { IsJoined: true, Term: { Id: "threat" or "accusation", TakesObject: true, Shape: not "noun" } }
        && subject is [{ First: var first, EndOfAll: var end }]
        && first == verb.End
        && (end >= sentence.End || !reading.Tokens.IsWord(end) || (verb.Term.Id == "accusation" && CueClause.HasBy(reading, end)));

    /// <inheritdoc cref="NamedHere.DoerOfJoined"/>
    public Figure? HeadlineDoer(in Hit verb) =>
        verb.Term is { TakesObject: true, Shape: not "noun" } ? figures.DoerOfJoined(reading, sentence, verb) : null;
}
