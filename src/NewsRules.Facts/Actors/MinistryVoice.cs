using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>
/// "السفير سالم حداد، المتحدث الرسمي ومدير إدارة الإعلام بوزارة الخارجية", "المستشار الإعلامي ومتحدث وزارة الدفاع": who speaks for a
/// ministry, behind a rank or another office.
/// </summary>
internal static class MinistryVoice
{
    private const int Least = 4;

    private static readonly Marks Speaking = Marks.Of(TermKind.Reference) | Marks.Of(TermKind.Delegate);

    private static readonly Marks Ministries = Marks.Of(TermKind.Office) | Marks.Of(TermKind.Entity) | Marks.Of(TermKind.Seat);

    /// <summary>Gives the ministry to who speaks for it; false for others.</summary>
    public static bool Take(Figure figure)
    {
        if (
            figure.End - figure.First < Least
            || figure.Role
                is Vocabulary.Roles.ForeignMinistry
                    or Vocabulary.Roles.DefenceMinistry
                    or Vocabulary.Roles.HeadOfState
                    or Vocabulary.Roles.InternationalOrganisation
            || figure is { IsCounterpart: true } or { OfficeIsTold: true } or { Joined.IsEmpty: false }
        )
        {
            return false;
        }

        var reading = figure.Reading;
        var voice = reading.Next(figure.First, figure.End, Speaking);
        while (voice < figure.End && !IsVoice(reading, voice, figure.First))
        {
            voice = reading.Next(voice + 1, figure.End, Speaking);
        }

        for (var i = voice + 1; (i = reading.Next(i, figure.End, Ministries)) < figure.End; i++)
        {
            if (MinistryAt(reading, i) is { } ministry)
            {
                figure.Role = ministry.Role ?? ministry.Id;
                TakeCountry(figure, ministry.Country ?? NationAt(reading, i, figure.End));
                return true;
            }
        }

        return false;
    }

    private static void TakeCountry(Figure figure, string? country)
    {
        if (country is not null && (figure.IsBare || figure.Countries.IsEmpty))
        {
            (figure.Countries, figure.IsBare) = ([country], false);
        }
    }

    private static string? NationAt(Reading reading, int ministry, int end) =>
        reading.Next(ministry, end, Marks.OfStates) is var nation && nation < end && reading.At(nation) is [{ Term.State: { } state }, ..]
            ? state
            : null;

    /// <summary>"المتحدث", and "ومتحدث" right before whose it is.</summary>
    private static bool IsVoice(Reading reading, int token, int first) =>
        reading.At(token, TermKind.Reference) is { Term.Id: Reference.Spokesman }
        || (token > first && reading.At(token, TermKind.Delegate) is { } second && MinistryAt(reading, second.End) is not null);

    private static Term? MinistryAt(Reading reading, int token)
    {
        foreach (ref readonly var hit in reading.At(token))
        {
            if (
                hit.Term.Kind is TermKind.Office or TermKind.Seat or TermKind.Entity
                && (hit.Term.Role ?? hit.Term.Id) is Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry
            )
            {
                return hit.Term;
            }
        }

        return null;
    }
}
