using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>Whom a word can mean that names nobody itself: "the minister", "the envoy".</summary>
internal static class Reference
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    /// <summary>References to the country of the outlet: "المملكة".</summary>
    public const string Homeland = "homeland";

    /// <summary>References to those whose words were told last: "المصادر".</summary>
    public const string Sources = "sources";

    /// <summary>References to what was said or written last: "البيان".</summary>
    public const string Text = "text";

    /// <summary>References to who wrote to somebody: "الرسالة".</summary>
    public const string Letter = "letter";

    /// <summary>References to who speaks for somebody: "المتحدث".</summary>
    public const string Spokesman = "spokesman";

    /// <summary>References to who holds an office of a state: "المسؤول".</summary>
    public const string Official = "official";

    /// <summary>References to who is sent by a union: "المبعوث".</summary>
    public const string Envoy = "envoy";

    /// <summary>References to somebody of rank: "سموه".</summary>
    public const string Honour = "honour";

    /// <summary>References to somebody of rank who heads no state: "معاليه".</summary>
    public const string Excellency = "excellency";

    /// <summary>References to two together: "الجانبان".</summary>
    public const string Joint = "joint";

    /// <summary>References to three together, "the three countries"; with what they hold behind it, as of two.</summary>
    public const string Three = "three";

    private const string OfMinisters = "-ministers";
    private const string OfLeaders = "-leaders";
    private const string OfPresidents = "-presidents";

    /// <summary>References to who speaks for the one named last: "المتحدث باسمه".</summary>
    public const string Own = "own";

    /// <summary>References to who heads or serves the one named right before: "رئيسها", "مكتبه".</summary>
    public const string Theirs = "theirs";

    /// <summary>"الوزراء الثلاثة", "الدول الثلاث".</summary>
    public static bool IsOfThree(Figure figure) =>
        figure.End - figure.First > 1 && figure.Reading.Folded(figure.First + 1).StartsWith("الثلاث");

    /// <summary>"الوزيران", "الزعيمان"; "الجانبان" may be countries.</summary>
    public static bool IsOfPeople(Figure figure) =>
        figure.Reading.Folded(figure.First) is [.. var word, 'ا' or 'ي', 'ن'] && word is "الوزير" or "الزعيم" or "الرئيس";

    /// <summary>"البلدان", "الدولتان", "بلدينا".</summary>
    public static bool IsOfStates(Figure figure) => IsOfStates(figure.Reading.Folded(figure.First));

    public static bool IsOfStates(ReadOnlySpan<char> word) =>
        word is [.. var both, 'ن', 'ا'] && both is [.., 'ي']
            ? IsOfStates(word[..^1])
            : word is [.. var states, 'ا' or 'ي', 'ن'] && (states.EndsWith("بلد") || states.EndsWith("دولت"));

    /// <summary>"وزارته": that of a minister.</summary>
    public static bool IsMinistry(string possessive) => possessive is "وزارته" or "وزارتها" or "لوزارته" or "لوزارتها";

    /// <summary>
    /// The word, folded, with which somebody is told of by such a reference: "بيان لمكتبه" by "لمكتبه", "رئيسة بعثتها" by "بعثتها"; his
    /// first without.
    /// </summary>
    public static string WordOf(Figure figure, string reference)
    {
        var at = figure.First;
        while (at < figure.End && figure.Reading.At(at, TermKind.Reference)?.Term.Id != reference)
        {
            at++;
        }

        at = at < figure.End ? at : figure.First;
        var end = figure.Reading.At(at, TermKind.Reference)?.End ?? at;
        var possessive = at;
        while (possessive < end && !IsPossessive(figure.Reading, possessive))
        {
            possessive++;
        }

        return figure.Reading.Folded(possessive < end ? possessive : at).ToString();
    }

    /// <summary>"بعثتها", "مكتبه", and no "رئيسة".</summary>
    private static bool IsPossessive(Reading reading, int token) =>
        reading.Folded(token) is [.., 'ه', 'ا'] || reading.Text[reading.Tokens.SpanOf(token).End - 1] == 'ه';

    /// <summary>"الوزيران": whether this may be one of them, as "الوزير" may mean him.</summary>
    public static bool FitsEach(Figure figure, Figure other) =>
        figure.Reading.Folded(figure.First) switch
        {
            [.. "الوزير", _, 'ن'] => Fits("minister", other),
            [.. "الرئيس", _, 'ن'] => Fits("president", other),
            _ => true,
        };

    /// <summary>True for a reference to several together.</summary>
    public static bool IsJoint(string? reference) =>
        reference is not null && (reference.StartsWith(Joint, Ordinal) || reference.StartsWith(Three, Ordinal));

    /// <summary>"the leaders" lead states, "the ministers" may hold any ministry; "the two sides" may be anybody.</summary>
    public static bool IsHeldBy(string reference, Figure one) =>
        reference.EndsWith(OfMinisters, Ordinal)
            ? one is { IsCountry: false, Role: "foreign-ministry" or "defence-ministry" or "government" }
        : reference.EndsWith(OfLeaders, Ordinal) ? Vocabulary.Roles.LeadsState(one.Role)
        : !reference.EndsWith(OfPresidents, Ordinal) || one.Role is "head-of-state";

    /// <summary>The reference of those who hold such an office, "ministers", "leaders"; null for other offices.</summary>
    public static string? Holders(Term office) =>
        office.IsNational ? OfLeaders
        : office.Id is "government" or "foreign-ministry" or "defence-ministry" ? OfMinisters
        : office.Id is "head-of-state" ? OfPresidents
        : null;

    /// <summary>True for a reference to who spoke last.</summary>
    public static bool IsToSpeaker(string? reference) => reference is Text or Spokesman or Sources or Honour or Excellency;

    /// <param name="reference">What the lexicon calls the reference: minister, official, ….</param>
    /// <param name="figure">Who is referred to, as far as read.</param>
    /// <param name="other">Who may be meant.</param>
    public static bool Fits(string reference, Figure figure, Figure other) =>
        (Fits(reference, other) || (reference == Envoy && IsSameEnvoy(figure, other)))
        && !(reference is "minister" or "official" or "president" && Agreement.IsOtherGender(figure, other))
        && (figure.Countries.IsEmpty || other.Countries.Contains(figure.Countries[0]));

    private static bool Fits(string reference, Figure other) =>
        reference switch
        {
            "minister" => !other.IsCountry
                && (
                    other.Role is "foreign-ministry" or "defence-ministry"
                    || (other.Role is "government" && (other.Reference == "minister" || IsOfMinistry(other) || other.HasName))
                ),
            "official" => !other.IsCountry
                && other.Role is not (null or "person" or "media")
                && other is { Joined.IsEmpty: true, States: < 2 }
                && !other.Reading.IsNoun(other.First, WordClass.Source),
            "president" => other is { Role: "head-of-state" or "head-of-government", Joined.IsEmpty: true, States: < 2 },
            Envoy => other.Role is "international-organisation",
            "media" => other.Role is "media",
            Own or Theirs => !other.IsCountry && other.Role is not (null or "person" or "media"),
            "body" => other.Role is not "person",
            _ => true,
        };

    /// <summary>"المبعوث" is "المبعوث الأمريكي", whom a state sends.</summary>
    private static bool IsSameEnvoy(Figure figure, Figure other) =>
        other.Role is Vocabulary.Roles.Government && HeadWord.Of(other).SequenceEqual(HeadWord.Of(figure));

    private static bool IsOfMinistry(Figure figure)
    {
        var governs = false;
        for (var i = figure.First; i < figure.End; i++)
        {
            governs |= figure.Reading.Is(i, WordClass.Genitive) && figure.Reading.Folded(i) is not ("سفاره" or "السفاره");
        }

        return governs;
    }
}
