using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Countries that what is said only points to: "البلدين", "الجانبان", "المملكة".</summary>
internal readonly struct PointedCountries(Reading reading, Cast cast)
{
    public Slot AddTo(Slot named, int first, int end, ImmutableArray<Span> content)
    {
        var countries = new SlotBuilder();
        foreach (var country in named.ToImmutableArray())
        {
            countries.Add(country);
        }

        for (var i = first; i < end && reading.Tokens.SpanOf(i).Start < content[^1].End; i++)
        {
            if (reading.At(i, TermKind.Reference) is { } hit && hit.Start >= content[0].Start)
            {
                Add(ref countries, hit.Term.Id);
            }
        }

        return countries.ToSlot();
    }

    private void Add(ref SlotBuilder countries, string reference)
    {
        if (reference == Cast.Homeland)
        {
            countries.Add(cast.Kingdom);
        }
        else if (reference == "joint" && cast.LastJoint is { } joint)
        {
            foreach (var country in joint.All.SelectMany(figure => figure.Countries))
            {
                countries.Add(country);
            }
        }
    }
}
