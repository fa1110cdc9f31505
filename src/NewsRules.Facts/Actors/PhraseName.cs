using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>The bare name in a phrase.</summary>
internal sealed partial class Phrase
{
    private bool TakeName(bool expected)
    {
        if (TakeTown())
        {
            return true;
        }

        if (
            Figure.HasName
            || _isCountryHead
            || Figure.Reference is Reference.Homeland or Reference.Honour or Reference.Excellency or Reference.Letter
            || (!_hasHead && !expected)
            || !IsPlainWord(_at)
            || reading.Has(_at, TermKind.Topic)
            || IsWithParticle(reading.Folded(_at))
            || IsOfMany(reading.Folded(_at))
            || (_hasHead && reading.Folded(_at) is [_, _, _, .., 'ي', 'ن'] && reading.Folded(_at - 1) is [_, _, .., 'ي', 'ي', 'ن'])
            || (isArabic && _hasHead && (IsHis(_at) || (reading.At(_at) is [{ Particles: "ل" } hit, ..] && IsForAnother(hit))))
            || (_hasHead && (IsBody || IsBehindDocument || reading.IsDefinite(_at, WordClass.Noun)))
        )
        {
            return false;
        }

        if (reading.Folded(_at) is ['و', 'ا', 'ل', _, _, _, ..])
        {
            return _hasHead && Advance(_at + 1); // "مدير الاتصال والتسويق": what else an office is for.
        }

        var end = isArabic ? NameEnd.Arabic(reading, _at, limit, IsPlainWord) : NameEnd.Capitalised(reading, _at, limit);
        if (end <= _at || (end == _at + 1 && IsAdjectiveOfSomebody))
        {
            return false;
        }

        if (
            end == _at + 1
            && isArabic
            && _hasHead
            && !Figure.HasName
            && IsDefinite(reading.Folded(_at))
            && ((reading.Has(_at - 1, TermKind.City) && reading.Has(end, Titles)) || reading.Has(end, TermKind.Courtesy))
        )
        {
            return Advance(end); // "رئيس تكتل بعلبك الهرمل النائب", "وكيل الوزارة للتخطيط والتطوير الدكتور".
        }

        end = BeforeAnother(end);
        if (end == _at)
        {
            return false;
        }

        end +=
            isArabic
            && (end == _at + 1 || reading.Is(end + 1, WordClass.That))
            && reading.Folded(_at) is not ['ا', 'ل', _, _, .., 'ي']
            && IsNounAsSurname(end)
                ? 1
                : 0;
        end += isArabic && end == _at + 1 && (IsSurnameBeforeComma(end) || NameParticles.IsPrefixed(reading, end)) ? 1 : 0;
        end += isArabic && end == _at + 1 && IsWithinName(end) ? 2 : 0;
        (Figure.NameFirst, Figure.NameEnd) = (_at, end);
        return Advance(end);
    }

    /// <summary>"سالم شكري وجمال هاكوم وزير …": before the name that "and" is written with, where an office follows that is his.</summary>
    private int BeforeAnother(int end)
    {
        for (var i = isArabic && reading.Has(end, Titles) ? _at : end; i < end - 1; i++)
        {
            if (reading.IsUnknown(i) && reading.Folded(i) is ['و', _, _, _, ..])
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>"الشيخ محمد بن زايد آل نهيان": the family behind a name that the lexicon knows without it.</summary>
    private bool TakeFamily()
    {
        if (
            !isArabic
            || Figure.Entity is null
            || Figure.NameEnd != _at
            || !NameParticles.IsOfDescent(reading.Folded(_at))
            || _at + 1 >= limit
            || !reading.Tokens.IsWord(_at + 1)
        )
        {
            return false;
        }

        Figure.NameEnd = _at + 2;
        return Advance(_at + 2);
    }

    /// <summary>"كاتب متوج": one word behind a person without the article.</summary>
    private bool IsAdjectiveOfSomebody =>
        isArabic && _at == Figure.First + 1 && Figure.Role == Vocabulary.Roles.Person && !IsDefinite(reading.Folded(Figure.First));

    /// <summary>"خليل الحية،": a word with the article behind a given name alone, before a comma.</summary>
    private bool IsSurnameBeforeComma(int token) =>
        IsDefinite(reading.Folded(token)) && IsComma(token + 1) && reading.At(token) is [{ Particles: "", Term.Kind: TermKind.Word }];

    /// <summary>
    /// "سالم كامل شكري وزير", "محمد مطر الكعبي، رئيس": a common word between a given name and one that no lexicon knows, where an office,
    /// "that" or a comma closes the name.
    /// </summary>
    private bool IsWithinName(int token) =>
        !IsDefinite(reading.Folded(_at))
        && reading.At(token) is [{ Particles: "" or "ك", Term.Kind: TermKind.Word } hit]
        && (hit.Particles.Length > 0 || hit.Term.Is(WordClass.Noun) || hit.Term.Is(WordClass.Title))
        && !IsDefinite(reading.Folded(token))
        && token + 1 < limit
        && reading.Tokens.IsWord(token + 1)
        && (reading.Has(token + 1, FigureReader.OfSurnames) || reading.Is(token + 1, WordClass.GivenName))
        && (!IsDefinite(reading.Folded(token + 1)) || reading.Folded(token + 1) is [.., 'ي'])
        && (reading.Has(token + 2, Titles) || reading.Is(token + 2, WordClass.That) || IsComma(token + 2));

    /// <summary>
    /// "مروان جوهر، النائب", "نزار مفتي: «…»": a noun without the article right behind a given name, and nothing of a phrase behind it;
    /// "سالم الحداد أمس إن" only tells when.
    /// </summary>
    private bool IsNounAsSurname(int token)
    {
        if (
            token >= limit
            || !reading.Tokens.IsWord(token)
            || IsDefinite(reading.Folded(token))
            || reading.Is(token, WordClass.Dual, WordClass.Time)
            || !reading.Is(token, WordClass.Noun, WordClass.Genitive, WordClass.Title)
            || (
                reading.Tokens.IsWord(token + 1)
                && !reading.Is(token + 1, WordClass.That, WordClass.Complement)
                && !reading.Has(token + 1, Titles)
            )
        )
        {
            return false;
        }

        foreach (ref readonly var hit in reading.At(token))
        {
            if (hit.Term.Kind != TermKind.Word || hit.Particles.Length > 0)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsPlainWord(int token)
    {
        if (
            token < limit
            && (
                reading.Is(token, WordClass.Name)
                || IsBeforeServant(token)
                || (isArabic && (NameParticles.IsGiven(reading, token) || IsAli(token)))
            )
        )
        {
            return true;
        }

        if (
            token >= limit
            || !reading.Tokens.IsWord(token)
            || reading.Folded(token).Length < 2
            || char.IsAsciiDigit(reading.Folded(token)[0])
            || reading.Text[reading.Tokens.SpanOf(token).End - 1] == 'ى' && reading.Folded(token).Length < 5
        )
        {
            return false;
        }

        if (_hasHead && !Figure.HasName && reading.IsNameLikePreposition(token) && token + 1 < limit && IsPlainWord(token + 1))
        {
            return true;
        }

        foreach (ref readonly var hit in reading.At(token))
        {
            // "وزير النفط الليبي": what an office is for may be a topic too.
            if (
                hit.Term.Kind != TermKind.Topic
                && !hit.Term.IsNational
                && (
                    hit.Particles.Length == 0
                    || (_hasHead && IsOfTown(hit))
                    || hit.Term.Kind is TermKind.Cue or TermKind.Word or TermKind.Delegate or TermKind.Office or TermKind.Entity
                    || hit.IsJoined
                )
            )
            {
                return false;
            }
        }

        return !(isArabic && reading.IsAccusative(token, WordClass.Noun)); // "أصدر الوزير بيانا".
    }

    /// <summary>"القنصل العام بجدة": where it is, and no name.</summary>
    private bool IsInTown(in Hit hit) => IsMission && IsOfTown(hit);

    private static bool IsOfTown(in Hit hit) => hit is { Particles: "ب", Term.Kind: TermKind.City or TermKind.Capital };

    /// <summary>
    /// "مدير النادي بجدة", "أمين منطقة الشمال سالم": where somebody's office or a body is, before his name or the end of the title.
    /// </summary>
    private bool TakeTown()
    {
        if (!isArabic || !_hasHead || Figure.HasName || _isCountryHead)
        {
            return false;
        }

        foreach (ref readonly var hit in reading.At(_at))
        {
            if (
                (_isDelegate || IsBody || Figure.Role is Vocabulary.Roles.Other)
                && (IsOfTown(hit) || (hit is { IsJoined: true, Term.Kind: TermKind.City } && reading.Has(_at - 1, TermKind.City)))
            )
            {
                AddCountry(Figure.Countries.IsEmpty ? hit.Term.Country : null);
                return Advance(hit.End);
            }
        }

        return !IsBody
            && reading.IsNoun(_at - 1, WordClass.Place)
            && !IsDefinite(reading.Folded(_at - 1))
            && IsPlainWord(_at)
            && Advance(_at + 1);
    }

    /// <summary>"أعرب حسين علي عن", "قال حسين علي، وزير …": behind no preposition stands another, or a comma.</summary>
    private bool IsAli(int token) =>
        reading.IsNameLikePreposition(token) && (reading.Is(token + 1, WordClass.Preposition, WordClass.That) || IsComma(token + 1));

    private bool IsBeforeServant(int token) => isArabic && NameEnd.IsBeforeServant(reading, token);

    /// <summary>
    /// A ministry, a council, a statement: what follows its name is no person's name; behind "سفير الاتحاد الأوروبي" it is.
    /// </summary>
    private bool IsBody =>
        reading.Is(Figure.First, WordClass.Body)
        || (
            Figure.Entity is not null
            && !Figure.HasName
            && reading.At(Figure.First, TermKind.Entity) is not null
            && !reading.Is(Figure.First, WordClass.Envoy)
        );

    /// <summary>
    /// "أشاد الوزير بالاتفاق", "لإغاثة النازحين", "يتهم المعارضون الرئيس": a word with a preposition and the article, or a noun that ends
    /// in ة, or many begin no name.
    /// </summary>
    public static bool IsWithParticle(ReadOnlySpan<char> folded) =>
        folded.Length > 4
        && (
            folded.StartsWith("بال")
            || folded.StartsWith("كال")
            || folded.StartsWith("لل")
            || folded is ['ل', 'م', _, _, _, .., 'ي']
            || IsVerbalNoun(folded)
            || Agreement.IsNominativePlural(folded)
        );

    /// <summary>"وفقا للتقرير بلغت": behind a text with the article a word without it is of the next clause.</summary>
    private bool IsBehindDocument =>
        _at == Figure.First + 1 && IsDocument && HeadWord.IsDefinite(Figure) && !HeadWord.IsDefinite(reading.Folded(_at));

    /// <summary>"التوترات".</summary>
    private static bool IsOfMany(ReadOnlySpan<char> folded) => folded is ['ا', 'ل', _, _, _, .., 'ا', 'ت'];

    /// <summary>"أعلن الوزير استقالته", "تصريحه", "دعمهما": what belongs to who is told of, and no name of his.</summary>
    private bool IsHis(int token) =>
        reading.Folded(token) is [_, _, _, .., 'ت', 'ه'] or ['ت', _, _, 'ي', _, 'ه']
            && !reading.Is(token, WordClass.Name)
            && reading.Text[reading.Tokens.SpanOf(token).End - 1] == 'ه'
        || reading.Folded(token) is [_, _, _, .., 'ه', 'م'] or [_, _, _, .., 'ه', 'م', 'ا']
        || (IsDefinite(reading.Folded(token - 1)) && reading.IsOwned(token, WordClass.Noun))
        || IsDoneTo(token);

    /// <summary>"تعارضه كينيا": a present with "him", and who does it.</summary>
    private bool IsDoneTo(int token) =>
        reading.Folded(token) is ['ت' or 'ي', _, _, _, .., 'ه']
        && reading.Text[reading.Tokens.SpanOf(token).End - 1] == 'ه'
        && reading.At(token + 1, TermKind.Country) is { Particles: "" };

    private static bool IsVerbalNoun(ReadOnlySpan<char> folded) => folded.Length > 5 && folded is ['ل', .., 'ه'];
}
