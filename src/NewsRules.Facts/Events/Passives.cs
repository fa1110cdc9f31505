using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>
/// Who does what a passive or a noun tells, behind "by", and to whom it is done: "Somalia was bombed by Kenya", "قصفت الصومال من قبل
/// كينيا".
/// </summary>
internal readonly struct Passives(Reading reading, Sentence sentence, ImmutableArray<Figure> figures)
{
    private const int Far = 12;
    private const int Near = 2;

    private Links Links => new(reading, sentence);

    /// <summary>"was attacked", "Iran, attacked by …"; where the subject can follow its verb, nothing in the verb tells.</summary>
    public bool IsPassive(in Hit verb) =>
        verb.Term.Shape != "noun"
        && !reading.HasVerbFirst
        && (
            BeforeAdverbs(verb.First - 1) is var before && reading.Is(before, WordClass.Be)
            || (verb.Term.TakesObject && reading.Is(verb.End, WordClass.By))
        );

    /// <summary>"is massing troops"; who is meeting somebody may be going to.</summary>
    public bool IsProgressive(in Hit verb) =>
        verb.Term.Shape == "participle"
        && !reading.HasVerbFirst
        && !Completeness.IsMutual(verb.Term)
        && reading.Is(BeforeAdverbs(verb.First - 1), WordClass.Be);

    /// <summary>Who stands behind "by"; null for nobody.</summary>
    public Figure? AgentOf(in Hit trigger)
    {
        if (trigger.Term.Shape == "participle" || (trigger.Term.Shape != "noun" && !reading.HasVerbFirst && !IsPassive(trigger)))
        {
            return null;
        }

        foreach (var figure in figures)
        {
            if (figure.First > trigger.End && figure.First - trigger.End <= (trigger.Term.Shape == "noun" ? Near : Far))
            {
                if (Links.Of(figure).IsAgent)
                {
                    return figure;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// To whom a passive is done: who stands right before the verb, or right behind it where its subject can; of a noun, who undergoes it:
    /// "تعرضت … لقصف".
    /// </summary>
    public Figure? PatientOf(in Hit trigger)
    {
        if (trigger.Term.Shape != "noun")
        {
            return PatientOfVerb(trigger);
        }

        for (var i = trigger.First - 1; trigger.IsPrefixed && i >= Math.Max(sentence.First, trigger.First - Far); i--)
        {
            if (reading.Is(i, WordClass.Undergoing))
            {
                return figures.FirstOrDefault(figure => figure.First == i + 1);
            }
        }

        return null;
    }

    private Figure? PatientOfVerb(in Hit verb)
    {
        foreach (var figure in verb.Term.TakesObject ? figures : [])
        {
            if (
                Links.Of(figure).IsDirect
                && (
                    figure.First == verb.End
                        ? reading.HasVerbFirst
                        : figure.EndOfAll <= verb.First && OnlyLeads(figure.EndOfAll, verb.First)
                )
            )
            {
                return figure;
            }
        }

        return null;
    }

    private bool OnlyLeads(int from, int verb)
    {
        while (
            from < verb
            && (
                reading.Is(from, WordClass.Auxiliary, WordClass.Adverb, WordClass.Negation, WordClass.Relative)
                || reading.Is(from, WordClass.Time)
                || reading.IsSign(from, ',')
            )
        )
        {
            from++;
        }

        return from == verb;
    }

    private int BeforeAdverbs(int token)
    {
        while (token > sentence.First && reading.Is(token, WordClass.Adverb))
        {
            token--;
        }

        return token;
    }
}
