using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Events;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Mentions;
using NewsRules.Facts.Statements;
using NewsRules.Facts.Statements.Svo;
using NewsRules.Facts.Text;

namespace NewsRules.Facts;

/// <summary>
/// Reads one field, sentence by sentence. Its facts are asked for when all fields are read: who is introduced late is known then.
/// </summary>
internal sealed class FieldReader
{
    private readonly Reading _reading;
    private readonly StatementReader? _arabic;
    private readonly SvoStatementReader? _svo;
    private readonly ImmutableArray<Figure>[] _actors;
    private readonly Cast _cast;

    public FieldReader(Reading reading, Cast cast)
    {
        var isArabic = reading.HasVerbFirst;
        var figures = new FigureReader(reading, cast, isArabic);
        var actorsOf = new CastReader(reading, cast, figures);
        (_reading, _cast) = (reading, cast);
        _arabic = isArabic ? new StatementReader(reading, cast, figures) : null;
        _svo = isArabic ? null : new SvoStatementReader(reading, cast);
        _actors = new ImmutableArray<Figure>[reading.Sentences.Length];
        for (var i = 0; i < _actors.Length; i++)
        {
            var sentence = reading.Sentences[i];
            _actors[i] = actorsOf.Read(sentence);
            if (isArabic)
            {
                cast.Meet(_actors[i]);
            }

            _arabic?.Read(sentence, _actors[i]);
            _svo?.Read(sentence, _actors[i]);
        }
    }

    /// <summary>"في اتصال هاتفي.. الوزير ونظيره يبحثان": a headline that tells first how, and then who.</summary>
    private bool IsHow(in Sentence sentence, ImmutableArray<Figure> actors) =>
        _reading.Field == Field.Title
        && actors.IsEmpty
        && _reading.At(sentence.First, TermKind.Trigger) is { } trigger
        && Completeness.IsHow(trigger.Term)
        && trigger.End < sentence.End
        && !_reading.Tokens.IsWord(trigger.End);

    /// <param name="misses">Told why a word tells no event; null: nobody asks.</param>
    public FieldFacts Facts(Misses? misses = null)
    {
        var statements = _arabic?.Statements ?? _svo!.Statements;
        var events = new EventReader(_reading, _cast, statements, misses);
        for (var i = 0; i < _actors.Length; i++)
        {
            var sentence = _reading.Sentences[i];
            if (IsHow(sentence, _actors[i]) && i + 1 < _actors.Length)
            {
                i++;
                sentence = _reading.Sentences[i] with { First = sentence.First };
            }

            events.Read(sentence, _actors[i]);
        }

        return new FieldFacts([.. statements.SelectMany(statement => statement.Apart)], events.Events, MentionReader.Read(_reading));
    }
}
