using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Actors;

/// <summary>The name in a phrase: bare, behind a comma, in quotation marks.</summary>
internal sealed partial class Phrase
{
    private bool TakeName(bool expected)
    {
        if (Figure.HasName || _isCountryHead || Figure.Reference is Reference.Homeland or Reference.Honour || (!_hasHead && !expected) || !IsPlainWord(_at) || reading.Has(_at, TermKind.Topic) || IsWithParticle(reading.Folded(_at)) || (_hasHead && (IsBody || reading.IsDefinite(_at, WordClass.Noun))))
        {
            return false;
        }

        var end = isArabic ? NameEnd.Arabic(reading, _at, limit, IsPlainWord) : NameEnd.Capitalised(reading, _at, limit);
        if (end <= _at)
        {
            return false;
        }

        end += isArabic && (end == _at + 1 || reading.Is(end + 1, WordClass.That)) && IsNounAsSurname(end) ? 1 : 0;
        (Figure.NameFirst, Figure.NameEnd) = (_at, end);
        return Advance(end);
    }

    /// <summary>"مروان جوهر، النائب", "نزار مفتي: «…»": a noun without the article right behind a given name, and nothing of a phrase behind it.</summary>
    private bool IsNounAsSurname(int token)
    {
        if (token >= limit || !reading.Tokens.IsWord(token) || IsDefinite(reading.Folded(token)) || !(reading.Is(token, WordClass.Noun) || reading.Is(token, WordClass.Genitive))
            || (reading.Tokens.IsWord(token + 1) && !reading.Is(token + 1, WordClass.That) && !reading.Has(token + 1, Titles)))
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

    private static readonly Marks Titles = Marks.Of(TermKind.Office) | Marks.Of(TermKind.Delegate);

    /// <summary>أحمد حافظ، المتحدث الرسمي — a title after the name's comma, or a name after the title's.</summary>
    private bool TakeApposition()
    {
        // "محمد الحجازي، المتحدث العسكري" and "محمد الحجازي وهو متحدث عسكري".
        if (!(IsComma(_at) || IsWhoIs(_at)) || _at + 1 >= limit)
        {
            return false;
        }

        // "نائب رئيس مجلس الوزراء، وزير الخارجية الإيطالي، فلان", "وزير الدولة، وزير الشؤون الخارجية".
        if (isArabic && Figure is { HasName: false, Role: Vocabulary.Roles.Government } && (reading.Is(Figure.First, WordClass.Genitive) || reading.Has(Figure.First, TermKind.Office)) && reading.At(_at + 1, TermKind.Office) is { Particles: "", Term.Id: Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry } ministry)
        {
            Figure.Role = ministry.Term.Id;
            return Advance(ministry.End);
        }

        var title = IsComma(_at) && IsWhoIs(_at + 1) ? _at + 2 : _at + 1;
        var office = reading.At(title, TermKind.Office) ?? reading.At(title, TermKind.Delegate);
        if (Figure.HasName && (Figure.Role is null || IsCourtesyOnly) && office is { Particles: "" } found && Accept(found))
        {
            Figure.OfficeIsTold = Figure.Entity is null ? null : true;
            return Advance(found.End);
        }

        if (IsComma(_at) && IsRank() && office is { Particles: "", Term.Kind: TermKind.Office, Term.Id: not Vocabulary.Roles.Government } higher)
        {
            Figure.Role = higher.Term.Id;
            return Advance(higher.End);
        }

        if (FormerOfficeEnd(_at + 1) is > 0 and var former)
        {
            _isFormer = true;
            return Advance(former);
        }

        // "المتحدث باسم الوزارة، السفير تامر الشناوي، إن …".
        var first = reading.At(_at + 1, TermKind.Courtesy) is { } courtesy ? courtesy.End : _at + 1;
        if (isArabic && _hasHead && Figure is { HasName: false, Role: not null } && reading.At(first, TermKind.Entity) is { Particles: "", Term.Shape: "person" } known && IsComma(known.End) && AcceptBody(known.Term, known.First, known.End))
        {
            return Advance(known.End);
        }

        var end = _hasHead && !Figure.HasName && (Figure.Role is not null || _isDelegate) && isArabic ? NameEnd.Arabic(reading, first, limit, IsPlainWord) : 0;
        if (end <= first + 1 || !(IsComma(end) || end >= limit || reading.IsSign(end, ".")) || (reading.At(first).Length > 0 && !reading.Is(first, WordClass.Name) && !reading.IsNameLikePreposition(first)))
        {
            return false;
        }

        (Figure.NameFirst, Figure.NameEnd) = (first, end);
        return Advance(end);
    }

    /// <summary>"وزير الدولة، وزير الخارجية": a rank, behind which the office stands.</summary>
    private bool IsRank() => isArabic && Figure is { HasName: false, Role: Vocabulary.Roles.Government, Countries.Length: 0, Entity: null } && Figure.End - Figure.First > 1 && !IsBody && reading.Has(Figure.First, TermKind.Office) && reading.At(Figure.First, TermKind.Office)!.Value.End == _at;

    /// <summary>"وهو", "وهي" before a title.</summary>
    private bool IsWhoIs(int token) => isArabic && Figure.HasName && reading.Folded(token) is "وهو" or "وهي";

    private bool IsComma(int token) => reading.IsSign(token, "،") || reading.IsSign(token, ",");

    /// <summary>"سيرغي لافروف وزير الخارجية الروسي": right behind a known person the very office that the lexicon knows; any other is of whom he met.</summary>
    private bool TakeOwnOffice()
    {
        if (!isArabic || Figure.Entity is null || _at != Figure.NameEnd || !reading.Has(_at, Titles))
        {
            return false;
        }

        var office = new Phrase(reading, _at, limit, isArabic);
        if (!office.Read(false) || office.Figure.HasName || (Figure.Role is not null && office.Figure.Role != Figure.Role) || office.Figure.Countries.Except(Figure.Countries).Any())
        {
            return false;
        }

        (Figure.Role, Figure.OfficeIsTold) = (office.Figure.Role, true);
        return Advance(office.Figure.End);
    }

    /// <summary>"عمرو موسى، وزير الخارجية المصري السابق": where the office ends that a known person held; 0 for none.</summary>
    private int FormerOfficeEnd(int token)
    {
        if (!isArabic || Figure.OfficeIsTold is not false || !reading.Has(Figure.First, TermKind.Entity) || reading.At(token, TermKind.Office) is not { Particles: "" })
        {
            return 0;
        }

        var office = new Phrase(reading, token, limit, isArabic);
        return office.Read(false) && office._isFormer && !office.Figure.HasName && !office.Figure.Countries.Except(Figure.Countries).Any() ? office.Figure.End : 0;
    }

    /// <summary>The quoted name of a paper or movement: صحيفة «النهار».</summary>
    private bool TakeQuoted()
    {
        // "الرئيس السابق لـ«الحزب التقدمي»": whose it is; an outlet is told it.
        if (isArabic && _hasHead && !Figure.HasName && reading.Folded(_at) is "ل" && reading.At(_at + 2, TermKind.Entity) is { Particles: "", Term: { Shape: not "person", Role: not Vocabulary.Roles.Media } owner } body && Statements.Speech.Quotes(reading, _at + 1) && Statements.Speech.Quotes(reading, body.End))
        {
            Figure.Role ??= owner.Role;
            AddCountry(owner.Country);
            return Advance(body.End + 1);
        }

        if (!(_hasHead || (isArabic && Figure.End == Figure.First + 1 && reading.Has(Figure.First, TermKind.Courtesy))) || Figure.HasName || Figure.Reference is not null || !(reading.IsSign(_at, "«") || reading.IsSign(_at, "\"") || reading.IsSign(_at, "“")) || !(Figure.Role is null or "media" or "party" or "other" || IsForces || IsOfState))
        {
            return false;
        }

        for (var end = _at + 2; end < Math.Min(limit, _at + 6); end++)
        {
            if (reading.IsSign(end, "»") || reading.IsSign(end, "\"") || reading.IsSign(end, "”"))
            {
                if (reading.At(_at + 1, TermKind.Entity) is { } known && known.End == end)
                {
                    Figure.Entity = known.Term.Id;
                    AddCountry(known.Term.Country);
                }

                (Figure.Role, limit) = IsForces ? (reading.At(_at + 1, TermKind.Entity)?.Term.Role ?? Vocabulary.Roles.Other, end + 1) : (Figure.Role, limit);
                if (IsForBody || IsOfState)
                {
                    Figure.Role ??= reading.At(_at + 1, TermKind.Entity)?.Term.Role ?? reading.At(_at + 1, TermKind.Office)?.Term.Id ?? Vocabulary.Roles.Other;
                    return Advance(end + 1);
                }

                (Figure.NameFirst, Figure.NameEnd) = (_at + 1, end);
                return Advance(end + 1);
            }
        }

        return false;
    }

    /// <summary>"قوات «درع السهل»": forces with a name of their own are no army of a state; an army behind them is another.</summary>
    private bool IsForces => isArabic && Figure.Role == Vocabulary.Roles.Military && Figure.End == Figure.First + 1 && IsBody;

    /// <summary>"رئيس حكومة «الوحدة الوطنية» فلان".</summary>
    private bool IsOfState => isArabic && Figure.Role is { } role && Vocabulary.Roles.OfState.Contains(role) && reading.IsNoun(_at - 1, WordClass.Titled);

    /// <summary>"الناطق باسم «جبهة الخلاص»", "القيادي في قوى «الإجماع»": the quoted name is not that of who speaks for it.</summary>
    private bool IsForBody => isArabic && reading.Has(Figure.First, TermKind.Delegate) && !reading.Is(Figure.First, WordClass.Body);

    /// <summary>"حركة المقاومة الإسلامية (حماس)": the name that a body is better known by.</summary>
    private bool TakeKnownAs()
    {
        if (!_hasHead || Figure.HasName || !reading.IsSign(_at, "(") || reading.At(_at + 1, TermKind.Entity) is not { } known || !reading.IsSign(known.End, ")"))
        {
            return false;
        }

        Figure.Entity ??= known.Term.Id;
        AddCountry(known.Term.Country);
        return Advance(known.End + 1);
    }

    private bool IsPlainWord(int token)
    {
        if (token < limit && reading.Is(token, WordClass.Name))
        {
            return true;
        }

        if (token >= limit || !reading.Tokens.IsWord(token) || reading.Folded(token).Length < 2 || char.IsAsciiDigit(reading.Folded(token)[0]) || reading.Text[reading.Tokens.SpanOf(token).End - 1] == 'ى' && reading.Folded(token).Length < 5)
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
            if (hit.Term.Kind != TermKind.Topic && !hit.Term.IsNational && (hit.Particles.Length == 0 || hit.Term.Kind is TermKind.Cue or TermKind.Word or TermKind.Delegate or TermKind.Office or TermKind.Entity || hit.IsJoined))
            {
                return false;
            }
        }

        return !(isArabic && reading.IsAccusative(token, WordClass.Noun)); // "أصدر الوزير بيانا".
    }

    /// <summary>A ministry, a council, a statement: what follows its name is no person's name; behind "سفير الاتحاد الأوروبي" it is.</summary>
    private bool IsBody => reading.Is(Figure.First, WordClass.Body) || (Figure.Entity is not null && !Figure.HasName && reading.At(Figure.First, TermKind.Entity) is not null && !reading.Is(Figure.First, WordClass.Envoy));

    /// <summary>"أشاد الوزير بالاتفاق", "لإغاثة النازحين", "يتهم المعارضون الرئيس": a word with a preposition and the article, or a noun that ends in ة, or many begin no name.</summary>
    private static bool IsWithParticle(ReadOnlySpan<char> folded) => folded.Length > 4 && (folded.StartsWith("بال") || folded.StartsWith("كال") || folded.StartsWith("لل") || IsVerbalNoun(folded) || Agreement.IsNominativePlural(folded));

    private static bool IsVerbalNoun(ReadOnlySpan<char> folded) => folded.Length > 5 && folded is ['ل', .., 'ه'];
}
