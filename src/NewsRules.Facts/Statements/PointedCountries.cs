using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Countries that what is said only points to: "البلدين", "الجانبان", "المملكة".</summary>
/// <param name="speaker">Who says it: "the two countries" are his and the other that was named.</param>
internal readonly struct PointedCountries(Reading reading, Cast cast, Figure? speaker)
{
    private const int MostBack = 250;

    public Slot AddTo(Slot named, int first, int end, ImmutableArray<Span> content)
    {
        var countries = new SlotBuilder();
        Add(ref countries, named);
        for (
            var i = first;
            (i = reading.Next(i, end, Marks.Of(TermKind.Reference))) < end && reading.Tokens.SpanOf(i).Start < content[^1].End;
            i++
        )
        {
            if (reading.At(i, TermKind.Reference) is { } hit && hit.Start >= content[0].Start)
            {
                Add(ref countries, hit.Term.Id, i);
            }
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

    private void Add(ref SlotBuilder countries, string reference, int token)
    {
        if (reference == Reference.Homeland)
        {
            countries.Add(cast.Kingdom);
        }
        else if (
            reference == Reference.Joint
            && !reading.Is(token - 1, WordClass.Determiner)
            && !reading.Has(token + 1, TermKind.Nationality)
        ) // "هذه البلدان" are many, "الجانبان المصري والسوداني" are told.
        {
            Add(ref countries, Both(token));
        }
    }

    /// <summary>
    /// Those of two who speak; those named together, where one of them speaks or was named last; else the two that the text tells of, or
    /// the speaker's and the other that was named last. Who speaks to the two is none of them.
    /// </summary>
    private Slot Both(int token)
    {
        if (IsOfThree(token) && reading.Folded(token) is "الدول" or "البلدان")
        {
            return CountriesOf(cast.LastThree);
        }

        var (joint, own) = (
            CountriesOf(Reference.IsOfStates(reading.Folded(token)) ? cast.LastJoint : cast.LastSides),
            CountriesOf(speaker)
        );
        return own.Count == 0 ? (joint.Count <= 1 && IsOfTwo(token) ? OnlyTwo(token) : joint)
            : IsAddressed(token) ? OthersThan(own, joint)
            : own.Count > 1 ? own
            : joint.Count > 1 && joint.Contains(own[0]) ? joint
            : !IsOfThree(token) && cast.Two is { Count: > 1 } two && !two.Contains(own[0]) ? two
            : WithOther(token, own[0], joint);
    }

    /// <summary>"دعت فرنسا الطرفين": those named together, or whom the text tells of, and not who speaks to them.</summary>
    private Slot OthersThan(in Slot own, in Slot joint) =>
        joint.Count == 1 && !own.Contains(joint[0]) ? joint
        : cast.JointWithout(own) is { } others ? others.AllCountries
        : cast.Two is { Count: > 1 } two && !own.Contains(two[0]) && !own.Contains(two[1]) ? two
        : Slot.Absent;

    /// <summary>"الدول الثلاث", "القادة الثلاثة".</summary>
    private bool IsOfThree(int token) => reading.At(token, TermKind.Reference) is { Length: > 1 };

    /// <summary>"البلدين"; "البلدان الثلاثة" are more, and "الجانبان" may be no states.</summary>
    private bool IsOfTwo(int token) =>
        reading.At(token, TermKind.Reference) is { Length: 1 } && Reference.IsOfStates(reading.Folded(token));

    /// <summary>
    /// "أشاد الأمين العام بعلاقات البلدين": of who is of none of them, the two that were named before, where they are the only ones.
    /// </summary>
    private Slot OnlyTwo(int token)
    {
        var countries = new SlotBuilder();
        for (var i = token - 1; i >= Math.Max(0, token - MostBack); i--)
        {
            countries.Add(Named(i));
        }

        return countries.ToSlot() is { Count: 2 } two ? two : Slot.Absent;
    }

    /// <summary>"دعت البلدين", "ناشد الأمين العام البلدين", "تتواصل مع الطرفين": who is urged is not who urges.</summary>
    private bool IsAddressed(int token) =>
        reading.Folded(token) is not [.., 'ن', 'ا']
        && !IsOfSpeaker(token)
        && (
            reading.Is(token - 1, WordClass.With)
            || (reading.Has(token - 1, TermKind.Cue) && !reading.Is(token - 1, WordClass.Between))
            || speaker?.EndOfAll == token
        );

    private static Slot CountriesOf(Figure? figure)
    {
        var countries = new SlotBuilder();
        foreach (var one in figure?.All ?? [])
        {
            Add(ref countries, Slot.Of(one.Countries));
        }

        return countries.ToSlot();
    }

    /// <summary>
    /// The speaker's country and the other that was named last; where his is named nowhere but with him, the only two others: "التقى وفد
    /// كيني وفدا صوماليا. وقال الوزير النرويجي إن الجانبين".
    /// </summary>
    private Slot WithOther(int token, string own, in Slot joint)
    {
        var others = new SlotBuilder();
        string? last = null;
        var isNamed = false;
        for (var i = token - 1; i >= Math.Max(0, token - MostBack); i--)
        {
            if (Named(i) is not { } country || IsWhereFrom(i))
            {
                continue;
            }

            if (country == own)
            {
                isNamed |= !IsOfSpeaker(i);
            }
            else
            {
                last ??= country;
                others.Add(reading.Is(i - 1, WordClass.In) && reading.Has(i, TermKind.Capital) ? null : country);
            }
        }

        return last is null || (joint.Count > 1 && joint.Contains(last)) ? joint
            : isNamed || IsOfThree(token) || others.ToSlot() is not { Count: > 1 } named ? Slot.Of([own, last])
            : named.Count == 2 ? named
            : joint.Count > 1 ? joint
            : Slot.Absent;
    }

    private bool IsOfSpeaker(int token) => speaker is { } one && one.Reading == reading && one.First <= token && token < one.EndOfAll;

    /// <summary>"ومن القاهرة، ناشد": where it was said.</summary>
    private bool IsWhereFrom(int token) =>
        (reading.Is(token - 1, WordClass.From, WordClass.In)) && Content.IsComma(reading, token + 1) && !reading.Tokens.IsWord(token - 2);

    private string? Named(int token)
    {
        foreach (ref readonly var hit in reading.Has(token, Marks.OfNames) ? reading.At(token) : [])
        {
            var country = hit.Term switch
            {
                { Kind: TermKind.Country, Id: var id } => id,
                { Kind: TermKind.Reference, Id: Reference.Homeland } => cast.Kingdom,
                { Role: Vocabulary.Roles.Media } or { Kind: TermKind.City } => null, // A region is no party to "the two".
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
