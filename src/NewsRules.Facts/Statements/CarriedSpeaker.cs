using NewsRules.Facts.Actors;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Whose words a verb without a subject tells: the last who spoke and agrees with it.</summary>
internal sealed class CarriedSpeaker(Reading reading, Cast cast)
{
    private const int Memory = 4;

    private readonly List<Figure> _spoken = [];
    private readonly HashSet<string> _states = [];
    private int _read;
    private Figure? _ofState;
    private bool _areOfSeveral;

    /// <param name="cue">The verb that told it, and shows the gender of a subject behind it.</param>
    public void Remember(in FoundSpeaker speaker, in Hit cue)
    {
        if (speaker.Figure is { } figure)
        {
            figure.IsFeminine ??= IsSubjectOf(cue, speaker) ? Agreement.IsFeminine(reading, cue) : null;
            _spoken.Add(figure);
        }
    }

    /// <summary>True where somebody of a state has spoken.</summary>
    public bool HasSpoken(string country)
    {
        ReadStates();
        return _states.Contains(country);
    }

    /// <summary>True where somebody of another state than a speaker's has spoken: several are told of in turn.</summary>
    public bool HaveOthersSpoken(Figure speaker)
    {
        ReadStates();
        return _areOfSeveral || (_ofState is { } one && !one.IsOfSameStates(speaker));
    }

    /// <summary>The states of those who have spoken since they were asked for last.</summary>
    private void ReadStates()
    {
        for (; _read < _spoken.Count; _read++)
        {
            if (_spoken[_read] is { Countries.IsEmpty: false } figure)
            {
                _states.UnionWith(figure.Countries);
                _ofState ??= figure;
                _areOfSeveral |= !figure.IsOfSameStates(_ofState);
            }
        }
    }

    private static bool IsSubjectOf(in Hit cue, in FoundSpeaker speaker) =>
        !speaker.Spans.IsEmpty && speaker.Spans[0].Start > cue.Start && !Cues.IsRelay(cue);

    /// <param name="goesOn">True for a verb that takes up what somebody said: "وأضاف", or "أضاف" at the beginning of a sentence.</param>
    public FoundSpeaker? Find(in Hit cue, bool goesOn) =>
        cast.LastSpeaker is null && cast.LastSubject is null ? null : FoundSpeaker.Implied(Last(cue, goesOn), cue);

    private Figure? Last(in Hit cue, bool goesOn)
    {
        if (
            goesOn
            && cast.Acting is { } acting
            && !(cue.Term is { Id: "say", Unless.IsEmpty: false })
            && Agreement.Carries(reading, cue, acting, null)
        )
        {
            return acting; // "وزار الحاكم المدينة. وقال إن"; "وأضاف" takes up what somebody said.
        }

        if ((cast.LastSpeaker ?? cast.LastSubject) is { } last && Agreement.Carries(reading, cue, last, last.IsFeminine))
        {
            return last;
        }

        for (var i = _spoken.Count - 1; goesOn && i >= Math.Max(0, _spoken.Count - Memory); i--)
        {
            if (Agreement.Carries(reading, cue, _spoken[i], _spoken[i].IsFeminine))
            {
                return _spoken[i];
            }
        }

        return null;
    }
}
