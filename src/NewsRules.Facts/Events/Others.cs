using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>
/// Finds with whom, against whom or to whom something is done: those behind a trigger whom the words bring that its line of the lexicon
/// lists under <c>whom</c>. Who is spoken of, mediates or is a venue takes no part.
/// </summary>
internal readonly struct Others(Reading reading, Sentence sentence, ImmutableArray<Figure> figures)
{
    private const int Gap = 2;
    private const int Near = 8;
    private const int Far = 12;

    private Clause Clause => new(reading, sentence);
    private Links Links => new(reading, sentence);

    /// <summary>The parties, with those who stand from a token on.</summary>
    /// <param name="patient">To whom it is done, where that is told before; null for nobody.</param>
    public Parties Behind(in Hit trigger, int from, ImmutableArray<Actor> subject, Statement? statement, Figure? patient = null)
    {
        var others = ImmutableArray.CreateBuilder<Actor>();
        others.AddRange(patient is null ? [] : Parties.Of(patient.All));
        from += reading.HasVerbFirst && Statements.Content.Closes(reading, from) && reading.Tokens.IsWord(from - 1) ? 1 : 0; // "اتهمت «حماس» إسرائيل".
        var (end, at, isEach, isBetween) = (Clause.End(trigger, from), from, false, false);
        foreach (var figure in figures)
        {
            if (figure.First < at || figure.First >= end)
            {
                continue;
            }

            at = BehindPlace(trigger, Clause.BehindRest(at));
            var link = Links.Of(figure);
            if (IsOther(trigger, figure, link, from, at, others.Count > 0))
            {
                (isEach, isBetween) = (isEach || link.IsEach, isBetween || link.IsBetween || link.IsParty);
                AddTo(others, figure, subject);
            }
            else if (!IsVenue(figure, at))
            {
                continue;
            }

            at = figure.EndOfAll;
        }

        return new Parties(isBetween ? [] : subject, others.DrainToImmutable(), isEach, isBetween, statement);
    }

    /// <summary>A counterpart whose office is not told holds that of the subject.</summary>
    private static void AddTo(ImmutableArray<Actor>.Builder others, Figure figure, ImmutableArray<Actor> subject)
    {
        foreach (var one in figure.All)
        {
            foreach (var other in Parties.Of(one))
            {
                others.Add(figure.IsCounterpart && !subject.IsEmpty && !other.Role.IsKnown ? other with { Role = subject[0].Role } : other);
            }
        }
    }

    private bool IsOther(in Hit trigger, Figure figure, Link link, int from, int at, bool goesOn)
    {
        if (IsSigningFor(reading, trigger))
        {
            return (link.IsParty || link.Word(reading) is "من") && figure.First - at <= Far;
        }

        if (
            Clause.IsPlace(trigger, figure)
            || (link.Particle == 'ب' && figure.IsCountry)
            || (figure.IsCountry && trigger.Term.Id == "phone-call" && link.Word(reading) is "من")
            || figure.First - at > Far
        )
        {
            return false;
        }

        if (link.IsBetween)
        {
            return figure is not { Reference: Reference.Joint, Countries.IsEmpty: true }
                && figure.First - from <= (reading.HasVerbFirst || trigger.Term.Shape != "noun" ? Near : Gap + 1)
                && trigger.Term.Takes(reading.Folded(link.Token));
        }

        if (
            link.IsEach
            || (
                figure.IsCounterpart
                && reading.IsJoined(figure.First)
                && (figure.First == at || (figure.First == at + 1 && Statements.Content.IsComma(reading, at)))
            )
        )
        {
            return true;
        }

        var isNext =
            link.IsDirect
            && !(figure.IsCountry && Completeness.IsHow(trigger.Term))
            && (
                (Clause.IsNext(at, figure, Gap) && !IsInVenue(trigger, at, figure))
                || (
                    reading.HasVerbFirst
                    && (
                        Clause.BehindInsertion(at) is var behind && figure.First == behind
                        || (
                            Completeness.IsMutual(trigger.Term)
                            && !figure.IsCountry
                            && (Clause.IsBehindVenue(at, figure.First) || Clause.IsBehindVenue(behind, figure.First, isSetApart: true))
                        )
                    )
                )
            );
        if (Completeness.IsHow(trigger.Term) && link.Particle == 'ل')
        {
            return figure.First == at && !figure.IsCountry; // "خلال المكالمة، أكد الرئيس للوزير".
        }

        var takes = trigger.Term.Takes(link.Word(reading));
        return !link.IsDirect || (!figure.IsCountry && takes)
                ? takes
                    && !(goesOn && figure.First - at > Gap && !IsAnother(at, link))
                    && !(trigger.Term.Id == "visit" && IsBrought(at, link))
            : goesOn ? figure.First == at
            : trigger.Term.TakesObject && (isNext || figure.IsCounterpart);
    }

    /// <summary>"وقعه عن الحكومة وزير … وعن الشركة مديرها", "وقع المذكرة من الجانب المصري".</summary>
    public static bool IsSigningFor(Reading reading, in Hit trigger) =>
        trigger.Length > 1
        && (reading.Is(trigger.End - 1, WordClass.Agent) || (trigger.Term.Id == "agreement" && reading.Folded(trigger.End - 1) is "من"));

    /// <summary>"زيارة إلى مدينة عدن … متجها إلى الرياض": the first is where the visit is.</summary>
    private bool IsBrought(int from, Link link)
    {
        for (var i = from; i < link.Token; i++)
        {
            if (reading.Folded(i).SequenceEqual(link.Word(reading)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"من نظيره المصري، والثانية من", "من نظيره المصري، ومن": one more of what was told of.</summary>
    private bool IsAnother(int from, Link link)
    {
        var at = Statements.Content.IsComma(reading, from) ? from + 1 : from;
        return reading.HasVerbFirst
            && (
                at == link.Token
                    ? reading.Folded(at) is ['و', ..]
                    : at + 1 == link.Token && reading.Folded(at) is ['و', 'ا', 'ل', ..] or "واخر" or "واخري"
            );
    }

    /// <summary>"a rencontré à Rabat le président": behind the town where somebody met whom the verb takes.</summary>
    private int BehindPlace(in Hit trigger, int at) =>
        !reading.HasVerbFirst
        && trigger.Term is { Id: "meeting", TakesObject: true }
        && reading.Is(at, WordClass.Preposition)
        && (reading.At(at + 1, TermKind.Capital) ?? reading.At(at + 1, TermKind.City)) is { } town
            ? town.End
            : at;

    /// <summary>"استقبل الرئيس بديوان المجلس سفير تركيا": whose house it was; "التقى بممثل المجلس" is another matter.</summary>
    private bool IsInVenue(in Hit trigger, int at, Figure figure) =>
        reading.HasVerbFirst
        && figure.First == at + 1
        && Completeness.IsMutual(trigger.Term)
        && reading.Folded(at) is ['ب', _, _, _, ..]
        && !trigger.Term.Takes("ب");

    private bool IsVenue(Figure figure, int at) =>
        figure.First == at + 1 && reading.Has(figure.First, TermKind.Capital) && reading.Is(at, WordClass.Preposition);
}
