using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>Who takes part in what a trigger tells.</summary>
/// <param name="Subject">Who does it.</param>
/// <param name="Partners">With whom.</param>
/// <param name="IsEach">True when each partner makes an event of its own: "with each of B and C".</param>
internal readonly record struct Parties(Figure[] Subject, Figure[] Partners, bool IsEach)
{
    public IEnumerable<Figure> All => Subject.Concat(Partners);
}

/// <summary>
/// Finds the arguments of a trigger: the subject before it or right behind it, the object behind the subject, and those whom
/// "with", "between", "from" bring. Who stands in another clause, is spoken of or is a venue takes no part.
/// </summary>
internal sealed class Participants(Reading reading, Sentence sentence, ImmutableArray<Figure> actors)
{
    public Parties Of(in Hit trigger)
    {
        var behind = Behind(trigger);
        var subject = Before(trigger);
        if (subject.Length > 0)
        {
            return new Parties(subject, behind.Partners, behind.IsEach);
        }

        return behind;
    }

    private const int Near = 5;

    private Figure[] Before(in Hit trigger)
    {
        var first = trigger.First;
        var clause = Start(first);
        var isCarried = IsWithoutSubject(clause, first);
        var start = isCarried ? Start(clause - 1) : clause;
        for (var i = actors.Length - 1; i >= 0; i--)
        {
            var figure = actors[i];
            if (figure.First >= start && figure.EndOfAll <= first && LinkOf(figure, false) is Link.Direct or Link.Between && !IsInterrupted(figure.EndOfAll, trigger, isCarried))
            {
                var group = figure.IsCounterpart && i > 0 && actors[i - 1].EndOfAll == figure.First ? actors[i - 1].All.Concat(figure.All) : figure.All;
                return [.. group, .. actors.Skip(i + 1).TakeWhile(other => other.EndOfAll <= first).Where(other => LinkOf(other, false) is Link.Partner or Link.Each).SelectMany(other => other.All)];
            }
        }

        return [];
    }

    private Parties Behind(in Hit trigger)
    {
        List<Figure> subject = [], partners = [];
        var (end, at, isEach) = (End(trigger.End), trigger.End, false);
        foreach (var figure in actors.Where(figure => figure.First >= at && figure.First < end))
        {
            var link = LinkOf(figure, trigger.Term.Id == "phone-call");
            at = BehindTime(at);
            var isNext = figure.First <= at + (trigger.Term.Id == "threat" ? 0 : 2) && link is Link.Direct;
            isEach |= link is Link.Each;
            if ((link is Link.Between && figure.First - trigger.End <= Near) || (isNext && reading.HasVerbFirst && subject.Count == 0 && partners.Count == 0))
            {
                subject.AddRange(figure.All);
            }
            else if (link is Link.Partner or Link.Each || isNext)
            {
                partners.AddRange(figure.All);
            }
            else if (!IsVenue(figure, at))
            {
                continue;
            }

            at = figure.EndOfAll;
        }

        return new Parties([.. subject], [.. partners], isEach);
    }

    /// <summary>"met on Monday in Tunis …": when and where may stand before with whom.</summary>
    private int BehindTime(int at)
    {
        while (reading.Is(at, WordClass.Time))
        {
            at++;
        }

        return at;
    }

    private bool IsVenue(Figure figure, int at) => figure.First == at + 1 && reading.Has(figure.First, TermKind.Capital) && reading.Is(at, WordClass.Preposition);

    private enum Link
    {
        Direct,
        Between,
        Partner,
        Each,
        Other,
    }

    private Link LinkOf(Figure figure, bool isCall)
    {
        var before = figure.First - 1;
        while (before > sentence.First && reading.Is(before, WordClass.Determiner))
        {
            before--;
        }

        if (IsPrefixed(figure))
        {
            return reading.Folded(figure.First)[0] == 'ب' ? Link.Partner : Link.Other;
        }

        return before < sentence.First ? Link.Direct
            : reading.Is(before, WordClass.Between) ? Link.Between
            : reading.Is(before, WordClass.With) || (isCall && reading.Is(before, WordClass.From)) ? Link.Partner
            : before > 0 && (reading.Is(before, WordClass.Each) || reading.Is(before - 1, WordClass.Each)) ? Link.Each
            : reading.At(before, TermKind.Trigger) is { Term.Shape: not "noun" } ? Link.Direct
            : reading.Is(before, WordClass.Preposition) || reading.Is(before, WordClass.About) ? Link.Other
            : Link.Direct;
    }

    private bool IsPrefixed(Figure figure)
    {
        foreach (ref readonly var hit in reading.At(figure.First))
        {
            if (hit.IsPrefixed && hit.Start == figure.Start)
            {
                return true;
            }
        }

        return false;
    }

    // A clause begins behind "that" or a semicolon, and ends before the next one, a relative, a reporting word or what it is about.
    private int Start(int token)
    {
        var start = token;
        while (start > sentence.First && !reading.Is(start - 1, WordClass.That) && !reading.IsSign(start - 1, "؛") && !reading.IsSign(start - 1, ";"))
        {
            start--;
        }

        return start;
    }

    /// <summary>"نفت إيران أن تكون هددت إسرائيل": the clause has the subject of the one before.</summary>
    private bool IsWithoutSubject(int first, int verb) => first > sentence.First && reading.Is(first, WordClass.Copula) && verb - first <= 4;

    private int End(int token)
    {
        while (token < sentence.End && !reading.Is(token, WordClass.That) && !reading.Is(token, WordClass.About) && !IsRelative(token) && !IsReport(token) && !reading.IsSign(token, ";"))
        {
            token++;
        }

        return token;
    }

    // "the call that he held with …" goes on with the call.
    private bool IsRelative(int token) => reading.Is(token, WordClass.Relative) && !reading.Is(token + 1, WordClass.Light);

    // Another verb or reporting word between the subject and the trigger has taken the subject.
    private bool IsInterrupted(int from, in Hit trigger, bool isCarried)
    {
        var to = trigger.First;
        for (var i = from; i < to; i++)
        {
            if (reading.Is(i, WordClass.Relative) || (IsReport(i) && reading.At(i, TermKind.Cue) is not { Term.Id: "deny" }) || IsJoined(i))
            {
                return true;
            }
        }

        return to - from > (isCarried || trigger.Term.Shape == "noun" ? 12 : 3);
    }

    // "بين" reports only as a verb; as a preposition it says between whom.
    private bool IsReport(int token) => reading.At(token, TermKind.Cue) is { IsPrefixed: false } && reading.At(token, TermKind.Trigger) is null && !reading.Is(token, WordClass.Between);

    // "… and held talks": the verb goes on with the subject of the one before, which need not stand nearest.
    private bool IsJoined(int token)
    {
        foreach (ref readonly var hit in reading.At(token))
        {
            if (hit.IsJoined && (hit.Term.Is(WordClass.Light) || hit.Term.Is(WordClass.Verb)))
            {
                return true;
            }
        }

        return false;
    }

}
