using System.Runtime.InteropServices;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>Every word of the names told so far, and whose it is.</summary>
internal sealed class Surnames
{
    private const int ShortestWord = 3;
    private const int ShortestLast = 4;
    private const int FamilyFirst = 3;
    private const int Parts = 8;
    private const string Article = "ال";

    // Sets apart surnames with the article put before them, or taken away.
    private static readonly ulong Loosely = WordHash.Of("~");

    // Sets apart the consonants of a surname, as foreign names are written with long vowels and without.
    private static readonly ulong Consonants = WordHash.Of("|");

    private readonly Dictionary<ulong, Figure> _figures = [];

    // A bit for each word of a name, by a part of its hash.
    private readonly ulong[] _met = new ulong[Parts];

    public Figure? Of(ulong word) => May(word) ? _figures.GetValueOrDefault(word) : null;

    /// <summary>
    /// "غالي" of who was named "محمد الغالي", and "الصادق" of "علي صادق": many names are told with the article and without.
    /// </summary>
    public Figure? OfSurname(ulong word) => Of(word) ?? Of(word ^ Loosely);

    /// <summary>"داود أوغلو" of who was named "أحمد داود أوغلو": whose name ends with all the words of another.</summary>
    public Figure? OfWhole(Figure figure) =>
        figure.NameEnd - figure.NameFirst > 1
        && Of(figure.Reading.HashOf(figure.NameFirst)) is { HasName: true } known
        && EndWithin(known, figure.Reading.HashOf(figure.NameFirst), figure.Reading, figure.NameFirst) == figure.NameEnd
            ? known
            : null;

    /// <summary>"دندياس" of who was named "ديندياس", "جروندبرغ" of "غروندبيرغ".</summary>
    public Figure? OfConsonants(ReadOnlySpan<char> surname) => ConsonantsOf(surname) is { } key ? Of(key) : null;

    /// <summary>
    /// The hash of what is left without long vowels; null where that is too little, and for forms that are Arabic names of their own:
    /// "محمود", "سليمان".
    /// </summary>
    private static ulong? ConsonantsOf(ReadOnlySpan<char> surname)
    {
        var (hash, count) = (Consonants, 0);
        foreach (var letter in surname)
        {
            if (letter is not ('ا' or 'و' or 'ي'))
            {
                (hash, count) = (WordHash.Of(letter is 'غ' ? 'ج' : letter, hash), count + 1);
            }
        }

        return count >= ShortestLast && surname is not (['م', ..] or [.., 'ا', 'ن']) ? hash : null;
    }

    /// <summary>False for a word of no name, as most of a text are.</summary>
    public bool May(ulong word) => (_met[PartOf(word)] & BitOf(word)) != 0;

    /// <summary>True for a word of the name of somebody whose office is known.</summary>
    public bool Know(ulong word) => Of(word) is { } figure && !figure.IsNobody;

    /// <summary>
    /// Where the last words end of a name that was told before, whatever they mean otherwise: "رئيسي", "أمير عبد اللهيان"; the token itself
    /// where none begin.
    /// </summary>
    public int EndOf(Reading reading, int token)
    {
        if (Of(reading.HashOf(token)) is not { HasName: true } figure)
        {
            return OfSurname(reading.HashOf(token)) is { HasName: true } && !reading.Folded(token).StartsWith(Article) ? token + 1 : token;
        }

        return EndWithin(figure, reading.HashOf(token), reading, token);
    }

    /// <summary>
    /// "لشكري", "للحداد", "وعبد العاطي": who was told before, by the last words of his name behind a letter that is written with them.
    /// </summary>
    public Figure? OfAttached(Reading reading, int token, char letter, out int end)
    {
        end = token;
        var word = reading.Folded(token);
        if (word.Length <= ShortestWord || word[0] != letter)
        {
            return null;
        }

        var name = word is ['ل', 'ل', ..] ? WordHash.Of(word[2..], WordHash.Of(Article)) : WordHash.Of(word[1..]);
        return Of(name) is { HasName: true, IsNobody: false } figure && (end = EndWithin(figure, name, reading, token)) > token
            ? figure
            : null;
    }

    /// <param name="first">The hash of the first word, without what is written with it.</param>
    private static int EndWithin(Figure figure, ulong first, Reading reading, int token)
    {
        if (IsFamilyInFront(figure, figure.NameFirst) && figure.Reading.HashOf(figure.NameFirst) == first)
        {
            return token + 1;
        }

        var at = figure.NameEnd - 1;
        while (at > figure.NameFirst && figure.Reading.HashOf(at) != first)
        {
            at--;
        }

        var end = token + 1;
        for (at++; at < figure.NameEnd && figure.Reading.HashOf(at) == reading.HashOf(end); at++)
        {
            end++;
        }

        return at == figure.NameEnd ? end : token;
    }

    public void Add(Figure figure)
    {
        if (figure.HasName)
        {
            var surname = figure.Reading.Folded(figure.NameEnd - 1);
            if (!figure.IsNobody && !surname.StartsWith(Article) && ConsonantsOf(surname) is { } consonants)
            {
                Meet(consonants) = figure;
            }

            Meet(
                (surname.StartsWith(Article) ? WordHash.Of(surname[Article.Length..]) : WordHash.Of(surname, WordHash.Of(Article)))
                    ^ Loosely
            ) = figure;
        }

        for (var i = figure.NameFirst; i >= 0 && i < figure.NameEnd; i++)
        {
            if (
                (figure.Reading.Folded(i).Length >= ShortestWord || IsFamilyInFront(figure, i))
                && (
                    !figure.IsNobody
                    || Of(HashOf(figure, i)) is not { } known
                    || (known.IsNobody && figure.Role is not Vocabulary.Roles.Person)
                )
            )
            {
                Meet(HashOf(figure, i)) = figure;
                MeetOtherwise(figure, i);
            }
        }
    }

    /// <summary>A word of a name, without the preposition that is written with its first: "لبورتمان".</summary>
    private static ulong HashOf(Figure figure, int token) =>
        token == figure.First && figure.Start > figure.Reading.Tokens.SpanOf(token).Start && figure.Reading.IsUnknown(token)
            ? WordHash.Of(figure.Reading.Folded(token)[1..])
            : figure.Reading.HashOf(token);

    /// <summary>"شي" of "شي جين بينغ": of three words the first, however short, where families stand in front.</summary>
    private static bool IsFamilyInFront(Figure figure, int token) =>
        token == figure.NameFirst && figure.NameEnd - token == FamilyFirst && figure.Reading.Folded(token).Length < ShortestLast;

    /// <summary>"أبو زيد" is also written "أبوزيد", "عبد الغني" "عبدالغني", and the other way round.</summary>
    private void MeetOtherwise(Figure figure, int token)
    {
        var word = figure.Reading.Folded(token);
        if (token > figure.NameFirst && NameParticles.IsWrittenWithName(figure.Reading.Folded(token - 1)))
        {
            Meet(WordHash.Of(word, figure.Reading.HashOf(token - 1))) ??= figure;
        }
        else if (
            word is ['ا', 'ب', 'و', _, _, ..]
            || (token == figure.NameEnd - 1 && word is ['ع', 'ب', 'د', .. var served] && served is ['ا', 'ل', _, _, ..] and not "الله")
        )
        {
            Meet(WordHash.Of(word[3..])) ??= figure;
        }
    }

    /// <summary>
    /// "المتحدث باسم اللجنة العليا للإغاثة سالم الزعبي": the last word of a long title is a name when it stands alone later.
    /// </summary>
    public void AddLast(Figure figure, int token)
    {
        if (
            !figure.HasName
            && figure.Reading.IsUnknown(token)
            && !figure.Reading.IsDefinite(token, WordClass.Noun)
            && figure.Reading.Folded(token).Length >= ShortestLast
        )
        {
            Meet(figure.Reading.HashOf(token)) ??= figure;
        }
    }

    private ref Figure? Meet(ulong word)
    {
        _met[PartOf(word)] |= BitOf(word);
        return ref CollectionsMarshal.GetValueRefOrAddDefault(_figures, word, out _);
    }

    private static int PartOf(ulong word) => (int)(word >> 6) & (Parts - 1);

    private static ulong BitOf(ulong word) => 1UL << (int)word;
}
