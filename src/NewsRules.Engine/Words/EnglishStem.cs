using System.Buffers;
using System.Collections.Frozen;

namespace NewsRules.Engine.Words;

/// <summary>
/// Brings the inflected forms of an English word together: steps 1a to 1c and 5 of Porter's second stemmer (snowballstem.org), which take
/// endings of number, person and tense away. Its other steps derive words (nation, national) and are left out: a search for one is seldom a
/// search for the other.
/// </summary>
internal static class EnglishStem
{
    /// <summary>Verbs and nouns of the news that change within, each behind what it is of.</summary>
    private static readonly FrozenDictionary<string, string> Irregular = new (string Of, string Forms)[]
    {
        ("become", "became"),
        ("begin", "began begun"),
        ("break", "broke broken"),
        ("bring", "brought"),
        ("build", "built"),
        ("buy", "bought"),
        ("child", "children"),
        ("choose", "chose chosen"),
        ("come", "came"),
        ("crisis", "crises"),
        ("die", "dying"),
        ("draw", "drew drawn"),
        ("fall", "fell fallen"),
        ("fight", "fought"),
        ("flee", "fled"),
        ("fly", "flew flown"),
        ("give", "gave given"),
        ("go", "went gone"),
        ("hold", "held"),
        ("keep", "kept"),
        ("know", "knew known"),
        ("lie", "lying"),
        ("lose", "lost"),
        ("make", "made"),
        ("man", "men"),
        ("meet", "met"),
        ("pay", "paid"),
        ("say", "said"),
        ("seek", "sought"),
        ("sell", "sold"),
        ("send", "sent"),
        ("shoot", "shot"),
        ("speak", "spoke spoken"),
        ("strike", "struck"),
        ("swear", "swore sworn"),
        ("take", "took taken"),
        ("tell", "told"),
        ("throw", "threw thrown"),
        ("tie", "tying"),
        ("win", "won"),
        ("withdraw", "withdrew withdrawn"),
        ("woman", "women"),
        ("write", "wrote written"),
    }
        .SelectMany(word => word.Forms.Split(' ').Select(form => (form, word.Of)))
        .ToFrozenDictionary(word => word.form, word => word.Of, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> IrregularOf = Irregular.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz");

    /// <summary>Words that end like an inflected form and are none.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Invariant = FrozenSet
        .Create(
            StringComparer.Ordinal,
            ["always", "during", "evening", "exceed", "morning", "news", "perhaps", "proceed", "series", "species", "succeed", "united"]
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Replaces a folded word by its stem; its new length. The buffer has room for one letter more.</summary>
    public static int Shorten(Span<char> buffer, int length)
    {
        ReadOnlySpan<char> whole = buffer[..length];
        if (length < 3 || whole.ContainsAnyExcept(Letters) || Invariant.Contains(whole))
        {
            return length;
        }

        if (IrregularOf.TryGetValue(whole, out var of))
        {
            of.CopyTo(buffer);
            length = of.Length;
        }

        var stem = new Stem(buffer, length);
        stem.DropPlural();
        stem.DropTense();
        stem.TurnY();
        stem.DropMute();
        return stem.Length;
    }

    private ref struct Stem(Span<char> letters, int length)
    {
        private readonly Span<char> _letters = letters;

        public int Length { get; private set; } = length;

        private readonly ReadOnlySpan<char> Word => _letters[..Length];

        /// <summary>Step 1a.</summary>
        public void DropPlural()
        {
            if (Word.EndsWith("sses"))
            {
                Length -= 2;
            }
            else if (Word.EndsWith("ied") || Word.EndsWith("ies"))
            {
                Length -= Length > 4 ? 2 : 1;
            }
            else if (Word[^1] == 's' && Word[^2] is not ('s' or 'u') && HasVowel(Length - 2))
            {
                Length--;
            }
        }

        /// <summary>Step 1b.</summary>
        public void DropTense()
        {
            if (Word.EndsWith("eed"))
            {
                Length -= Length - 3 >= FirstRegion() ? 1 : 0;
                return;
            }

            var ending =
                Word.EndsWith("ed") ? 2
                : Word.EndsWith("ing") ? 3
                : 0;
            if (ending == 0 || !HasVowel(Length - ending))
            {
                return;
            }

            Length -= ending;
            if (Word.EndsWith("at") || Word.EndsWith("bl") || Word.EndsWith("iz"))
            {
                _letters[Length++] = 'e';
            }
            else if (Length > 2 && Word[^1] == Word[^2] && Word[^1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't')
            {
                Length--;
            }
            else if (FirstRegion() >= Length && EndsShort(Length))
            {
                _letters[Length++] = 'e';
            }
        }

        /// <summary>Step 1c: countries has lost its y, country follows.</summary>
        public readonly void TurnY()
        {
            if (Length > 2 && Word[^1] == 'y' && !IsVowel(Length - 2))
            {
                _letters[Length - 1] = 'i';
            }
        }

        /// <summary>Step 5: imposed has lost its e, impose follows.</summary>
        public void DropMute()
        {
            var (first, second) = (FirstRegion(), SecondRegion());
            var last = Length - 1;
            var drops = Word[^1] == 'e' ? last >= second || (last >= first && !EndsShort(last)) : Word.EndsWith("ll") && last >= second;
            Length -= drops ? 1 : 0;
        }

        private readonly int FirstRegion() => RegionAfter(0);

        private readonly int SecondRegion() => RegionAfter(FirstRegion());

        /// <summary>What follows the first consonant behind a vowel.</summary>
        private readonly int RegionAfter(int start)
        {
            for (var at = start + 1; at < Length; at++)
            {
                if (!IsVowel(at) && IsVowel(at - 1))
                {
                    return at + 1;
                }
            }

            return Length;
        }

        private readonly bool HasVowel(int before)
        {
            for (var at = 0; at < before; at++)
            {
                if (IsVowel(at))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>
        /// A short syllable: a vowel between consonants of which the last is none of w, x, y; or a vowel and a consonant alone.
        /// </summary>
        private readonly bool EndsShort(int end) =>
            end == 2
                ? IsVowel(0) && !IsVowel(1)
                : end > 2 && !IsVowel(end - 1) && _letters[end - 1] is not ('w' or 'x' or 'y') && IsVowel(end - 2) && !IsVowel(end - 3);

        private readonly bool IsVowel(int at) =>
            _letters[at] switch
            {
                'a' or 'e' or 'i' or 'o' or 'u' => true,
                'y' => at > 0 && !IsVowel(at - 1),
                _ => false,
            };
    }
}
