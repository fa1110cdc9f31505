using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>Whether "agreement" tells of one that there is, and where in its phrase stands between whom: "الاتفاقية الأمنية بين".</summary>
internal readonly struct AgreementNoun(Reading reading, Sentence sentence)
{
    private const int Near = 8;
    private const int MostInConstruct = 2;
    private const int MostOfTalk = 3;

    /// <summary>"الاتفاق", "اتفاقية الصداقة", "اتفاق وقف إطلاق النار": there is one. "اتفاق" is one that may come.</summary>
    public static bool IsDefinite(Reading reading, in Hit agreement) =>
        HasArticle(reading, agreement.End - 1) || reading.Folded(agreement.First) is ['ل', 'ل', ..] || IsConstruct(reading, agreement.End);

    /// <summary>A noun or two and one with the article; no verb, nor what an agreement is only for.</summary>
    private static bool IsConstruct(Reading reading, int at)
    {
        for (
            var i = at;
            i <= at + MostInConstruct
                && reading.Tokens.IsWord(i)
                && !reading.Is(i, WordClass.Preposition)
                && !reading.Has(i, TermKind.Country, TermKind.Nationality);
            i++
        )
        {
            if (reading.Folded(i) is ['ا', 'ل', ..])
            {
                return true;
            }

            if (
                reading.Folded(i) is ['ي' or 'ل', ..]
                || (reading.Folded(i) is ['ت', ..] and not ['ت', _, _, 'ي', _] and not ['ت', _, 'ا', _, _])
            )
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"بعد اتفاق", "عن اتفاق", "رحب باتفاق", and where it opens a headline: as good as "الاتفاق".</summary>
    public bool IsReached(in Hit agreement) =>
        IsDefinite(reading, agreement)
        || agreement.First == sentence.First
        || reading.Is(agreement.First - 1, WordClass.After, WordClass.Agent)
        || (agreement.IsPrefixed && agreement.Particles[^1] == 'ب');

    /// <summary>False where what tells of a signing tells it, "توقيع الاتفاق", and where it is only thought of.</summary>
    public bool IsThere(in Hit agreement, TriggerForm form) => !IsOfAnother(agreement, form) && !IsOnlyThought(agreement.First - 1);

    /// <summary>
    /// Where "between" stands in one phrase with the noun, "الاتفاقية الأمنية الجديدة بين كينيا وأوغندا"; −1 for nowhere.
    /// </summary>
    public int BetweenOf(in Hit agreement)
    {
        var at = BehindAdjectives(agreement);
        var goesOn =
            !HasArticle(reading, agreement.End - 1)
            || reading.Is(at, WordClass.Preposition, WordClass.About, WordClass.Time)
            || reading.Folded(at) is ['ل', ..];
        while (goesOn && at < Math.Min(sentence.End, agreement.End + Near) && IsInPhrase(at) && !reading.Is(at, WordClass.Between))
        {
            at++;
        }

        return reading.Is(at, WordClass.Between) && IsReached(agreement) ? at : -1;
    }

    /// <summary>"الاتفاقية الأمنية الجديدة"; in "ينظم البروتوكول العلاقة بين" no adjective follows.</summary>
    private int BehindAdjectives(in Hit agreement)
    {
        var (at, isFeminine) = (agreement.End, reading.Folded(agreement.First) is [.., 'ه'] or [.., 'ا', 'ت']);
        while (
            HasArticle(reading, agreement.End - 1)
            && HasArticle(reading, at)
            && reading.Folded(at) is [.., 'ه'] == isFeminine
            && IsInPhrase(at)
        )
        {
            at++;
        }

        return at;
    }

    private bool IsInPhrase(int token) =>
        reading.Tokens.IsWord(token)
        && !reading.Is(token, WordClass.Relative, WordClass.That, WordClass.With, WordClass.Coming)
        && !reading.Is(token, WordClass.Planned)
        && !reading.Has(token, TermKind.Trigger)
        && !reading.IsJoined(token);

    /// <summary>
    /// "توقيع الاتفاق", "التوقيع على الاتفاق", "وقع البلدان الاتفاق": what tells of the signing tells it; what is negotiated is not yet
    /// there.
    /// </summary>
    private bool IsOfAnother(in Hit agreement, TriggerForm form)
    {
        for (
            var i = agreement.First - 1;
            i >= Math.Max(sentence.First, agreement.First - Near) && reading.Tokens.IsWord(i) && !reading.Is(i, WordClass.That);
            i--
        )
        {
            if (
                reading.At(i, TermKind.Trigger) is { } told
                && (
                    told.Term is { Id: "agreement", Stage: not ("announced" or "broken"), TakesPair: false }
                    || (
                        told.Term is { Id: "meeting", Shape: "noun" }
                        && agreement.First - i <= MostOfTalk
                        && !reading.Is(agreement.First - 1, WordClass.Agent)
                    )
                )
                && form.Tells(told)
            )
            {
                return i < agreement.First - 1 || told.Term.Id == "meeting" || !IsConstruct(reading, agreement.End) || IsAim(told);
            }
        }

        return false;
    }

    /// <summary>"فشلت في إبرام اتفاق السلام", "دعا إلى توقيع", "لتوقيع"; "دور قطر في إبرام اتفاق السلام" is so.</summary>
    private bool IsAim(in Hit signing)
    {
        var isAim = (signing.IsPrefixed && signing.Particles[^1] == 'ل') || reading.Is(signing.First - 1, WordClass.Toward);
        for (
            var i = signing.First - 1;
            !isAim && i >= Math.Max(sentence.First, signing.First - Near) && reading.Tokens.IsWord(i) && !reading.Is(i, WordClass.Achieved);
            i--
        )
        {
            isAim =
                reading.Is(i, WordClass.Wanted, WordClass.Broken, WordClass.CalledOff, WordClass.Negation)
                || reading.At(i, TermKind.Cue) is { Term.Id: "urge" };
        }

        return isAim;
    }

    /// <summary>"عدم", "احتمال", "في حال"; who refuses it refuses what is there.</summary>
    private bool IsOnlyThought(int token) =>
        (reading.Is(token, WordClass.Wanted) && !reading.Has(token, TermKind.Cue))
        || reading.Is(token, WordClass.Negation)
        || reading.Is(token - 1, WordClass.Condition);

    public static bool HasArticle(Reading reading, int token) => reading.Folded(token) is ['ا', 'ل', ..] or ['ب' or 'و', 'ا', 'ل', ..];
}
