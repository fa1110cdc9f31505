using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>
/// Trigger → its arguments → event. "A with each of B and C" becomes an event with each, and so does a call with several.
/// </summary>
/// <param name="statements">Those of the field, in order: who says what a verb tells is who does it.</param>
/// <param name="misses">Told why a trigger tells no event; null: nobody asks.</param>
internal sealed class EventReader(Reading reading, Cast cast, ImmutableArray<Statement> statements, Misses? misses = null)
{
    private const int MostSinceTwo = 4;

    // Of a text that is longer than an article no more is looked through for one call.
    private const int Memory = 100;

    private readonly List<Event> _events = [];
    private readonly HashSet<Event> _talks = new(ReferenceEqualityComparer.Instance);
    private readonly EventBuilder _builder = new(reading);
    private Sentence _here;
    private Sentence _lastSentence;
    private int _told;
    private ImmutableArray<Figure> _before = [];
    private ImmutableArray<Actor>? _last;
    private ImmutableArray<Figure> _two = [];
    private ImmutableArray<Actor> _visit = [];
    private int _sinceTwo;

    public ImmutableArray<Event> Events => [.. _events];

    /// <summary>The first event of the sentence that is read; what was told before it may be dropped meanwhile.</summary>
    private int FirstHere
    {
        get
        {
            var first = _events.Count;
            while (first > 0 && _events[first - 1].Sentence == _here.Span)
            {
                first--;
            }

            return first;
        }
    }

    private int FirstRecent => Math.Max(0, _events.Count - Memory);

    public void Read(Sentence sentence, ImmutableArray<Figure> figures)
    {
        Arguments? arguments = null;
        _here = sentence;
        _last = sentence.First == _lastSentence.End ? _last : null;
        var i = sentence.First;
        while ((i = reading.Next(i, sentence.End, Marks.Of(TermKind.Trigger))) < sentence.End)
        {
            i = Read(i, arguments ??= Of(figures));
        }

        _before = figures;
        _visit = VisitHere() ?? (_sinceTwo < MostSinceTwo ? _visit : []);
        (_two, _sinceTwo) =
            Parties.AreTwo(figures) ? (figures, 0)
            : _sinceTwo < MostSinceTwo ? (_two, _sinceTwo + 1)
            : ([], 0);
        DropCallsToldAsMeetings();
    }

    /// <summary>Who visited whom, of two states, in the sentence that is read.</summary>
    private ImmutableArray<Actor>? VisitHere()
    {
        for (var i = FirstHere; i < _events.Count; i++)
        {
            if (_events[i] is { Type: "visit", Modality: "asserted", Participants: [{ Country.IsKnown: true }, { Country.IsKnown: true }] })
            {
                return _events[i].Participants;
            }
        }

        return null;
    }

    private Arguments Of(ImmutableArray<Figure> figures)
    {
        foreach (var figure in figures)
        {
            cast.Finish(figure);
            figure.Role =
                IsFormer(figure) ? Vocabulary.Roles.Person
                : IsDelegation(figure) ? RoleOf(figure)
                : figure.Role;
            foreach (var joined in figure.Joined)
            {
                cast.Finish(joined);
            }
        }

        while (_told < statements.Length && statements[_told].Sentence.Start < _here.Span.Start)
        {
            _told++;
        }

        return new Arguments(reading, _here, figures, new ToldHere(statements, _told, _here), _before, _last, _two, _visit);
    }

    /// <summary>"the former Greek foreign minister": in Arabic the phrase tells it.</summary>
    private bool IsFormer(Figure figure) => !reading.HasVerbFirst && reading.Is(figure.First - 1, WordClass.Former);

    private bool IsDelegation(Figure figure) =>
        reading.Is(figure.First, WordClass.Envoy) && reading.Is(figure.First, WordClass.Body) && !figure.HasName;

    /// <summary>"وفد كيني", "وفدا من كينيا" come for their state; of "وفدا في نيروبي" only the place is told.</summary>
    private string? RoleOf(Figure delegation) =>
        reading.Is(delegation.First + 1, WordClass.In) ? null
        : reading.Has(delegation.First + 1, TermKind.Nationality)
            ? delegation.Role is null or Vocabulary.Roles.Other ? Vocabulary.Roles.Government
                : delegation.Role
        : delegation.Role;

    /// <summary>The token behind the triggers that begin at a token.</summary>
    private int Read(int token, Arguments arguments)
    {
        var end = token + 1;
        foreach (ref readonly var trigger in reading.At(token))
        {
            if (
                trigger.Term.Kind == TermKind.Trigger
                && !(Completeness.IsMutual(trigger.Term) && IsTold(trigger.Term.Id) && !arguments.IsAnew(trigger))
            )
            {
                Read(trigger, arguments);
            }

            end = trigger.Term.Kind == TermKind.Trigger ? Math.Max(end, trigger.End) : end;
        }

        return end;
    }

    private void Read(in Hit trigger, Arguments arguments)
    {
        if (!arguments.Tells(trigger))
        {
            misses?.Note(reading, trigger, PassedOverBecause.OtherSense);
        }
        else if (arguments.Of(trigger) is { } parties)
        {
            if ((arguments.IsPurpose(trigger) ? Course.Intended : Course.Of(reading, trigger, _here, parties.Told)) is { } course)
            {
                var told = _events.Count;
                Add(trigger, course, parties, reading.HasVerbFirst ? _here.Span : arguments.WordsAround(trigger));
                arguments.Together =
                    _events.Count > told && Completeness.IsMutual(trigger.Term) ? _events[^1].Participants : arguments.Together;
                arguments.Met =
                    _events.Count > told && _events[^1] is { Type: "visit" or "meeting", Modality: "asserted" }
                        ? _events[^1].Participants
                        : arguments.Met;
                arguments.Doer = _events.Count > told ? parties.Subject : arguments.Doer;
                arguments.IsOnVisit = _events.Count > told ? _events[^1] is { Type: "visit", Modality: not "denied" } : arguments.IsOnVisit;
                if (_events.Count == told)
                {
                    arguments.Alone = trigger.Term is { Id: "agreement", Shape: not "noun" } ? parties.Subject : arguments.Alone;
                    misses?.Note(reading, trigger, PassedOverBecause.TooFewFound, parties);
                }
            }
            else
            {
                misses?.Note(reading, trigger, PassedOverBecause.OnlyWanted);
            }
        }
    }

    private void Add(in Hit trigger, Course course, Parties parties, Span words)
    {
        var isEach = (parties.IsEach || trigger.Term.Id == "phone-call") && parties is { Subject.Length: 1, Others.Length: > 1 };
        foreach (var others in isEach ? parties.Others.Select(other => ImmutableArray.Create(other)) : [parties.Others])
        {
            if (
                _builder.Build(trigger, _here, course, parties, others, words) is { } built
                && !IsTold(built, Completeness.IsTalk(reading, trigger.Term))
            )
            {
                DropTalks(built);
                _events.Add(built);
                _ = Completeness.IsTalk(reading, trigger.Term) && _talks.Add(built);
                (_last, _lastSentence) = (parties.Subject, _here);
            }
        }
    }

    private bool IsTold(string type) => _events.FindIndex(FirstHere, told => told.Type == type) >= 0;

    private bool IsTold(Event built, bool isTalk) =>
        _events.FindIndex(FirstHere, told => IsSame(told, built)) >= 0
        || (isTalk && _events.FindIndex(FirstRecent, told => IsTalkOf(told.Type) && IsAmong(built, told)) >= 0);

    /// <summary>What they spoke about by phone they did not discuss at a meeting; "discussed" behind "met" tells of that meeting.</summary>
    private bool IsTalkOf(string type) => type is "phone-call" || (!reading.HasVerbFirst && type is "meeting");

    /// <summary>"بحث الوزير مع نظيره", and then "في اتصال هاتفي": that was how.</summary>
    private void DropTalks(Event call)
    {
        for (var i = _events.Count - 1; call.Type == "phone-call" && i >= FirstRecent; i--)
        {
            if (_talks.Contains(_events[i]) && IsAmong(_events[i], call))
            {
                _events.RemoveAt(i);
            }
        }
    }

    private static bool IsSame(Event one, Event other) =>
        one.Type == other.Type
        && one.Sentence == other.Sentence
        && one.Stage == other.Stage
        && one.Participants.Length == other.Participants.Length
        && one.Participants.Zip(other.Participants).All(pair => IsSame(pair.First, pair.Second));

    /// <summary>One office of one country, and nobody else's name: "عبد الله، وزير الخارجية" is told by either.</summary>
    private static bool IsSame(Actor one, Actor other) =>
        (one.Role.First, one.Country.First) == (other.Role.First, other.Country.First)
        && (one.Entity.First == other.Entity.First || (one.Country.IsKnown && !(one.Entity.IsKnown && other.Entity.IsKnown)));

    private static bool IsAmong(Event meeting, Event call) =>
        meeting.Participants.All(one => call.Participants.Any(other => IsSame(one, other)));

    /// <summary>"بحث الرئيس مع نظيره في اتصال هاتفي": who only spoke by phone has not met.</summary>
    private void DropCallsToldAsMeetings()
    {
        var from = FirstHere;
        for (var i = _events.Count - 1; i >= from; i--)
        {
            if (_events[i] is { Type: "meeting" } meeting && IsOfCallers(meeting, from))
            {
                _events.RemoveAt(i);
            }
        }
    }

    private bool IsOfCallers(Event meeting, int from) =>
        meeting.Participants.All(one =>
            _events.FindIndex(from, call => call.Type == "phone-call" && call.Participants.Any(other => IsSame(one, other))) >= 0
        );
}
