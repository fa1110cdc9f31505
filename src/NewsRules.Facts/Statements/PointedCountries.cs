using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Countries that what is said only points to: "البلدين", "الجانبان", "المملكة", or by the surname of who heads them.</summary>
/// <param name="actors">Those named in the sentence.</param>
/// <param name="speaker">Who says it: "the two countries" are his and the other that was named.</param>
internal readonly struct PointedCountries(Reading reading, Cast cast, ImmutableArray<Figure> actors, Figure? speaker)
{
    private const int MostBack = 250;

    public Slot AddTo(Slot named, int first, int end, ImmutableArray<Span> content)
    {
        var countries = new SlotBuilder();
        Add(ref countries, named);
        for (var i = first; (i = reading.Next(i, end, Marks.Of(TermKind.Reference))) < end && reading.Tokens.SpanOf(i).Start < content[^1].End; i++)
        {
            if (reading.At(i, TermKind.Reference) is { } hit && hit.Start >= content[0].Start)
            {
                Add(ref countries, hit.Term.Id, i);
            }
        }

        foreach (var actor in actors)
        {
            Add(ref countries, IsHead(actor) && content[0].Start <= actor.Start && actor.Start < content[^1].End ? Slot.Of(actor.Countries) : Slot.Absent);
        }

        return countries.ToSlot();
    }

    private static void Add(ref SlotBuilder countries, in Slot slot)
    {
        for (var i = 0; i < slot.Count; i++)
        {
            countries.Add(slot[i]);
        }
    }

    private bool IsHead(Figure figure) => figure is { HasName: true, PointsTo: not null, Role: Vocabulary.Roles.HeadOfState or Vocabulary.Roles.HeadOfGovernment }
        && (figure.End - figure.First == 1 || reading.Has(figure.First, TermKind.Office) || reading.Has(figure.First - 1, TermKind.Courtesy));

    private void Add(ref SlotBuilder countries, string reference, int token)
    {
        if (reference == Reference.Homeland)
        {
            countries.Add(cast.Kingdom);
        }
        else if (reference == Reference.Joint && !reading.Is(token - 1, WordClass.Determiner) && !reading.Has(token + 1, TermKind.Nationality)) // "هذه البلدان" are many, "الجانبان المصري والسوداني" are told.
        {
            Add(ref countries, Both(token));
        }
    }

    /// <summary>Those of two who speak; those named together, where one of them speaks or was named last; else the speaker's and the other that was named last.</summary>
    private Slot Both(int token)
    {
        var (joint, own) = (CountriesOf(Reference.IsOfStates(reading.Folded(token)) ? cast.LastJoint : cast.LastSides), CountriesOf(speaker));
        if (joint.Count > 1 && IsAddressed(token))
        {
            return joint;
        }

        return own.Count > 1 ? own
            : own.Count == 0 || (joint.Count > 1 && joint.Contains(own[0])) || OtherBefore(token, own[0]) is not { } other || (joint.Count > 1 && joint.Contains(other)) ? joint : Slot.Of([own[0], other]);
    }

    /// <summary>"دعت البلدين", "ناشد الأمين العام البلدين": who is urged is not who urges.</summary>
    private bool IsAddressed(int token) => reading.Has(token - 1, TermKind.Cue) || speaker?.EndOfAll == token;

    private static Slot CountriesOf(Figure? figure)
    {
        var countries = new SlotBuilder();
        foreach (var one in figure?.All ?? [])
        {
            Add(ref countries, Slot.Of(one.Countries));
        }

        return countries.ToSlot();
    }

    private string? OtherBefore(int token, string own)
    {
        for (var i = token - 1; i >= Math.Max(0, token - MostBack); i--)
        {
            if (Named(i) is { } country && country != own && !IsWhereFrom(i))
            {
                return country;
            }
        }

        return null;
    }

    /// <summary>"ومن القاهرة، ناشد": where it was said.</summary>
    private bool IsWhereFrom(int token) => (reading.Is(token - 1, WordClass.From, WordClass.In)) && Content.IsComma(reading, token + 1) && !reading.Tokens.IsWord(token - 2);

    private string? Named(int token)
    {
        foreach (ref readonly var hit in reading.Has(token, Marks.OfNames) ? reading.At(token) : [])
        {
            var country = hit.Term switch
            {
                { Kind: TermKind.Country, Id: var id } => id,
                { Kind: TermKind.Reference, Id: Reference.Homeland } => cast.Kingdom,
                { Role: Vocabulary.Roles.Media } => null,
                var term => term.Country,
            };
            if (country is not null)
            {
                return country;
            }
        }

        return null;
    }
}
