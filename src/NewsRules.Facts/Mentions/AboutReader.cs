using System.Collections.Immutable;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Mentions;

/// <summary>What a stretch of text names: countries by name, nationality, capital, city or body; entities; topics.</summary>
internal static class AboutReader
{
    /// <param name="home">The country whose towns are named as places at home, and not for it; null for none.</param>
    /// <param name="held">The first token that may tell what was held at a place, where that is before the stretch.</param>
    public static About Of(Reading reading, int first, int end, ImmutableArray<Span> content, string? home = null, int held = int.MaxValue)
    {
        var about = new Named(home);
        for (var i = first; (i = reading.Next(i, end, Named.Naming)) < end && reading.Tokens.SpanOf(i).Start < content[^1].End; i++)
        {
            if (reading.Tokens.SpanOf(i).Start >= content[0].Start)
            {
                about.Add(reading, i, Math.Min(first, held));
            }
        }

        return about.ToAbout();
    }

    public static About Of(Reading reading, List<Stretch> content)
    {
        var about = default(Named);
        foreach (var stretch in content)
        {
            for (var i = stretch.First; (i = reading.Next(i, stretch.End, Named.Naming)) < stretch.End; i++)
            {
                about.Add(reading, i, stretch.First);
            }
        }

        return about.ToAbout();
    }

    private struct Named(string? home)
    {
        private static readonly Marks Placing =
            Marks.Of(TermKind.Country) | Marks.Of(TermKind.Nationality) | Marks.Of(TermKind.Capital) | Marks.Of(TermKind.City);
        public static readonly Marks Naming = Marks.OfNames | Marks.Of(TermKind.Topic);

        private const int MostOfAside = 16;

        private SlotBuilder _countries;
        private SlotBuilder _entities;
        private SlotBuilder _topics;
        private int _officeEnd;

        /// <summary>Adds what a token names that has a mark of <see cref="Naming"/>.</summary>
        public void Add(Reading reading, int token, int first)
        {
            var isVenue =
                reading.Has(token, Placing)
                && (Venue.Is(reading, token, first) || IsOfPaper(reading, token) || IsInRemark(reading, token, first));
            foreach (ref readonly var hit in reading.At(token))
            {
                var term = hit.Term;
                _officeEnd = term.Kind is TermKind.Office or TermKind.Seat && hit.Length > 1 ? Math.Max(_officeEnd, hit.End) : _officeEnd;
                _topics.Add(term.Kind == TermKind.Topic && token >= _officeEnd ? term.Id : null); // "وزير الخارجية والهجرة".
                _entities.Add(term.Kind == TermKind.Entity ? term.Id : null);
                _countries.Add(isVenue || (term.Kind == TermKind.City && term.Country == home) ? null : CountryOf(term));
            }
        }

        /// <summary>"صحيفة «الرياض»": what an outlet is called.</summary>
        private static bool IsOfPaper(Reading reading, int token) =>
            reading.At(token - 2, TermKind.Office) is { Term.Id: Vocabulary.Roles.Media } && Statements.Content.Opens(reading, token - 1);

        /// <summary>
        /// "(لم يسم أحدا، ويعتقد أنه قصد غانا)": what the writer remarks in brackets within another's words, by the negation that opens it.
        /// </summary>
        private static bool IsInRemark(Reading reading, int token, int first)
        {
            var open = token - 1;
            while (open > Math.Max(first, token - MostOfAside) && !reading.IsSign(open, '(') && !reading.IsSign(open, ')'))
            {
                open--;
            }

            return reading.IsSign(open, '(')
                && reading.HasVerbFirst
                && reading.Is(open + 1, WordClass.Negation)
                && reading.At(open + 1, TermKind.Cue) is null
                && open + 2 < token;
        }

        /// <summary>
        /// "as Reuters reports" is about no country, who names a party or a movement does not name its country, and "the occupation" names
        /// none. Of persons only those who lead a government or forces stand for the affairs of their country: "حفتر".
        /// </summary>
        private static string? CountryOf(Term term) =>
            term switch
            {
                { Kind: TermKind.Country } => term.Id,
                { Kind: TermKind.Seat, Shape: Term.Byword } or { Kind: TermKind.Courtesy } => null,
                { Kind: TermKind.Entity, Role: Vocabulary.Roles.Media } => null,
                { Kind: TermKind.Entity, Shape: "person", Role: not (Vocabulary.Roles.HeadOfGovernment or Vocabulary.Roles.Military) } =>
                    null,
                { Kind: TermKind.Entity, Shape: "organisation", Role: Vocabulary.Roles.Other or Vocabulary.Roles.Party } => null,
                _ => term.Country,
            };

        public readonly About ToAbout() => new(_countries.ToSlot(), _entities.ToSlot(), _topics.ToSlot());
    }
}
