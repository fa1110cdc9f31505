using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Actors;

/// <summary>Names of people that look like a country, a nationality or somebody known.</summary>
internal sealed partial class Phrase
{
    private bool TakeNamesake()
    {
        if (!isArabic || Figure.HasName || NameOfNamesake() is not (> 0 and var end))
        {
            return false;
        }

        (Figure.NameFirst, Figure.NameEnd) = (_at, end);
        return Advance(end);
    }

    private int NameOfNamesake()
    {
        foreach (ref readonly var hit in reading.Has(_at, Marks.OfNames) ? reading.At(_at) : [])
        {
            if (
                hit.Term switch
                {
                    { Kind: TermKind.Entity, Shape: "person" } => hit.Length > 1 && IsOtherFamily(hit.End),
                    { Kind: TermKind.Country or TermKind.Capital } => hit.Length == 1 && IsSurnameOfNamesake(hit.End),
                    _ => false,
                }
            )
            {
                return hit.End + 1;
            }
        }

        return 0;
    }

    /// <summary>"محمد بن سلمان الحربي": behind the name of somebody known a family that is not his.</summary>
    private bool IsOtherFamily(int token) =>
        reading.Folded(token) is ['ا', 'ل', _, _, .., 'ي']
        && reading.IsUnknown(token)
        && !IsDefinite(reading.Folded(token - 1))
        && !reading.IsDefinite(token, WordClass.Noun);

    /// <summary>
    /// "قال تشاد سميث إن", "النائبة تشاد الورفلي": behind a country one word that no lexicon knows and that is no adjective of it.
    /// </summary>
    private bool IsSurnameOfNamesake(int token) =>
        reading.Tokens.IsWord(token)
        && reading.IsUnknown(token)
        && reading.Folded(token) is not [.., 'ا' or 'ه']
        && (
            IsDefinite(reading.Folded(token))
                ? IsPersonal
                    && !IsDefinite(reading.Folded(_at))
                    && !reading.Is(_at, WordClass.Masculine)
                    && !reading.IsDefinite(token, WordClass.Noun)
                    && (reading.Is(token + 1, WordClass.That) || IsComma(token + 1))
                : _at == Figure.First && reading.Is(token + 1, WordClass.That)
        );

    private bool IsPersonal => _at == Figure.First || reading.Has(_at - 1, TermKind.Courtesy) || IsHolder;

    /// <summary>
    /// "الملياردير الكوري بارك جونغ", "العقيد السوري المنشق رياض حداد", "قال الكيني جون أومو": behind a word with the article that no
    /// lexicon knows, a courtesy, or a verb of saying, a nationality before a name tells whose he is.
    /// </summary>
    private bool TakeTitleOfNation()
    {
        if (!isArabic || _hasHead || Figure.HasName)
        {
            return false;
        }

        var isCourtesy = _at == Figure.First + 1 && reading.Has(Figure.First, TermKind.Courtesy);
        var isAlone = _at == Figure.First && reading.At(_at, TermKind.Nationality) is { Particles: "" } && IsSubject(_at);
        if (
            !isCourtesy
            && !isAlone
            && !(_at == Figure.First && reading.Has(_at, FigureReader.OfSurnames) && IsDefinite(reading.Folded(_at)))
        )
        {
            return false;
        }

        if (
            reading.At(isCourtesy || isAlone ? _at : _at + 1, TermKind.Nationality) is not { Particles: "" } nation
            || !IsDefinite(reading.Folded(nation.First))
            || BeforeWholeName(nation.End) is not (> 0 and var name)
        )
        {
            return false;
        }

        Figure.Role = isCourtesy || isAlone ? Figure.Role : Vocabulary.Roles.Person;
        AddCountry(nation.Term.State);
        return (_hasHead = true) && Advance(name);
    }

    /// <summary>"العقيد السوري المنشق رياض حداد": where his name begins, here or behind another adjective; 0 for nowhere.</summary>
    private int BeforeWholeName(int token) =>
        IsWholeName(token) ? token
        : reading.Tokens.IsWord(token) && IsDefinite(reading.Folded(token)) && IsWholeName(token + 1) ? token + 1
        : 0;

    private bool IsSubject(int token) =>
        reading.At(token - 1, TermKind.Cue) is { } verb && Agreement.IsFinite(verb) && !Statements.SubjectBehind.TakesObject(verb);

    /// <summary>Two words of a name, of which the first has no article; of one word that means something else "that" closes it.</summary>
    private bool IsWholeName(int token) =>
        IsPlainWord(token)
        && !HeadWord.HasArticle(reading, token)
        && !IsWithParticle(reading.Folded(token))
        && (
            (IsPlainWord(token + 1) && !IsWithParticle(reading.Folded(token + 1)))
            || (reading.Tokens.IsWord(token + 1) && !IsDefinite(reading.Folded(token + 1)) && reading.Is(token + 2, WordClass.That))
        );

    /// <summary>"الدكتور التركي", "خالد المصري": a nationality right behind a courtesy title or a given name is a surname.</summary>
    private bool TakeNationalSurname()
    {
        if (
            !isArabic
            || !(reading.At(_at, TermKind.Nationality) is { Particles: "" } || reading.Is(_at, WordClass.Regional))
            || reading.Folded(_at) is not ['ا', 'ل', .., 'ي']
        )
        {
            return false;
        }

        if (!_hasHead && !Figure.HasName && _at == Figure.First + 1 && reading.Has(Figure.First, TermKind.Courtesy))
        {
            (Figure.NameFirst, Figure.NameEnd) = (_at, _at + 1);
            return Advance(_at + 1);
        }

        if (!IsGivenName())
        {
            return false;
        }

        Figure.NameEnd = _at + 1;
        return Advance(_at + 1);
    }

    /// <summary>True behind one or two words of a person's name, none with the article.</summary>
    private bool IsGivenName() =>
        Figure.HasName
        && Figure.NameEnd == _at
        && _at - Figure.NameFirst <= 2
        && Figure.Entity is null
        && !IsDefinite(reading.Folded(_at - 1))
        && (
            reading.Has(Figure.NameFirst - 1, TermKind.Courtesy)
            || !(
                IsBody
                || (
                    Figure.Role is Vocabulary.Roles.Other or Vocabulary.Roles.Media or Vocabulary.Roles.Party
                    && !IsDefinite(reading.Folded(Figure.First))
                )
            )
        );
}
