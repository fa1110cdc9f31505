using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>The speaker behind a reporting word, where Arabic has it most: "قال الوزير إن", "بحسب الوزارة".</summary>
internal sealed class SubjectBehind(Reading reading, Cast cast, FigureReader figures)
{
    private const int MostOfTime = 8;
    private const int MostOfAgency = 8;

    private static readonly Marks Speaking =
        Marks.Of(WordClass.Body) | Marks.Of(WordClass.Voice) | Marks.Of(WordClass.Document) | Marks.OfNames;

    private readonly SpeakerEnd _ends = new(reading);
    private readonly ObjectBehind _objects = new(reading);
    private readonly PublisherBehind _publishers = new(reading);
    private readonly TitleTail _tails = new(reading, cast);
    private readonly QuotedSubject _quoted = new(reading, figures);
    private readonly BodyBehind _bodies = new(reading, cast);
    private readonly UnknownSubject _unknown = new(reading, cast, figures);
    private readonly AttachedName _attached = new(reading, cast);
    private readonly SpokenWith _told = new(reading, cast, figures);

    /// <param name="guess">True: whom no lexicon knows will do, where speech follows.</param>
    public FoundSpeaker? Find(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors, bool guess)
    {
        if (cue.Term.Shape == "via" && _quoted.Outlet(cue.End, sentence.End) is { } outlet)
        {
            return outlet;
        }

        if (cue is { Length: > 1, Term.Id: "urge" } && reading.Is(cue.End - 1, WordClass.Preposition))
        {
            return null; // "طلب من الوزير": who is asked.
        }

        var at = Skip(BehindToldOutlet(cue, actors), sentence.End);
        if ((Latter(at, cue) ?? Marked(at, cue, actors)) is { } found)
        {
            return found;
        }

        var known = Near(at, cue, sentence, actors);
        var isDetermined = known is null && reading.Is(at, WordClass.Determiner);
        if (isDetermined && Those(at, cue) is { } those)
        {
            return those;
        }

        known = isDetermined ? BehindDeterminer(at + 1, cue, sentence, actors) : known ?? BehindThing(at, cue, sentence.End, actors);
        return known is null
                ? (isDetermined ? Kin(at + 1, cue) : null)
                    ?? Unknown(BehindTime(at, sentence.End, orMedium: false), cue, sentence, actors, guess && !isDetermined)
            : _objects.Is(cue, known) ? null
            : Whole(known, cue, sentence, actors);
    }

    /// <summary>"وأكد الأخير", "قال هذا الأخير".</summary>
    private FoundSpeaker? Latter(int at, in Hit cue)
    {
        var latter = reading.Is(at, WordClass.Determiner) ? at + 1 : at;
        return reading.Is(latter, WordClass.Latter) && cast.Latter(reading, latter, cue) is { } last
            ? FoundSpeaker.Named(SpeakerRole.Given(last), last.End)
            : null;
    }

    /// <summary>Whose name stands between quotation marks or dashes: "أكد «بوك» دعم بلاده", "أوضحت «الجوازات» أن".</summary>
    private FoundSpeaker? Marked(int at, in Hit cue, ImmutableArray<Figure> actors)
    {
        if (
            Speech.SetsApart(reading, at)
            && actors.BeginningAt(at + 1) is { HasName: true, Joined.IsEmpty: true } named
            && named.NameFirst == at + 1
            && named.NameEnd == named.End
            && Speech.SetsApart(reading, named.End)
        )
        {
            return FoundSpeaker.Named(SpeakerRole.Given(named), named.End) with { After = named.End + 1 };
        }

        if (
            Speech.Quotes(reading, at)
            && Speech.Quotes(reading, at + 2)
            && cast.EndOfKnown(reading, at + 1) == at + 2
            && figures.Read(at + 1, at + 2, true) is { HasName: true, PointsTo: not null } again
        )
        {
            return FoundSpeaker.Named(SpeakerRole.Given(again), again.End) with { After = again.End + 1 }; // "وتابع "حداد":", who holds no office.
        }

        return _quoted.Body(at, cue, actors) is { Figure: { } body } marked && !_objects.Is(cue, body) ? marked : null;
    }

    /// <summary>"وأكد هؤلاء أن": those who spoke last; behind one man others are meant.</summary>
    private FoundSpeaker? Those(int at, in Hit cue) =>
        !(Speech.Begins(reading, at + 1) || Valency.Fulfils(reading, at + 1, cue))
        || reading.Folded(at) is not ("هؤلاء" or "اولئك")
        || cast.LastSpeaker is not { } they
            ? null
        : they is { HasName: true, Joined.IsEmpty: true }
            ? FoundSpeaker.Named(SpeakerRole.Given(Figure.Unknown(reading, at, at + 1)), at + 1)
        : new FoundSpeaker(they, [reading.Tokens.SpanOf(at)], at + 1);

    /// <summary>"قال هذا الوزير", "أكد ذلك الدكتور سالم حداد".</summary>
    private Figure? BehindDeterminer(int at, in Hit cue, Sentence sentence, ImmutableArray<Figure> actors) =>
        Known(at, cue, actors)
        ?? BehindObject(at, cue, actors)
        ?? (reading.Has(at, TermKind.Courtesy) ? figures.Read(at, sentence.End, true) : null);

    /// <summary>Whom no lexicon knows, or a text or outlet that speaks.</summary>
    private FoundSpeaker? Unknown(int at, in Hit cue, Sentence sentence, ImmutableArray<Figure> actors, bool guess)
    {
        if (cue.Length > 1 && OfText(cue, at, sentence) is { } text)
        {
            return text;
        }

        if (cue.Term.Shape == "via" && _publishers.Find(at, sentence.End, actors) is { } site)
        {
            return site;
        }

        if (!guess || IsToldTo(at, cue))
        {
            return null;
        }

        if (OpensClause(cue, sentence) && _quoted.Find(at, cue, sentence.End) is { } quoted)
        {
            return quoted;
        }

        return
            at < sentence.End
            && !reading.Is(at, WordClass.Therein)
            && (!Speech.IsAside(reading, at) || IsTold(at) || NameEnd.IsBeforeServant(reading, at))
            && !_ends.IsAtWord(at, cue)
            && (!IsNoSubject(reading.Folded(at)) || (cue.Length > 1 && reading.IsNoun(at, WordClass.Body)))
            ? _unknown.Find(at, cue, sentence) ?? _bodies.Find(at, cue, sentence, actors)
            : null;
    }

    /// <summary>"جاء في البيان الختامي للقمة أن": a text of nobody who is known, and not of who spoke before.</summary>
    private FoundSpeaker? OfText(in Hit cue, int at, Sentence sentence)
    {
        if (!reading.Is(cue.End - 1, WordClass.Body) && !reading.Is(cue.End - 2, WordClass.Body) || !reading.Folded(at).StartsWith("لل"))
        {
            return null;
        }

        var end = at + 1;
        while (end < Math.Min(sentence.End, at + MostOfTime) && reading.Tokens.IsWord(end) && !Speech.Begins(reading, end))
        {
            end++;
        }

        var text = reading.Is(cue.End - 1, WordClass.Body) ? cue.End - 1 : cue.End - 2;
        return FoundSpeaker.Named(SpeakerRole.Given(Figure.Unknown(reading, text, end)), end);
    }

    /// <summary>"أعرب لحفتر عن": to whom it was said.</summary>
    private bool IsToldTo(int at, in Hit cue) =>
        cue.Length == 1
        && cue.Term.Shape is not ("noun" or "via")
        && reading.At(at) is [{ Particles: "ل", Term: { Kind: TermKind.Entity, Shape: "person" } }, ..];

    /// <summary>"كسالم": the last name of somebody told before, that looks like a preposition with its noun.</summary>
    private bool IsTold(int at) =>
        cast.MayKnow(reading.HashOf(at)) && reading.At(at) is [{ IsPrefixed: true }, ..] && cast.EndOfKnown(reading, at) > at;

    /// <summary>"رحبا بالحضور", "أعرب لجلالتكم": a preposition written with its noun.</summary>
    private static bool IsNoSubject(ReadOnlySpan<char> word) =>
        word.StartsWith("لل") || word is ['ب', 'ا', 'ل', _, _, _, ..] or ['ل' or 'ب', _, _, _, .., 'ك', 'م'];

    /// <summary>A known actor at a token, behind a time or medium of saying, or with the noun that ends the cue.</summary>
    private Figure? Near(int at, in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        var known = Known(at, cue, actors);
        if (known is null && BehindTime(at, sentence.End, orMedium: true) is var later && later > at)
        {
            known = Known(later, cue, actors);
        }

        return known
            ?? (
                cue.Length > 1 ? figures.Read(at, sentence.End, false)
                : cue.Term.Shape == "via" ? cast.Attached(reading, at, 'ل') ?? _attached.Find(at, cue, sentence.End)
                : null
            ); // "جاء في بيان لوزارة …": "بيان" begins a phrase too; "وفقا لشكري".
    }

    /// <summary>The actor with all the words of the title.</summary>
    private FoundSpeaker Whole(Figure known, in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        _objects.Leave(known, cue);
        var end = _ends.Of(known, cue, sentence.End);
        _tails.Take(known, end, actors);
        if (
            known is { IsCounterpart: false, IsCountry: false, Joined.IsEmpty: true }
            && actors.BeginningAt(known.EndOfAll) is { IsCounterpart: true } beside
            && reading.IsJoined(beside.First)
        )
        {
            return FoundSpeaker.Named(SpeakerRole.Given(known.And(beside)), _ends.Of(beside, cue, sentence.End)); // "ندد الوزير ونظيره ب".
        }

        return FoundSpeaker.Named(SpeakerRole.Given(known), end) with
        {
            After = _told.Behind(known, end, cue, sentence.End, actors, out var told),
            Addressee = told,
        };
    }

    /// <summary>"أكد هذه المعلومة المتحدث باسم الرئاسة": behind what it is that somebody says.</summary>
    private Figure? BehindObject(int noun, in Hit cue, ImmutableArray<Figure> actors) =>
        reading.Folded(noun) is ['ا', 'ل', _, _, ..]
        && Known(noun + 1, cue, actors) is { IsCountry: false } known
        && reading.Has(known.First, NameBefore.Titles | Marks.Of(TermKind.Entity) | Marks.Of(WordClass.Body))
        && Agreement.Fits(reading, cue, known)
            ? known
            : null;

    /// <summary>
    /// "أعلن الحظر وزير الداخلية", "نفى الخبر المتحدث باسم الشركة": behind a thing alone that is told before who tells it.
    /// </summary>
    private Figure? BehindThing(int noun, in Hit cue, int limit, ImmutableArray<Figure> actors) =>
        cue is { Length: 1, Term.Id: "announce" or "confirm" or "deny" }
        && reading.Folded(noun) is ['ا', 'ل', _, _, ..]
        && !reading.Has(noun, Speaking)
        && reading.IsDefinite(noun, WordClass.Noun)
        && !reading.IsDefinite(noun, WordClass.Genitive)
        && Known(noun + 1, cue, actors) is { IsCountry: false } known
        && (reading.IsNoun(known.First, WordClass.Voice) || !HeadWord.IsDefinite(known))
        && reading.Has(known.First, NameBefore.Titles)
        && Agreement.Fits(reading, cue, known)
        && _ends.Of(known, cue, limit) is var end
        && !Speech.Follows(reading, end, limit)
        && !Speech.IsComplement(reading, end)
            ? known
            : null;

    /// <summary>"أكدت ذلك والدتها": somebody's kin or lawyer, alone behind what is told.</summary>
    private FoundSpeaker? Kin(int noun, in Hit cue) =>
        Agreement.IsFinite(cue)
        && cue.Term.Id is "announce" or "confirm" or "deny" or "say"
        && reading.At(noun, TermKind.Office) is { Particles: "", Term.Id: Vocabulary.Roles.Person }
        && reading.HasPronoun(noun)
            ? FoundSpeaker.Named(SpeakerRole.Given(Figure.Unknown(reading, noun, noun + 1)), noun + 1)
            : null;

    /// <summary>A verb before which its clause has no words: its subject follows.</summary>
    private bool OpensClause(in Hit cue, Sentence sentence) =>
        cue.IsJoined
        || cue.First == sentence.First
        || !reading.Tokens.IsWord(cue.First - 1)
        || reading.Is(cue.First - 1, WordClass.Opener, WordClass.Time, WordClass.As);

    /// <summary>Behind "من جانبه", "قال لي": "قال لي تشيانغ" names who speaks.</summary>
    private int Skip(int at, int limit)
    {
        at += AreStates(at) ? 1 : 0;
        while (
            at < limit
            && (
                (reading.Is(at, WordClass.Skip, WordClass.Each) && !reading.Has(at, TermKind.Entity))
                || _quoted.BehindAddressee(at, limit) > at
            )
        )
        {
            at = Math.Max(
                Math.Max(reading.EndOf(at, WordClass.Skip), reading.EndOf(at, WordClass.Each)),
                _quoted.BehindAddressee(at, limit)
            );
        }

        return at;
    }

    /// <summary>
    /// "وقال لرويترز مسؤول إيراني إن", "وقال لوكالة نماء الكينية وزير": behind the outlet that it was said to, before who said it.
    /// </summary>
    private int BehindToldOutlet(in Hit cue, ImmutableArray<Figure> actors)
    {
        if (
            cue is not { Length: 1, Term: { Id: "say" or "announce" or "confirm", Shape: not ("noun" or "via") } }
            || Outlets.EndOfAddressed(reading, cue.End) is not (> 0 and var end)
        )
        {
            return cue.End;
        }

        end =
            reading.At(end, TermKind.Entity) is { Particles: "", Term.Role: Vocabulary.Roles.Media } named ? named.End
            : reading.Has(cue.End, TermKind.Entity) ? end
            : actors.BeginningAt(cue.End)?.EndOfAll ?? end;
        return reading.At(end, TermKind.Nationality) is { Particles: "" } state ? state.End : end;
    }

    /// <summary>"أعلنت دول السعودية وقطر والأردن".</summary>
    private bool AreStates(int at) => reading.Is(at, WordClass.Place) && reading.At(at + 1, TermKind.Country) is { Particles: "" };

    /// <summary>Who urges, condemns or praises is followed by whom or what, and not by words of its own.</summary>
    public static bool TakesObject(in Hit cue) =>
        cue.Term.Id is not ("say" or "announce" or "confirm") || cue.Term.Needs is [['ب', ..], ..];

    /// <summary>
    /// "أعلن مساء أمس الوزير", "أكد في بيان الوزير": behind a time of saying, or a medium, which may have words of its own behind it.
    /// </summary>
    private int BehindTime(int at, int limit, bool orMedium)
    {
        var first = at;
        while (
            at < Math.Min(limit, first + MostOfTime) && (reading.Is(at, WordClass.Time) || (orMedium && reading.Is(at, WordClass.Medium)))
        )
        {
            at = Math.Max(reading.EndOf(at, WordClass.Time), orMedium ? reading.EndOf(at, WordClass.Medium) : 0);
        }

        return at;
    }

    private Figure? Known(int at, in Hit cue, ImmutableArray<Figure> actors)
    {
        var takesParticle = cue.Term.Shape is "noun" or "via" || cue.Length > 1; // "جاء في بيان ل…"
        foreach (var figure in actors)
        {
            if (figure.First == at && (takesParticle || figure.Start == reading.Tokens.SpanOf(at).Start))
            {
                return figure;
            }
        }

        return null;
    }

    /// <summary>"نقلت الوكالة عن المصدر أن", "نسبت الوكالة إلى المصدر أن": whose words are passed on.</summary>
    public FoundSpeaker? Source(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        for (var at = cue.End; at < Math.Min(sentence.End, cue.End + MostOfAgency); at++)
        {
            if (reading.Is(at, Cues.Source(cue)))
            {
                var first = at + 1 < sentence.End && reading.Folded(at + 1) is [>= '0' and <= '9', ..] ? at + 2 : at + 1; // "عن 3 مصادر".
                return Known(first, cue, actors) is { } known
                    ? FoundSpeaker.Named(SpeakerRole.Given(known), _ends.Of(known, cue, sentence.End))
                    : _unknown.Find(first, cue, sentence);
            }
        }

        return null;
    }
}
