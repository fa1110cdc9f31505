using System.Collections.Immutable;
using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Actors;

/// <summary>Of which country somebody is of whom the text does not say it.</summary>
internal sealed class Homes(Scene scene, Antecedents antecedents)
{
    private readonly OtherParties _others = new(scene);
    private string? _voice;
    private bool _areSeveral;

    /// <summary>An office without a country: a ministry is that of the last one named so, at home if one was, or of the outlet's country; an unnamed holder or source is of the country that the article is about, and whoever is left of where it was filed.</summary>
    /// <param name="speaker">Who spoke last.</param>
    public ImmutableArray<string> OfOffice(Figure figure, Figure? speaker) =>
        speaker is { IsCountry: false, Countries: [var own] } && speaker.Role == figure.Role && figure is { HasName: false, Entity: null, Role: Vocabulary.Roles.HeadOfState or Vocabulary.Roles.HeadOfGovernment } && !(Belonging.IsKing(figure) && HeadWord.Of(speaker) is "رئيس" or "رئيسه") && (GoesOn(figure) || (!speaker.HasName && speaker.Reading.Is(speaker.First, WordClass.Body))) ? [own] // "وأضافت الرئاسة الفرنسية أن رئيس الجمهورية".
        : speaker is { IsCountry: false, HasName: false, IsBare: false, Countries: [var state] } && HeadWord.Of(speaker) is "حكومه" && figure is { HasName: false, Entity: null, Role: Vocabulary.Roles.HeadOfGovernment } && GoesOn(figure) ? [state] // "ونددت الحكومة المالطية بالقرار. وقال رئيس الوزراء".
        : figure.Role is Vocabulary.Roles.HeadOfState or Vocabulary.Roles.HeadOfGovernment && OfSpeakingState(figure, speaker) is { } speaking ? [speaking]
        : _others.Apart(figure, Known(figure) is { IsEmpty: false } known ? known
        : OfSpeakingState(figure, speaker) is { } its ? [its]
        : figure.Entity is null && Setting.Behind(figure) is { } place ? [place]
        : scene.Filed is { } filed && figure.Entity is null && !Belonging.IsAbroad(figure) ? [filed]
        : []);

    /// <summary>Remembers of which state somebody has spoken whose country is told.</summary>
    public void Hear(Figure speaker)
    {
        if (speaker is { IsBare: false, Role: { } role, Countries: [var country, ..] } && Vocabulary.Roles.OfState.Contains(role))
        {
            _areSeveral |= speaker.States > 1 || (_voice ?? country) != country;
            _voice = country;
        }
    }

    /// <inheritdoc cref="OtherParties.Read"/>
    public void Meet(ImmutableArray<Figure> actors) => _others.Read(actors);

    private ImmutableArray<string> Known(Figure figure) =>
        antecedents.OfSpokenFor(figure) is { } spoken ? spoken.Countries
        : Belonging.IsTheirs(figure) && antecedents.LastOfState() is { } principal ? principal.Countries
        : Belonging.IsAbroad(figure) && (antecedents.OfSameNoun(figure)?.Countries ?? (Belonging.IsTitle(figure) ? null : [])) is { } sent ? sent
        : Belonging.IsDelegation(figure) && scene.Main is { } host && host != scene.Outlet && (scene.Outlet ?? scene.But(host)) is { } sender ? [sender]
        : scene.Place is { } place && figure.Entity is null ? [place]
        : antecedents.OfPortfolio(figure) is { } ministry ? ministry.Countries
        : figure is { Entity: null, Role: Vocabulary.Roles.Government or Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry } && antecedents.OfSameBody(figure) is { } body ? body.Countries
        : figure.Role is Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry ? antecedents.OfSameOffice(figure, scene.Outlet)?.Countries ?? ((scene.Speaking ?? scene.Outlet) is { } speaking ? [speaking] : [])
        : Belonging.IsKing(figure) && figure is { HasName: false, Role: Vocabulary.Roles.HeadOfState } && scene.Kingdom is null && antecedents.OfSameNoun(figure) is { } king ? king.Countries
        : figure is { HasName: false, Entity: null, Role: Vocabulary.Roles.HeadOfState } ? OfHead(figure) ?? (scene.Main is { } state ? [state] : AtHome)
        : figure.Entity is null && !(figure.HasName && figure.Role == Vocabulary.Roles.Government) && (figure.HasName ? scene.Main : scene.OfOffices) is { } main ? [main]
        : figure is { HasName: false, Entity: null, Role: Vocabulary.Roles.HeadOfGovernment } && antecedents.OfSameOffice(figure, scene.Outlet) is { } same ? same.Countries
        : figure is { Role: Vocabulary.Roles.Government, Entity: null } && figure.Reading.Is(figure.First, WordClass.Genitive) ? AtHome
        : [];

    /// <summary>"الرئيس" is of the state whose head was named last, and "الديوان الأميري" of the last that has a crown.</summary>
    private ImmutableArray<string>? OfHead(Figure figure) => Belonging.IsKing(figure) ? null : Belonging.IsOfCrown(figure)
        ? antecedents.Recent(other => other is { Role: Vocabulary.Roles.HeadOfState, Countries.Length: 1 } && Belonging.IsOfCrown(other))?.Countries
        : antecedents.LastOfState() is { Role: Vocabulary.Roles.HeadOfState } head ? head.Countries : null;

    /// <summary>"قالت كوريا الجنوبية إن جارتها أطلقت صاروخا. وأكد المكتب الرئاسي": where nobody knows whose paper it is, the state that spoke last; null where somebody else did.</summary>
    private string? OfSpeakingState(Figure figure, Figure? speaker) =>
        scene.Outlet is null && figure is { Entity: null, HasName: false } && !figure.Reading.Is(figure.End, WordClass.Relative) && speaker is { IsCountry: true, Joined.IsEmpty: true, Countries: [var state] } && figure.Reading.Has(figure.First - 1, TermKind.Cue) ? state : null;

    /// <summary>"وأضاف الرئيس": who spoke last, though the article may be at home in a state that has one too.</summary>
    private static bool GoesOn(Figure figure) => figure.Reading.At(figure.First - 1, TermKind.Cue) is { IsJoined: true, Term.Shape: not "via" };

    /// <summary>The country that the article is about, or that of the outlet: whose minister of health needs no country.</summary>
    private ImmutableArray<string> AtHome => (scene.OfOffices ?? scene.Outlet) is { } home ? [home] : [];

    /// <summary>"دانت وزارة الخارجية الهجوم في ليبيا": where nobody knows whose paper it is, a ministry that judges what happens in the country of the article is another's.</summary>
    public bool IsJudged(Figure figure, string home) => scene.Outlet is null && figure is { IsBare: true, Role: Vocabulary.Roles.ForeignMinistry } && figure.Judged.Contains(home);

    /// <summary>Where a party or the holder of an office is at home; a ministry is that of the first minister whose country is told, though only later, and where the text is at home nowhere, of the only state that speaks in it.</summary>
    public string? Of(Figure figure) => Guess(figure) is { } home ? _others.Apart(figure, [home]) is [var apart] ? apart : null : null;

    private string? VoiceFor(Figure figure) => !_areSeveral && figure.Role is { } role && Vocabulary.Roles.OfState.Contains(role) && !figure.Reading.IsNoun(figure.First, WordClass.Source) && !Belonging.IsOfCrown(figure) ? _voice : null;

    private string? Guess(Figure figure) => figure.Role == Vocabulary.Roles.Party ? scene.Subject
        : figure.Role is not (Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry) ? scene.Home ?? VoiceFor(figure)
        : antecedents.FirstOfOffice(figure) is { } first ? first.Countries[0]
        : scene.Home is { } home ? antecedents.IsCounterparts(home) ? scene.But(home) : home
        : VoiceFor(figure);
}
