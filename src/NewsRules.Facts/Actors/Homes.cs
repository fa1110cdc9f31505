using System.Collections.Immutable;
using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Actors;

/// <summary>Of which country somebody is of whom the text does not say it.</summary>
internal sealed class Homes(Scene scene, Antecedents antecedents)
{
    private readonly OtherParties _others = new(scene);
    private readonly Voices _voices = new();

    /// <summary>
    /// An office without a country: the first that tells something of its country decides. Who was told before by the same words, with a
    /// country, and the capital right behind a ministry go first; then from what is nearest in the text to what is farthest. A ministry is
    /// that of the last one named so, at home if one was, or of the outlet's country; an unnamed holder or source is of the country that
    /// the article is about, and whoever is left of where it was filed.
    /// </summary>
    /// <param name="speaker">Who spoke last.</param>
    public ImmutableArray<string> OfOffice(Figure figure, Figure? speaker) =>
        Office(figure, speaker) is var homes && IsCrownOfRepublic(figure, homes) ? LastCrown?.Countries ?? [] : homes;

    /// <summary>"الملك", "ولي العهد", where the article is about a republic.</summary>
    private static bool IsCrownOfRepublic(Figure figure, ImmutableArray<string> homes) =>
        figure.Role is Vocabulary.Roles.HeadOfState
        && homes is [var home]
        && Belonging.IsOfCrown(figure)
        && !NamedCountries.IsMonarchy(home);

    private Figure? LastCrown =>
        antecedents.Recent(other =>
            other is { Role: Vocabulary.Roles.HeadOfState, Countries: [var state] }
            && NamedCountries.IsMonarchy(state)
            && Belonging.IsOfCrown(other)
        );

    private ImmutableArray<string> Office(Figure figure, Figure? speaker) =>
        ((IsHead(figure) ? antecedents.OfSameTitle(figure) : null) ?? antecedents.OfSpokenFor(figure))?.Countries
        ?? (figure.Role is Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry ? OfSetting(figure) : null)
        ?? OfWhoGoesOn(figure, speaker)
        ?? OfGovernmentBefore(figure, speaker)
        ?? OfPresidencyBefore(figure)
        ?? (IsHead(figure) ? OfSpeakingState(figure, speaker) : null)
        ?? _others.Apart(figure, Told(Known(figure)) ?? OfSpeakingState(figure, speaker) ?? OfSetting(figure) ?? OfDateline(figure) ?? []);

    /// <summary>What says something, unless it says that nothing is known.</summary>
    private static ImmutableArray<string>? Told(ImmutableArray<string>? countries) => countries is { IsEmpty: false } ? countries : null;

    /// <inheritdoc cref="Voices.Hear"/>
    public void Hear(Figure speaker, in Slot about) => _voices.Hear(speaker, about);

    /// <inheritdoc cref="OtherParties.Read"/>
    public void Meet(ImmutableArray<Figure> actors) => _others.Read(actors);

    /// <summary>
    /// What was named before and what the article is about; of no country where that says so, and null where it says nothing.
    /// </summary>
    private ImmutableArray<string>? Known(Figure figure) =>
        OfPrincipal(figure)
        ?? OfSender(figure)
        ?? OfHost(figure)
        ?? OfPlace(figure)
        ?? antecedents.OfPortfolio(figure)?.Countries
        ?? OfBody(figure)
        ?? (
            figure.Role is Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry
                ? OfMinistry(figure)
                : OfKing(figure) ?? OfHead(figure) ?? OfScene(figure) ?? OfPremier(figure) ?? OfGoverning(figure)
        );

    /// <summary>
    /// "وأضافت الرئاسة الفرنسية أن رئيس الجمهورية": who heads what the speaker heads or speaks for goes on; no king where a president
    /// spoke.
    /// </summary>
    private static ImmutableArray<string>? OfWhoGoesOn(Figure figure, Figure? speaker) =>
        speaker is { IsCountry: false, Countries: [var own] }
        && speaker.Role == figure.Role
        && figure is { HasName: false, Entity: null }
        && IsHead(figure)
        && !(Belonging.IsKing(figure) && HeadWord.Of(speaker) is "رئيس" or "رئيسه")
        && (GoesOn(figure) || (!speaker.HasName && speaker.Reading.Is(speaker.First, WordClass.Body)))
            ? [own]
            : null;

    /// <summary>"ونددت الحكومة المالطية بالقرار. وقال رئيس الوزراء".</summary>
    private static ImmutableArray<string>? OfGovernmentBefore(Figure figure, Figure? speaker) =>
        speaker is { IsCountry: false, HasName: false, IsBare: false, Countries: [var state] }
        && HeadWord.Of(speaker) is "حكومه"
        && figure is { HasName: false, Entity: null, Role: Vocabulary.Roles.HeadOfGovernment }
        && GoesOn(figure)
            ? [state]
            : null;

    /// <summary>
    /// "رفض البيت الأبيض الخطة، وقال المتحدث باسم مجلس الأمن القومي": of the state whose presidency spoke before the comma.
    /// </summary>
    private ImmutableArray<string>? OfPresidencyBefore(Figure figure)
    {
        if (
            figure is not { Role: Vocabulary.Roles.Government, Entity: null }
            || !figure.Reading.Has(figure.First, TermKind.Delegate)
            || !GoesOn(figure)
            || antecedents.LastOfState()
                is not { IsCountry: false, HasName: false, Role: Vocabulary.Roles.HeadOfState, Countries: [var state] } head
            || head.Reading != figure.Reading
        )
        {
            return null;
        }

        var at = head.EndOfAll;
        while (at < figure.First && !figure.Reading.IsSign(at, '.'))
        {
            at++;
        }

        return at == figure.First ? [state] : null;
    }

    /// <summary>"المتحدث باسم الوزارة، اليوم، بالجزائر العاصمة".</summary>
    private static ImmutableArray<string>? OfSetting(Figure figure) =>
        figure.Entity is null && Setting.Behind(figure) is { } place ? [place] : null;

    private ImmutableArray<string>? OfDateline(Figure figure) =>
        scene.Filed is { } filed && figure.Entity is null && !Belonging.IsAbroad(figure) && !IsAnybody(figure) ? [filed] : null;

    /// <summary>"مسؤول مطلع", "مسؤول طلب عدم نشر اسمه": who speaks to an agency is not of where it wrote.</summary>
    private static bool IsAnybody(Figure figure) =>
        figure is { HasName: false, Reference: null }
        && figure.Reading.Is(figure.First, WordClass.Official)
        && !HeadWord.IsDefinite(figure);

    /// <summary>"ووزير خارجيته".</summary>
    private ImmutableArray<string>? OfPrincipal(Figure figure) => Belonging.IsTheirs(figure) ? antecedents.LastOfState()?.Countries : null;

    /// <summary>
    /// "السفيرة" is the last whose country was told, "رئيس الوفد" is of the last delegation; of an ambassador by his title alone more may
    /// be known.
    /// </summary>
    private ImmutableArray<string>? OfSender(Figure figure) =>
        Belonging.IsHeadOfDelegation(figure) ? antecedents.Recent(Belonging.IsDelegates)?.Countries ?? []
        : Belonging.IsAbroad(figure) ? antecedents.OfSameNoun(figure)?.Countries ?? (Belonging.IsTitle(figure) ? null : [])
        : null;

    /// <summary>"وفد مجلس الشورى": of another state than the one that the article is about.</summary>
    private ImmutableArray<string>? OfHost(Figure figure) =>
        Belonging.IsDelegation(figure)
        && scene.Main is { } host
        && host != scene.Outlet
        && (scene.Outlet ?? scene.Named.But(host)) is { } sender
            ? [sender]
            : null;

    /// <summary>"وفي روما، قال وزير الصحة".</summary>
    private ImmutableArray<string>? OfPlace(Figure figure) => scene.Place is { } place && figure.Entity is null ? [place] : null;

    private ImmutableArray<string>? OfBody(Figure figure) =>
        figure
            is { Entity: null, Role: Vocabulary.Roles.Government or Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry }
            ? antecedents.OfSameBody(figure)?.Countries
            : null;

    private ImmutableArray<string> OfMinistry(Figure figure) =>
        antecedents.OfSameOffice(figure, scene.Outlet)?.Countries ?? ((scene.Speaking ?? scene.Outlet) is { } speaking ? [speaking] : []);

    private ImmutableArray<string>? OfKing(Figure figure) =>
        Belonging.IsKing(figure) && figure is { HasName: false, Role: Vocabulary.Roles.HeadOfState } && scene.Kingdom is null
            ? antecedents.OfSameNoun(figure)?.Countries
            : null;

    /// <summary>
    /// "الرئيس" is of the state whose head was named last, and "الديوان الأميري" of the last that has a crown; else of the one that the
    /// article is about.
    /// </summary>
    private ImmutableArray<string>? OfHead(Figure figure) =>
        figure is { HasName: false, Entity: null, Role: Vocabulary.Roles.HeadOfState }
            ? OfLastHead(figure) ?? (scene.Main is { } state ? [state] : AtHome)
            : null;

    private ImmutableArray<string>? OfLastHead(Figure figure) =>
        Belonging.IsKing(figure) ? null
        : Belonging.IsOfCrown(figure) ? LastCrown?.Countries
        : antecedents.LastOfState() is { Role: Vocabulary.Roles.HeadOfState } head ? head.Countries
        : null;

    private ImmutableArray<string>? OfScene(Figure figure) =>
        figure.Entity is null
        && !(figure.HasName && figure.Role == Vocabulary.Roles.Government)
        && (figure.HasName || IsAnybody(figure) ? scene.Main : scene.OfOffices) is { } main
            ? [main]
            : null;

    private ImmutableArray<string>? OfPremier(Figure figure) =>
        figure is { HasName: false, Entity: null, Role: Vocabulary.Roles.HeadOfGovernment }
            ? antecedents.OfSameOffice(figure, scene.Outlet)?.Countries
            : null;

    private ImmutableArray<string>? OfGoverning(Figure figure) =>
        figure is { Role: Vocabulary.Roles.Government, Entity: null } && figure.Reading.Is(figure.First, WordClass.Genitive)
            ? !IsAnybody(figure)
                ? figure.HasName && scene.IsAbroad
                    ? []
                    : AtHome
                : (scene.Main ?? scene.Paper) is { } home
                    ? [home]
                    : []
            : null;

    /// <summary>
    /// "قالت كوريا الجنوبية إن جارتها أطلقت صاروخا. وأكد المكتب الرئاسي": where nobody knows whose paper it is, the state that spoke last;
    /// null where somebody else did.
    /// </summary>
    private ImmutableArray<string>? OfSpeakingState(Figure figure, Figure? speaker) =>
        scene.Outlet is null
        && figure is { Entity: null, HasName: false }
        && !figure.Reading.Is(figure.End, WordClass.Relative)
        && speaker is { IsCountry: true, Joined.IsEmpty: true, Countries: [var state] }
        && !(speaker.Judged.IsKnown && Voices.IsOfScene(figure))
        && figure.Reading.Has(figure.First - 1, TermKind.Cue)
            ? [state]
            : null;

    private static bool IsHead(Figure figure) => figure.Role is Vocabulary.Roles.HeadOfState or Vocabulary.Roles.HeadOfGovernment;

    /// <summary>"وأضاف الرئيس": who spoke last, though the article may be at home in a state that has one too.</summary>
    private static bool GoesOn(Figure figure) =>
        figure.Reading.At(figure.First - 1, TermKind.Cue) is { IsJoined: true, Term.Shape: not "via" };

    /// <summary>The country that the article is about, or that of the outlet: whose minister of health needs no country.</summary>
    private ImmutableArray<string> AtHome => (scene.OfOffices ?? scene.Outlet) is { } home ? [home] : [];

    /// <summary>
    /// "دانت وزارة الخارجية الهجوم في ليبيا": where nobody knows whose paper it is, a ministry that judges what happens in the country of
    /// the article is another's.
    /// </summary>
    public bool IsJudged(Figure figure, string home) =>
        scene.Outlet is null && figure is { IsBare: true, Role: Vocabulary.Roles.ForeignMinistry } && figure.Judged.Contains(home);

    /// <summary>
    /// Where a party or the holder of an office is at home; a ministry is that of the first minister whose country is told, though only
    /// later, and where the text is at home nowhere, of the only state that speaks in it.
    /// </summary>
    public string? Of(Figure figure) =>
        Guess(figure) is { } home
            ? _others.Apart(figure, [home]) is [var apart] && !IsCrownOfRepublic(figure, [apart])
                ? apart
                : null
            : null;

    private string? Guess(Figure figure) =>
        figure.Role == Vocabulary.Roles.Party || (scene.Paper is null && IsAnybody(figure)) ? scene.Subject
        : figure.Role is not (Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry) ? scene.Home ?? _voices.For(figure)
        : antecedents.FirstOfOffice(figure) is { } first ? first.Countries[0]
        : scene.Home is { } home
            ? antecedents.IsCounterparts(home) ? scene.Named.But(home)
                : home
        : _voices.For(figure);
}
