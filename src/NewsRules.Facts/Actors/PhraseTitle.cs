using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>The words of a title that name nobody: what its noun governs, and its adjectives.</summary>
internal sealed partial class Phrase
{
    /// <summary>"Russia's president", "the US military", "Russia's Putin": the country is not who acts.</summary>
    private bool TakePossessive()
    {
        var office = reading.Folded(_at) is "'s" ? _at + 1 : _at;
        if (isArabic || !_isCountryHead || !(reading.Has(office, TermKind.Office) || (office > _at && IsPerson(office))))
        {
            return false;
        }

        _hasHead = _isCountryHead = false;
        Figure.Role = null;
        return Advance(office);
    }

    private bool IsPerson(int token) => reading.At(token, TermKind.Entity) is { Term.Shape: "person" };

    /// <summary>"Denmark's prime minister, NAME,".</summary>
    private bool TakeNameBetweenCommas()
    {
        if (
            isArabic
            || !_hasHead
            || _isCountryHead
            || Figure is not { HasName: false, Role: { } role }
            || role is Vocabulary.Roles.Media or Vocabulary.Roles.Other or Vocabulary.Roles.Party
            || !reading.IsSign(_at, ',')
        )
        {
            return false;
        }

        var first = reading.At(_at + 1, TermKind.Courtesy)?.End ?? _at + 1;
        var known = reading.At(first, TermKind.Entity) is { Term.Shape: "person" } person ? person : (Hit?)null;
        var end = known?.End ?? (IsPlainWord(first) ? NameEnd.Capitalised(reading, first, limit) : first);
        if (end == first || !reading.IsSign(end, ','))
        {
            return false;
        }

        (Figure.NameFirst, Figure.NameEnd, Figure.Entity) = (first, end, known?.Term.Id ?? Figure.Entity);
        return Advance(end);
    }

    /// <summary>"the Egyptian and Turkish foreign ministers": two holders of one office.</summary>
    private bool TakeSecondNationality() =>
        isArabic
            ? TakeEachNationality()
            : (!_hasHead || reading.Is(Figure.First, WordClass.Dual))
                && Figure.Countries.Length > 0
                && (reading.Is(_at, WordClass.And) || reading.IsSign(_at, ','))
                && reading.At(_at + 1, TermKind.Nationality) is not null
                && Advance(_at + 1);

    /// <summary>"وزيرا الخارجية، المصري سالم شكري والتشادي محمد صالح": each with his name, with a comma between them or without.</summary>
    private bool TakeEachNationality()
    {
        if (!_hasHead || !reading.Is(Figure.First, WordClass.Dual))
        {
            return false;
        }

        if (!Figure.HasName)
        {
            return Figure.Countries.IsEmpty
                && IsComma(_at)
                && reading.At(_at + 1, TermKind.Nationality) is { Particles: "" }
                && Advance(_at + 1);
        }

        var at = IsComma(_at) ? _at + 1 : _at;
        if (reading.At(at, TermKind.Nationality) is not { IsJoined: true } second || Figure.NameEnd != _at)
        {
            return false;
        }

        Figure.Countries = Figure.Countries.Add(second.Term.Country!);
        return Advance(
            reading.At(second.End, TermKind.Entity) is { Particles: "", Term.Shape: "person" } known
                ? known.End
                : Math.Max(second.End, NameEnd.Arabic(reading, second.End, limit, IsPlainWord))
        );
    }

    /// <summary>"وزراء خارجية كل من مصر والأردن".</summary>
    private bool TakeEach() =>
        isArabic
        && _hasHead
        && !Figure.HasName
        && Figure.Countries.IsEmpty
        && reading.Is(Figure.First, WordClass.Dual)
        && reading.EndOf(_at, WordClass.Each) is > 0 and var end
        && reading.At(end, TermKind.Country) is { Particles: "" }
        && Advance(end);

    /// <summary>"مدير شرطة دبي", "رئيس قطاع البحوث": a noun that governs another is no phrase without it.</summary>
    private bool TakeComplement()
    {
        if (
            !isArabic
            || EndsWithName
            || !(((_governs || (_isDelegate && reading.Is(_at, WordClass.Body))) && IsComplement(_at)) || IsBeforeCountry(_at))
        )
        {
            return false;
        }

        _governs = Governs(_at) || (!IsDefinite(reading.Folded(_at)) && reading.Is(_at, WordClass.Noun));
        return Advance(_at + 1);
    }

    /// <summary>"وزير خارجية جمهورية مالطا".</summary>
    private bool IsBeforeCountry(int token) =>
        _hasHead
        && !_isCountryHead
        && Figure.Countries.IsEmpty
        && reading.Is(token, WordClass.Place)
        && reading.Has(token + 1, TermKind.Country)
        && !IsDefinite(reading.Folded(token - 1));

    /// <summary>"مدير تعليم صبيا": a department without the article is that of a place.</summary>
    private bool Governs(in Hit hit) =>
        Governs(hit.End - 1) || (hit.Term.IsNational && reading.Folded(hit.First) is not (['ا', 'ل', ..] or ['ل', 'ل', ..]));

    private bool Governs(int token) => reading.Is(token, WordClass.Genitive);

    private bool IsComplement(int token)
    {
        if (
            !reading.Tokens.IsWord(token)
            || reading.Folded(token).Length < 2
            || char.IsAsciiDigit(reading.Folded(token)[0])
            || IsWithParticle(reading.Folded(token))
        )
        {
            return false;
        }

        foreach (ref readonly var hit in reading.At(token))
        {
            if (
                !hit.Term.IsNational
                && (
                    hit.Particles.Length > 0
                    || hit.Term.Kind < TermKind.Courtesy
                    || !(
                        hit.Term.Kind != TermKind.Word
                        || hit.Term.Is(WordClass.Noun)
                        || hit.Term.Is(WordClass.Body)
                        || hit.Term.Is(WordClass.Genitive)
                        || hit.Term.Is(WordClass.Title)
                    )
                )
            )
            {
                return false;
            }
        }

        return !reading.Has(token, TermKind.Cue) || IsDefinite(reading.Folded(token));
    }

    /// <summary>After an office and before the name, definite words belong to the title: وزير النفط الليبي الجديد.</summary>
    private bool TakeTitleWord()
    {
        if (!IsTitle())
        {
            return false;
        }

        // "مصادر تركية رسمية", "المصادر الدبلوماسية".
        Figure.Role =
            (_isDelegate && Figure.Role == Vocabulary.Roles.Other && reading.Is(_at, WordClass.Official))
            || (Figure is { Role: null, Reference: Reference.Sources } && reading.IsDefinite(_at, WordClass.Official))
                ? Vocabulary.Roles.Government
                : Figure.Role;
        return Advance(Math.Max(_at + 1, reading.EndOf(_at, WordClass.Title)));
    }

    private bool IsTitle() =>
        isArabic
        && _hasHead
        && !_isCountryHead
        && !EndsWithName
        && !(IsBody && IsObject())
        && (
            reading.Is(_at, WordClass.Title, WordClass.Official, WordClass.Same)
            || reading.IsDefinite(_at, WordClass.Regional)
            || IsTitleWord()
            || IsOfSource()
        );

    /// <summary>"مصادر ميدانية".</summary>
    private bool IsOfSource() =>
        reading.Is(_at - 1, WordClass.Source)
        && _at == Figure.First + 1
        && !reading.Has(_at, CastReader.Starting)
        && reading.Folded(_at) is [_, _, .., 'ي'] or [_, _, .., 'ي', 'ه'];

    // "المحلل السياسي", but "اتهم المدعي العام الموظف": behind a person with the article only an adjective in ـي is his.
    private bool IsTitleWord() =>
        Figure.Reference is null
        && IsPlainWord(_at)
        && (
            Figure.Countries.Length == 0
            || _at == Figure.First + 1
            || (_isFormer && reading.Folded(_at) is [.., 'ه'])
            || reading.Is(_at + 1, WordClass.Former)
        )
        && IsDefinite(reading.Folded(_at))
        && !IsTold()
        && (
            IsBody
            || !IsDefinite(reading.Folded(Figure.First))
            || IsSecondComplement()
            || reading.Folded(_at) is [.., 'ي'] or [.., 'ي', 'ه']
            || (reading.Folded(_at) is [.., 'ا', 'ن'] && reading.Is(Figure.First, WordClass.Dual))
        );

    /// <summary>
    /// "انتقد وزير الصحة القانون", "رفض رئيس الحزب القرار.": a noun with the article behind an office that ends with it, of another gender
    /// or the last word, is what the verb before tells.
    /// </summary>
    private bool IsTold() =>
        reading.At(Figure.First - 1, TermKind.Cue)
            is { IsPrefixed: false, Term: { Id: "condemn" or "reject" or "deny" or "announce" or "confirm", Shape: not ("noun" or "via") } }
        && reading.Folded(_at - 1) is ['ا', 'ل', _, _, ..]
        && reading.Folded(_at) is ['ا', 'ل', .., not ('ي' or 'ه')] or ['ا', 'ل', .., not 'ي', 'ه']
        && reading.IsDefinite(_at, WordClass.Noun)
        && !reading.Is(_at, WordClass.Title)
        && (
            IsFeminine(reading.Folded(_at)) != IsFeminine(reading.Folded(_at - 1))
            || (IsFeminine(reading.Folded(Figure.First)) && !IsFeminine(reading.Folded(_at)))
            || !reading.Tokens.IsWord(_at + 1)
        );

    /// <summary>"المدير العام للشؤون الإسلامية والأوقاف": what else an office is for.</summary>
    private bool IsSecondComplement() =>
        reading.Folded(_at) is ['و', 'ا', 'ل', _, _, ..] && _at > Figure.First + 2 && IsDefinite(reading.Folded(_at - 1));

    /// <summary>
    /// "رفض المجلس الرئاسي القرار", "أدانت وزارة الخارجية الهجوم", "طالب الحزب الحاكم المعارضة", "طالبت الحكومة المجتمع": a word with the
    /// article behind a body that is no adjective of it.
    /// </summary>
    private bool IsObject()
    {
        var word = reading.Folded(_at);
        var before = reading.Folded(_at - 1);
        return IsDefinite(word)
            && (
                (IsDefinite(reading.Folded(Figure.First)) || Figure.Entity is not null || IsAdjective(_at - 1))
                    && word is not ([.., 'ي'] or [.., 'ي', 'ه'])
                    && !reading.Is(_at, WordClass.Title)
                    && reading.IsDefinite(_at, WordClass.Noun)
                || IsFeminine(word) != IsFeminine(before)
                    && (
                        IsAdjective(_at - 1)
                        || (IsFeminine(before) && (_at == Figure.First + 1 || (word[0] != 'و' && IsFeminine(reading.Folded(Figure.First)))))
                    )
            );
    }

    private bool IsAdjective(int token) =>
        token > Figure.First && (reading.Is(token, WordClass.Title) || reading.Has(token, TermKind.Nationality));

    private static bool IsFeminine(ReadOnlySpan<char> folded) => folded is [.., 'ه' or 'ا'];

    /// <summary>A body whose words are complete: it has the article, or is known by its name.</summary>
    private bool IsWholeBody =>
        isArabic && IsBody && (IsDefinite(reading.Folded(Figure.End - 1)) || Figure is { Entity: not null, HasName: false });

    /// <summary>One who holds an office, and not many.</summary>
    private bool IsHolder => !IsBody && reading.Has(Figure.First, CastReader.Holding) && !reading.Is(Figure.First, WordClass.Dual);

    private static bool IsDefinite(ReadOnlySpan<char> folded) =>
        folded.Length > 4 && (folded.StartsWith("ال") || folded.StartsWith("وال") || folded.StartsWith("لل"));
}
