using System.Collections.Immutable;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Statements;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>Somebody named at a place of the text, as far as read. Becomes an <see cref="Actor"/>.</summary>
internal sealed class Figure
{
    private ImmutableArray<Figure>? _alone;

    /// <summary>The field that names them.</summary>
    public required Reading Reading { get; init; }

    public required int First { get; set; }

    public required int End { get; set; }

    public required int Start { get; set; }

    public string? Role { get; set; }

    public ImmutableArray<string> Countries { get; set; } = [];

    public string? Entity { get; set; }

    /// <summary>Of a known person: true where the text tells his office, false where only the lexicon does; null of others.</summary>
    public bool? OfficeIsTold { get; set; }

    public int NameFirst { get; set; } = -1;

    public int NameEnd { get; set; } = -1;

    /// <summary>What "the minister" points to; null for a full name.</summary>
    public string? Reference { get; set; }

    /// <summary>Who was named before and is meant again; null for somebody new.</summary>
    public Figure? PointsTo { get; set; }

    /// <summary>Who was named first of those that this one points to; itself where it points to nobody.</summary>
    public Figure Origin => PointsTo?.Origin ?? this;

    /// <summary>True when more than a guess from the place in the sentence says that this is an actor.</summary>
    public bool IsKnown { get; set; }

    public bool IsCounterpart { get; set; }

    /// <summary>True when the text does not say of which country the office is.</summary>
    public bool IsBare { get; set; }

    /// <summary>The one country of which it condemns, praises or urges somebody.</summary>
    public Slot Judged { get; set; }

    /// <summary>A country, or a capital that stands for it; no office and no person.</summary>
    public bool IsCountry { get; set; }

    /// <summary>The gender of the verb with which it spoke; null where none showed it.</summary>
    public bool? IsFeminine { get; set; }

    /// <summary>Who acts together with this one, in order.</summary>
    public ImmutableArray<Figure> Joined { get; set; } = [];

    /// <summary>This one and who is joined to it.</summary>
    public ImmutableArray<Figure> All => !Joined.IsEmpty ? [this, .. Joined] : (_alone ??= [this]);

    /// <summary>The states of this one and who is joined to it.</summary>
    public Slot AllCountries
    {
        get
        {
            var countries = new SlotBuilder();
            countries.AddAll(Countries);
            foreach (var figure in Joined)
            {
                countries.AddAll(figure.Countries);
            }

            return countries.ToSlot();
        }
    }

    /// <summary>True where both are of the same states, in whatever order.</summary>
    public bool IsOfSameStates(Figure other) =>
        AllCountries is var one
        && other.AllCountries is var another
        && one.Count == another.Count
        && one.ToImmutableArray().All(another.Contains);

    /// <summary>Of how many states they are.</summary>
    public int States => AllCountries.Count;

    /// <summary>Behind the last token of this one and who is joined to it.</summary>
    public int EndOfAll => Joined.IsEmpty ? End : Joined[^1].End;

    /// <summary>The name as written; null without one.</summary>
    private string? Name =>
        HasName && !Origin.IsThing
            ? Reading.Text[(NameFirst == First ? Start : Reading.Tokens.SpanOf(NameFirst).Start)..Reading.Tokens.SpanOf(NameEnd - 1).End]
            : null;

    /// <summary>
    /// "النتائج", "البيانات المعدلة", "التقرير الـ15": a thing with its article that speaks is read as a name, and has none.
    /// </summary>
    private bool IsThing =>
        Entity is null
        && NameEnd == NameFirst + 1
        && (NameFirst == First || (NameFirst == First + 1 && Reading.Folded(NameFirst) is ['ا', 'ل', .., 'ه' or (>= '0' and <= '9')]))
        && Reading.IsDefinite(First, WordClass.Noun)
        && !Reading.Has(First, TermKind.Courtesy);

    /// <summary>The phrase as written.</summary>
    private string Words => Reading.Text[Shown..Reading.Tokens.SpanOf(End - 1).End];

    /// <summary>"فرنسا وبريطانيا", "Egypt and Turkey": a state with those that stand in a row with it.</summary>
    private string WordsOfAll
    {
        get
        {
            var end = End;
            foreach (var figure in Joined)
            {
                while (figure.Reading == Reading && end < figure.First && (Content.IsComma(Reading, end) || Reading.Is(end, WordClass.And)))
                {
                    end++;
                }

                if (!IsCountry || !figure.IsCountry || end != figure.First || (Reading.HasVerbFirst && !Reading.IsJoined(end)))
                {
                    return Words;
                }

                end = figure.End;
            }

            return Reading.Text[Shown..Reading.Tokens.SpanOf(end - 1).End];
        }
    }

    /// <summary>
    /// Where the phrase begins for a reader: "للاتحاد" loses its article without what is attached, and "«الخارجية» المصرية" its mark.
    /// </summary>
    public int Shown =>
        Issuer is { } issuer && issuer < Reading.Tokens.SpanOf(End - 1).End ? issuer
        : Start > Reading.Tokens.SpanOf(First).Start && Reading.Text[Start - 1] == 'ل' && Reading.Text[Start] == 'ل' ? Start - 1
        : First > 0 && Content.Opens(Reading, First - 1) && Reading.Tokens.SpanOf(First - 1).End == Start && HoldsMark
            ? Reading.Tokens.SpanOf(First - 1).Start
        : Start;

    private bool HoldsMark
    {
        get
        {
            var at = First + 1;
            while (at < End && !Content.Closes(Reading, at))
            {
                at++;
            }

            return at < End;
        }
    }

    /// <summary>
    /// "بيان صادر عن الوزارة": where who issued it begins; null for others. The phrase may have been cut before it since.
    /// </summary>
    public int? Issuer { get; set; }

    /// <summary>The first word behind courtesies: "معالي وزير", "الوزير".</summary>
    public ReadOnlySpan<char> Head
    {
        get
        {
            var at = First;
            while (at < End - 1 && Reading.Has(at, TermKind.Courtesy))
            {
                at++;
            }

            return HeadWord.WithoutArticle(Reading.Folded(at));
        }
    }

    public bool HasName => NameFirst >= 0;

    /// <summary>
    /// "تشاد سميث", "منصور التركي": true for a word that a person's name begins with, or a nationality that it ends with.
    /// </summary>
    public bool IsOfName(int token, bool isNationality) =>
        Entity is null
        && (token == NameFirst || (isNationality && token == NameEnd - 1))
        && !(NameEnd - NameFirst == 1 && NameFirst == First && Reading.Folded(token) is [.., 'و' or 'ي', 'ن'])
        && !Statements.Speech.Quotes(Reading, NameFirst - 1);

    /// <summary>True where no office is known.</summary>
    public bool IsNobody => Role is null or Vocabulary.Roles.Person or Vocabulary.Roles.Other;

    /// <summary>The hash of the last word of the name.</summary>
    public ulong Surname => Reading.HashOf(NameEnd - 1);

    public bool HasFirstNameOf(Figure other) => Reading.Folded(NameFirst).SequenceEqual(other.Reading.Folded(other.NameFirst));

    /// <summary>
    /// "سارة حداد" where "كريم حداد" was told of, and no "محمد علي حداد" and "علي حداد": each with a given name that no other word of the
    /// two begins like, however they are spelled.
    /// </summary>
    public bool IsOfOtherName(Figure other) => HasGivenName && other.HasGivenName && !BeginsLike(other) && !other.BeginsLike(this);

    /// <summary>A name of several words, but for "عبد الغني" alone.</summary>
    private bool HasGivenName => NameEnd - NameFirst > 1 && !(NameEnd - NameFirst == 2 && Reading.Folded(NameFirst) is "عبد");

    /// <summary>Whether the given name begins with the letter of a word of the other before his surname.</summary>
    private bool BeginsLike(Figure other)
    {
        for (var i = other.NameFirst; i < other.NameEnd - 1; i++)
        {
            if (Initial(Reading.Folded(NameFirst)) == Initial(other.Reading.Folded(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first letter that is no long vowel.</summary>
    private static char Initial(ReadOnlySpan<char> word)
    {
        var letters = word.TrimStart("اوي");
        return letters.IsEmpty ? '\0'
            : letters[0] is 'غ' ? 'ج'
            : letters[0];
    }

    public bool HasSurnameOf(Figure other) => Reading.Folded(NameEnd - 1).SequenceEqual(other.Reading.Folded(other.NameEnd - 1));

    /// <summary>Both as one, for "the two ministers" behind "the minister with his counterpart".</summary>
    public Figure And(Figure other)
    {
        var both = Again(Role, Countries);
        both.Joined = [other];
        return both;
    }

    /// <summary>Another whom the same words mean.</summary>
    public Figure Again(string? role, ImmutableArray<string> countries) =>
        new()
        {
            Reading = Reading,
            First = First,
            End = End,
            Start = Start,
            Role = role,
            IsKnown = true,
            Countries = countries,
        };

    /// <summary>All who act together as one without a name, where they hold the same office.</summary>
    public Figure AsOne() => Joined.Any(other => other.Role != Role) ? this : Again(Role, AllCountries.ToImmutableArray());

    /// <summary>Somebody whom no lexicon knows, by these words.</summary>
    public static Figure Unknown(Reading reading, int first, int end) =>
        new()
        {
            Reading = reading,
            First = first,
            End = end,
            Start = reading.Tokens.SpanOf(first).Start,
        };

    /// <param name="alone">True: without those who are joined to this one.</param>
    public Actor ToActor(ImmutableArray<Span> spans, bool alone = false)
    {
        var role = Role;
        var countries = new SlotBuilder();
        countries.AddAll(Countries);
        foreach (var figure in alone ? [] : Joined)
        {
            role ??= figure.Role;
            countries.AddAll(figure.Role is null || Role is Vocabulary.Roles.InternationalOrganisation ? [] : figure.Countries);
        }

        return new Actor(Name, role is null ? Slot.Unknown : Slot.Of(role), CountrySlot(countries.ToSlot(), role), Slot.Of(Entity), spans)
        {
            Mention = alone ? Words : WordsOfAll,
            Joint = alone || Joined.IsEmpty ? [] : Each(spans),
            AreApart = !alone && Joined.Length > 0 && !AreOfOneOffice && All.All(figure => figure.Role is not null && figure.IsTold),
        };
    }

    private ImmutableArray<Actor> Each(ImmutableArray<Span> spans) =>
        [
            .. All.Where(figure => figure == this || figure.Role is not null)
                .Select(figure => figure.ToActor(figure.Own(spans, this), alone: true)),
        ];

    /// <summary>
    /// "ألمانيا وفرنسا", "وزيرا الخارجية المصري سامح فهمي والأردني أيمن حداد"; but "فهمي وحداد" are two who hold it each.
    /// </summary>
    private bool AreOfOneOffice =>
        Role is not null
        && Vocabulary.Roles.IsOfState(Role)
        && Joined.All(figure => figure.Role == Role)
        && (Reading.Is(First, WordClass.Dual) || !All.All(figure => figure is { HasName: true, Countries.Length: 1 }));

    /// <summary>
    /// A country, a body of the lexicon, or a name with an office of a state or without any: "the director and member of the board" may be
    /// one.
    /// </summary>
    private bool IsTold =>
        IsCountry
        || Reading.At(First, TermKind.Entity) is { Term: { Shape: not "person", Role: not null } }
        || (
            HasName
            && NameEnd <= End
            && (
                NameFirst == First
                || Reading.Has(NameFirst - 1, TermKind.Courtesy)
                || Role is Vocabulary.Roles.InternationalOrganisation
                || Vocabulary.Roles.IsOfState(Role)
            )
        );

    /// <summary>Its own words among those that name all who act together; none where it is implied.</summary>
    private ImmutableArray<Span> Own(ImmutableArray<Span> all, Figure first) =>
        all.IsEmpty || (this != first && (Reading != first.Reading || Start < all[0].Start || Start >= all[^1].End))
            ? []
            : [new Span(this == first ? all[0].Start : Shown, this == first.All[^1] ? all[^1].End : Reading.Tokens.SpanOf(End - 1).End)];

    private static Slot CountrySlot(Slot countries, string? role) =>
        countries.IsKnown ? countries
        : Vocabulary.Roles.IsOfState(role) ? Slot.Unknown
        : Slot.Absent;
}
