using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>A statement, a report, a study: whose it is.</summary>
internal sealed partial class Phrase
{
    /// <summary>"بيان صادر عن ديوان المحاسبة", "بيان أصدره المجلس": whose it is follows.</summary>
    private bool TakeIssuer(int first)
    {
        Figure.Reference = null;
        (_isDelegate, Figure.Issuer, Figure.NameFirst, Figure.NameEnd) = (true, reading.Tokens.SpanOf(first).Start, -1, -1); // "تقرير «…» الصادر عن": the name is the text's.
        return Advance(first);
    }

    /// <summary>"تقرير", "للدراسة": a text that somebody has issued.</summary>
    private bool IsDocument => isArabic && reading.IsNoun(Figure.First, WordClass.Document);

    /// <summary>"التقرير الصادر عن الوزارة": whose it is comes next.</summary>
    private bool IsIssuedReport => isArabic && Figure is { Issuer: not null, Role: Vocabulary.Roles.Other };

    /// <summary>A statement, a spokesman, a source: so far nobody's.</summary>
    private bool IsOfNobody =>
        (_isDelegate || Figure.Reference is Reference.Text or Reference.Spokesman)
        && Figure is { Role: null or Vocabulary.Roles.Other, Countries.IsEmpty: true };

    /// <summary>"بيان نشرته وزارته", "بيان لوزارته": whose it is by what he heads.</summary>
    private Hit? Issuer()
    {
        var behind = reading.EndOf(_at, WordClass.OfTitle);
        return
            reading.At(behind > 0 ? behind : _at, TermKind.Reference) is { Term.Id: Reference.Theirs } issuer
            && issuer.Particles == (behind > 0 ? "" : "ل")
            ? issuer
            : null;
    }

    /// <summary>"بيانات أولية من", "تقرير حديث صادر عن": the adjective of a text, before whose it is.</summary>
    private bool TakeAdjectiveOfText() =>
        _isDelegate
        && _at == Figure.First + 1
        && IsDocument
        && reading.Tokens.IsWord(_at)
        && !IsDefinite(reading.Folded(_at))
        && !reading.Has(_at, TermKind.Cue)
        && !reading.Has(_at, Marks.OfNames)
        && reading.EndOf(_at + 1, WordClass.OfTitle) is > 0 and var behind
        && (behind > _at + 2 || reading.Folded(_at + 1) is "من")
        && reading.Is(behind, WordClass.Body)
        && Advance(_at + 1);

    /// <summary>"التقرير الـ 12 الصادر عن": the number of a text.</summary>
    private bool TakeOrdinal() =>
        isArabic && _isDelegate && reading.Folded(_at) is "ال" && reading.Folded(_at + 1) is [>= '0' and <= '9', ..] && Advance(_at + 2);
}
