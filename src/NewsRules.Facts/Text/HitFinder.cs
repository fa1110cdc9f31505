using System.Buffers;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Text;

/// <summary>
/// Finds the known forms of a text: the longest at each token, names first come first served, particles stripped only before a known form.
/// </summary>
internal sealed class HitFinder(string text, TokenList tokens, Gazetteer gazetteer, bool attachesParticles, DateOnly? day)
{
    private static readonly Marks Cue = Marks.Of(TermKind.Cue);
    private static readonly Marks Acts = Marks.Of(TermKind.Cue) | Marks.Of(TermKind.Trigger) | Marks.Of(WordClass.Light);
    private static readonly Marks Verb = Marks.Of(WordClass.Verb);
    private static readonly Marks Entity = Marks.Of(TermKind.Entity);
    private static readonly Marks Quotable = Marks.Of(TermKind.Seat) | Marks.Of(TermKind.Office);
    private static readonly Marks Nationality = Marks.Of(TermKind.Nationality);
    private static readonly Marks GivenName = Marks.Of(WordClass.Name);
    private static readonly Marks BeforeSurnames = GivenName | Marks.Unknown | Marks.Of(TermKind.Courtesy);
    private readonly Marks _does = attachesParticles
        ? Acts
        : Acts | Marks.Of(WordClass.Auxiliary) | Marks.Of(WordClass.Future) | Marks.Of(WordClass.Verb);
    private readonly Marks _goesTo = attachesParticles ? Acts : Acts | Marks.Of(WordClass.With);
    private readonly HitList _hits = new(tokens.Length);
    private int[] _nodes = [];
    private HashSet<ulong>? _others;
    private bool? _tellsYa;

    public HitList Find()
    {
        var nodes = ArrayPool<int>.Shared.Rent(tokens.Length);
        gazetteer.Begin(tokens, nodes.AsSpan(0, tokens.Length));
        _nodes = nodes;
        var covered = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            FindAt(i, nodes[i]);
            covered = Math.Max(
                covered,
                _hits.Close(withNames: covered <= i && !(i > 0 && _hits.OpenMarks.Has(Marks.OfNames) && IsSurname(i)))
            );
        }

        ArrayPool<int>.Shared.Return(nodes);
        return _hits;
    }

    /// <summary>"نبيل المصري", "Jim Jordan": behind a given name a country or nationality of one word is a surname.</summary>
    private bool IsSurname(int token)
    {
        foreach (ref readonly var hit in _hits.Open)
        {
            if (hit.Term.IsName)
            {
                return hit is { Length: 1, Particles: "" }
                    && (
                        hit.Term.Kind == TermKind.Office ? IsSurnameToo(token)
                        : !_hits.MarksAt(token - 1).Has(GivenName) ? false
                        : attachesParticles ? hit.Term.Kind == TermKind.Nationality && tokens.Folded(token) is ['ا', 'ل', .., 'ي']
                        : hit.Term.Kind <= TermKind.City
                    );
            }
        }

        return false;
    }

    /// <summary>"Charlie King", "Mr. King": an office that is a surname too, behind a name or a courtesy, and before no name.</summary>
    private bool IsSurnameToo(int token)
    {
        if (attachesParticles || !_hits.OpenMarks.Has(GivenName) || IsCapital(token + 1))
        {
            return false;
        }

        var before = tokens.SignAt(token - 1) == '.' ? token - 2 : token - 1;
        return IsCapital(before) && _hits.MarksAt(before).Has(BeforeSurnames);
    }

    private bool IsCapital(int token) =>
        (uint)token < (uint)tokens.Length && tokens.IsWord(token) && char.IsUpper(text[tokens.SpanOf(token).Start]);

    private void FindAt(int first, int node)
    {
        if (node >= 0)
        {
            Walk(first, node, 0);
        }

        if (attachesParticles && !_hits.HasOpen)
        {
            FindBehindParticles(first, tokens.Folded(first));
        }
    }

    private void FindBehindParticles(int first, ReadOnlySpan<char> folded)
    {
        for (
            var count = 1;
            count <= Particles.Most && folded.Length >= count + 2 && Particles.Before(folded, count) is > 0 and var attached;
            count++
        )
        {
            var particles = Particles.Of(attached);
            var rest = folded[particles.Length..];

            // The article merges with ل: للخارجية is ل + الخارجية; but لليبيا is ل + ليبيا.
            if (particles[^1] == 'ل' && rest[0] == 'ل')
            {
                Walk(first, gazetteer.Begin(WordHash.Of(rest, WordHash.Of('ا', WordHash.Seed))), attached);
            }

            if (!_hits.HasOpen)
            {
                Walk(first, gazetteer.Begin(WordHash.Of(rest, WordHash.Seed)), attached);
            }

            if (_hits.HasOpen)
            {
                return;
            }
        }
    }

    private void Walk(int first, int node, byte attached)
    {
        for (var end = first + 1; node >= 0; end++)
        {
            var goesOn = end < tokens.Length && gazetteer.GoesOn(node);
            if (goesOn && attachesParticles && end + 2 < tokens.Length && IsQuotation(end))
            {
                AddQuoted(first, end, node, attached);
            }

            foreach (ref readonly var sense in gazetteer.SensesAt(node))
            {
                if (
                    attachesParticles
                        ? !(sense.Marks.Has(Nationality) && !EndsAsWritten(end))
                            && !(attached != 0 && IsVerbBehindPreposition(attached, sense))
                        : IsWrittenSo(first, end, sense)
                )
                {
                    var isEntity = sense.Marks.Has(Entity);
                    if (isEntity && sense.Marks.Has(Marks.Shared) && (IsOfOther(first) || !IsNamed(first, end, attached)))
                    {
                        continue;
                    }

                    var term = isEntity ? sense.Term.On(day) : sense.Term;
                    var start = attached == 0 ? tokens.SpanOf(first).Start : StartBehind(first, Particles.Of(attached).Length);
                    _hits.Add(
                        new Hit(
                            term,
                            first,
                            end,
                            start,
                            attached == 0 && sense.Marks.Has(Cue) && IsBehindAnd(first) ? Particles.And : attached
                        ),
                        sense.Marks
                    );
                }
            }

            node = goesOn ? gazetteer.Next(node, tokens.HashOf(end)) : -1;
        }
    }

    /// <summary>"Anna Merz": a surname behind another's given name, and from there on his.</summary>
    private bool IsOfOther(int surname)
    {
        if (
            _hits.MarksAt(surname - 1).Has(GivenName)
            || (!attachesParticles && surname > 1 && tokens.IsWord(surname - 2) && IsOfName(surname - 1) && tokens.IsWord(surname - 1))
        )
        {
            (_others ??= []).Add(tokens.HashOf(surname));
            return true;
        }

        return _others is not null && _others.Contains(tokens.HashOf(surname));
    }

    /// <summary>Where somebody acts, or stands beside somebody who is known: "السيسي والبرهان".</summary>
    private bool IsNamed(int first, int end, byte attached) =>
        attached == 0 ? ActsAt(first, end) : attached == Particles.And && _hits.MarksAt(first - 1).Has(Entity);

    /// <summary>
    /// "أكد البرهان", "المنفي: …", "المنفي يلتقي", "Kenya's Ruto denies", "Ruto will meet": where somebody acts or speaks, a surname that
    /// is a common word or that of others as well is his name.
    /// </summary>
    private bool ActsAt(int first, int end) =>
        _hits.MarksAt(first - 1).Has(_goesTo)
        || (!IsOfName(first - 1) && end < tokens.Length && (tokens.SignAt(end) == ':' || DoesAt(end)));

    /// <summary>
    /// Whether a token may be of the same name: in Arabic any word, where there are capitals the given name or the article of another,
    /// "Michael Herzog", "Farouk al-Sharaa".
    /// </summary>
    private bool IsOfName(int token) =>
        token >= 0
        && (
            attachesParticles ? tokens.IsWord(token)
            : tokens.IsWord(token)
                ? char.IsUpper(text[tokens.SpanOf(token).Start])
                    && (_hits.MarksAt(token).Has(Marks.Unknown) || _hits.MarksAt(token).Has(GivenName))
            : tokens.SignAt(token) == '-' && tokens.SpanOf(token).End == tokens.SpanOf(token + 1).Start
        );

    private bool DoesAt(int token)
    {
        foreach (ref readonly var sense in _nodes[token] >= 0 ? gazetteer.SensesAt(_nodes[token]) : [])
        {
            if (sense.Marks.Has(_does))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>قصر "الإليزيه", مجلس "الشيوخ": the last word of a seat or office in quotation marks.</summary>
    private void AddQuoted(int first, int mark, int node, byte attached)
    {
        if (!IsQuotation(mark + 2) || gazetteer.Next(node, tokens.HashOf(mark + 1)) is not (>= 0 and var last))
        {
            return;
        }

        foreach (ref readonly var sense in gazetteer.SensesAt(last))
        {
            if (sense.Marks.Has(Quotable))
            {
                _hits.Add(
                    new Hit(
                        sense.Term,
                        first,
                        mark + 3,
                        attached == 0 ? tokens.SpanOf(first).Start : StartBehind(first, Particles.Of(attached).Length),
                        attached
                    ),
                    sense.Marks
                );
            }
        }
    }

    private bool IsQuotation(int token) => tokens.SignAt(token) is '"' or '“' or '”' or '«' or '»';

    /// <summary>"و أضاف": some write "and" apart from its verb.</summary>
    private bool IsBehindAnd(int token) => attachesParticles && token > 0 && tokens.Folded(token - 1) is ['و'];

    /// <summary>"بادي" is no "ب" and "led to".</summary>
    private static bool IsVerbBehindPreposition(byte attached, in Sense sense) =>
        Particles.Of(attached)[^1] is 'ب' or 'ك' && (sense.Marks.Has(Verb) || (sense.Marks.Has(Cue) && Agreement.IsFinite(sense.Term)));

    /// <summary>
    /// Where the text tells ي from ى, as "في" shows, "اليمنى" is the right hand and no Yemeni; some write "في" and "فى" in one text.
    /// </summary>
    private bool EndsAsWritten(int end) => text[tokens.SpanOf(end - 1).End - 1] != 'ى' || !TellsYa;

    private bool TellsYa => _tellsYa ??= text.Contains("في ", StringComparison.Ordinal) && !text.Contains("فى ", StringComparison.Ordinal);

    /// <summary>
    /// Where there are capitals, "polish" is no nationality and "us" no country. A name is often written without its accents; in other
    /// words they tell "à" from "a".
    /// </summary>
    private bool IsWrittenSo(int first, int end, in Sense sense)
    {
        var written = text.AsSpan(tokens.SpanOf(first).Start..tokens.SpanOf(end - 1).End);
        if (sense.Spelling is not { } spelling)
        {
            return sense.IsName || !Folding.HasAccents(written);
        }

        return !(spelling.IsCapitalised && sense.Marks.Has(Marks.OfPlacesAndBodies) && char.IsLower(written[0]))
            && !(spelling.IsAcronym && written.ContainsAnyInRange('a', 'z'))
            && (
                sense.IsName
                || (spelling.Accented is { } accented ? Folding.HasSameAccents(accented, written) : !Folding.HasAccents(written))
            );
    }

    private int StartBehind(int token, int particles)
    {
        var (at, end) = (tokens.SpanOf(token).Start, tokens.SpanOf(token).End);
        for (; particles > 0; at++)
        {
            particles -=
                Folding.IsSilent(text[at]) ? 0
                : Folding.SecondOf(text[at]) is null ? 1
                : 2;
        }

        while (at + 1 < end && Folding.IsSilent(text[at]))
        {
            at++;
        }

        return Math.Min(at, end - 1);
    }
}
