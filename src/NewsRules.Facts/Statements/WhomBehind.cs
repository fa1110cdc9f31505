using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Whether whom a verb takes stands right behind the phrase of who speaks, with no mark between.</summary>
internal readonly struct WhomBehind(Reading reading)
{
    /// <summary>
    /// "طالب البرلمان وزارة الخارجية", "أبلغت الوزارة الدبلوماسي", "أبلغ حفتر وزير الخارجية": behind a body or somebody known an office
    /// without a comma is whom the verb takes.
    /// </summary>
    public bool Is(Figure figure, int end, in Hit cue) =>
        IsStateOrBody(figure, end, cue)
        || (figure is { IsCountry: true, Joined.IsEmpty: true } && reading.Has(end, Marks.OfPlaces) && !Speech.IsAside(reading, end))
        || (cue.Term.Needs is ["that"] && reading.At(end, TermKind.Entity) is { Particles: "", Term.Role: Vocabulary.Roles.Media })
        || (
            reading.At(end, TermKind.Delegate) is { Particles: "" } head
            && (head.Term.Shape is "counterpart" || (cue.Term.Needs is ["that"] && IsOfOther(head.End, figure)))
        )
        || (reading.Is(figure.First, WordClass.Body) && reading.At(end, TermKind.Reference) is { Particles: "" })
        || (
            reading.At(end, TermKind.Office) is { Particles: "" } office
            && (
                reading.Is(figure.First, WordClass.Body)
                || figure.Entity is not null
                || (
                    cue.Term.Needs is ["that"]
                    && !figure.Countries.IsEmpty
                    && (office.Term.Id != figure.Role || IsOfOther(office.End, figure))
                )
            )
        );

    /// <summary>
    /// "طالب سالم الحداد مالطا ب", "أخبر الجيش الكيني الأمم المتحدة أن": a state or a body right behind a phrase that governs no more; a
    /// counterpart behind any verb.
    /// </summary>
    public bool IsStateOrBody(Figure figure, int end, in Hit cue) =>
        IsWhole(figure, end) && IsSomebody(end, isTaken: SubjectBehind.TakesObject(cue) || cue.Term.TakesObject);

    /// <summary>A state, a name, or what ends with a word that no genitive follows: "الكيني", "كيني", "في تونس".</summary>
    private bool IsWhole(Figure figure, int end) =>
        figure.IsCountry
        || (figure.HasName && figure.NameEnd == end)
        || reading.At(end - 1, TermKind.Nationality) is { Particles: "" }
        || reading.Has(end - 1, Marks.OfPlaces)
        || HeadWord.IsDefinite(reading.Folded(end - 1));

    /// <summary>"مالطا", "الأمم المتحدة", "الحكومة", "نظيره": one by itself, and no office that could be that of who stands before.</summary>
    private bool IsSomebody(int token, bool isTaken)
    {
        foreach (ref readonly var hit in reading.At(token))
        {
            if (
                hit.Particles.Length == 0
                && hit.Term switch
                {
                    { Kind: TermKind.Delegate, Shape: "counterpart" } => true,
                    { Kind: TermKind.Country or TermKind.Capital or TermKind.Seat } => isTaken,
                    { Kind: TermKind.Entity } entity => isTaken
                        && entity.Shape is not "person"
                        && entity.Role is not Vocabulary.Roles.Media,
                    { Kind: TermKind.Office } office => isTaken && office.Is(WordClass.Body),
                    _ => false,
                }
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"الرئيس الكيني رئيس غانا".</summary>
    private bool IsOfOther(int token, Figure figure) =>
        !figure.Countries.IsEmpty
        && (reading.At(token, TermKind.Nationality) ?? reading.At(token, TermKind.Country)) is { Particles: "", Term.State: { } state }
        && !figure.Countries.Contains(state);
}
