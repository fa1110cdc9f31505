using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Who does what a participle tells of him: the subject of the verb before it, who may not have spoken yet.</summary>
internal readonly struct ParticipleSubject(Reading reading, FigureReader figures)
{
    private const int MostBeforeSubject = 2;

    private readonly ClauseStart _clauses = new(reading);

    /// <summary>"بحث الوزير …، مؤكدا".</summary>
    public Figure? Find(in Hit participle, Sentence sentence, ImmutableArray<Figure> actors) =>
        OfLastVerb(participle, actors) ?? Named(participle, sentence, actors) ?? Unknown(participle, sentence);

    /// <summary>"احتجت الحكومة …، وبعث الوزير رسالة، داعيا": who stands right behind the verb that "and" begins behind a comma.</summary>
    private Figure? OfLastVerb(in Hit participle, ImmutableArray<Figure> actors)
    {
        for (var i = actors.Length - 1; i >= 0; i--)
        {
            var verb = actors[i].First - 1;
            if (
                actors[i].EndOfAll <= participle.First
                && !actors[i].IsCountry
                && Content.IsComma(reading, verb - 1)
                && reading.Folded(verb) is ['و', _, _, _, ..]
                && (reading.IsUnknown(verb) || reading.IsJoined(verb))
                && !reading.Is(verb, WordClass.Opener)
                && Agreement.Carries(reading, participle, actors[i], null)
            )
            {
                return actors[i];
            }
        }

        return null;
    }

    /// <summary>"أكد الرئيس …، فيما تفقد الوزير الحدود، متعهدا": who acts in a clause of its own behind who has spoken.</summary>
    /// <param name="from">Behind the last reporting word.</param>
    public Figure? Meanwhile(in Hit participle, int from, ImmutableArray<Figure> actors)
    {
        for (var i = actors.Length - 1; i >= 0 && actors[i].First > from + 1; i--)
        {
            var verb = actors[i].First - 1;
            if (
                reading.Folded(verb - 1) is "فيما" or "بينما"
                && Content.IsComma(reading, verb - 2)
                && actors[i].EndOfAll <= participle.First
                && !actors[i].IsCountry
                && Agreement.Carries(reading, participle, actors[i], null)
            )
            {
                return actors[i];
            }
        }

        return null;
    }

    /// <summary>Who is named at the beginning of the sentence and agrees with the participle.</summary>
    private Figure? Named(in Hit participle, Sentence sentence, ImmutableArray<Figure> actors)
    {
        var first = _clauses.Of(sentence);
        foreach (var figure in actors)
        {
            if (
                figure.End <= participle.First
                && figure.First >= first
                && !SubjectPlace.IsGoverned(figure)
                && figure.First - first <= MostBeforeSubject
                && !reading.Is(figure.First - 1, WordClass.That)
                && Agreement.Carries(reading, participle, figure, null)
            )
            {
                return figure;
            }
        }

        return null;
    }

    /// <summary>
    /// "وحدد المنشور مهلة للسكان، مضيفا": whom no lexicon knows, right behind the verb of the sentence; it has the gender of the
    /// participle.
    /// </summary>
    private Figure? Unknown(in Hit participle, Sentence sentence)
    {
        var noun = sentence.First + 1;
        var isSubject =
            noun < participle.First
            && (
                reading.IsUnknown(sentence.First)
                || reading.Is(sentence.First, WordClass.Light, WordClass.Verb)
                || reading.At(sentence.First, TermKind.Cue)
                    is { IsPrefixed: false, Term.Shape: "finite" or "finite-feminine" or Inflection.ObjectShape }
            )
            && !Speech.IsAside(reading, noun)
            && (reading.Folded(noun) is ['ا', 'ل', _, _, ..] || IsFullName(noun, participle.First))
            && (
                Agreement.IsFeminine(reading, participle) is not { } isFeminine || isFeminine == reading.Folded(sentence.First) is [.., 'ت']
            );
        return isSubject ? SpeakerRole.Given(figures.Read(noun, participle.First, true) ?? Figure.Unknown(reading, noun, noun + 1)) : null;
    }

    /// <summary>"ووافقه سالم العمري معبرا": a name, and the family with the article.</summary>
    private bool IsFullName(int first, int limit) =>
        first + 1 < limit
        && reading.Has(first, FigureReader.OfSurnames)
        && reading.Has(first + 1, FigureReader.OfSurnames)
        && !HeadWord.IsDefinite(reading.Folded(first))
        && reading.Folded(first) is not [.., 'ه' or 'ا']
        && reading.Folded(first + 1) is ['ا', 'ل', _, _, .., 'ي']
        && !figures.IsKnownSurname(first);
}
