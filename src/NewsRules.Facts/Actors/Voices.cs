using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Actors;

/// <summary>For which state those of an article speak, and of which other.</summary>
internal sealed class Voices
{
    private string? _voice;
    private string? _other;
    private bool _areSeveral;
    private bool _areOthers;

    /// <summary>Remembers of which state somebody has spoken whose country is told.</summary>
    /// <param name="about">The countries of which he spoke.</param>
    public void Hear(Figure speaker, in Slot about)
    {
        if (speaker is not { IsBare: false, Role: { } role, Countries: [var country, ..] } || !Vocabulary.Roles.IsOfState(role))
        {
            return;
        }

        _areSeveral |= speaker.States > 1 || (_voice ?? country) != country;
        _voice = country;
        for (var i = 0; i < about.Count; i++)
        {
            if (about[i] != country)
            {
                _areOthers |= (_other ?? about[i]) != about[i];
                _other = about[i];
            }
        }
    }

    /// <summary>
    /// The only state that speaks, as long as the text tells no other. "نددت الخارجية المالطية بقصف مقديشو. وقال الجيش": an army or
    /// government of which no more is told is of where it happens; null where nobody tells.
    /// </summary>
    public string? For(Figure figure) =>
        _areSeveral
        || figure.Role is not { } role
        || !Vocabulary.Roles.IsOfState(role)
        || figure.Reading.IsNoun(figure.First, WordClass.Source)
        || Belonging.IsOfCrown(figure)
            ? null
        : _other is null || !IsOfScene(figure) ? _voice
        : _areOthers ? null
        : _other;

    /// <summary>"الجيش", "القوات المسلحة".</summary>
    public static bool IsOfScene(Figure figure) =>
        figure is { HasName: false, Role: Vocabulary.Roles.Military } && figure.Reading.Is(figure.First, WordClass.Body);
}
