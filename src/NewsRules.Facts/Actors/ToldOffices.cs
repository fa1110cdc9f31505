namespace NewsRules.Facts.Actors;

/// <summary>
/// The offices that an article gives to known persons: it means them where it names these again, whatever the lexicon says.
/// </summary>
internal sealed class ToldOffices
{
    private readonly Dictionary<string, string> _roles = new(StringComparer.Ordinal);

    /// <summary>Remembers the office that a figure is told to hold, or gives it the one told before.</summary>
    public void Apply(Figure figure)
    {
        if (figure is { Entity: { } holder, OfficeIsTold: true, Role: { } role })
        {
            _roles[holder] = role;
        }
        else if (figure is { Entity: { } person, OfficeIsTold: false })
        {
            figure.Role = _roles.GetValueOrDefault(person, figure.Role!);
        }
    }
}
