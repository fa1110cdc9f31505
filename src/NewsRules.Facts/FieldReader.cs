using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Events;
using NewsRules.Facts.Mentions;
using NewsRules.Facts.Statements;
using NewsRules.Facts.Statements.Svo;
using NewsRules.Facts.Text;

namespace NewsRules.Facts;

/// <summary>Reads one field, sentence by sentence. Its facts are asked for when all fields are read: who is introduced late is known then.</summary>
internal sealed class FieldReader
{
    private readonly Reading _reading;
    private readonly StatementReader? _arabic;
    private readonly SvoStatementReader? _svo;
    private readonly List<(Sentence Sentence, ImmutableArray<Figure> Figures)> _sentences = [];
    private readonly Cast _cast;

    public FieldReader(Reading reading, Cast cast)
    {
        var isArabic = reading.HasVerbFirst;
        var figures = new FigureReader(reading, cast, isArabic);
        var actorsOf = new CastReader(reading, cast, figures);
        (_reading, _cast) = (reading, cast);
        _arabic = isArabic ? new StatementReader(reading, cast, figures) : null;
        _svo = isArabic ? null : new SvoStatementReader(reading, cast);
        foreach (var sentence in reading.Sentences)
        {
            var actors = actorsOf.Read(sentence);
            _arabic?.Read(sentence, actors);
            _svo?.Read(sentence);
            _sentences.Add((sentence, actors));
        }
    }

    public FieldFacts Facts
    {
        get
        {
            var statements = _arabic?.Statements ?? _svo!.Statements;
            var events = new EventReader(_reading, _cast, statements);
            foreach (var (sentence, figures) in _sentences)
            {
                events.Read(sentence, figures);
            }

            return new FieldFacts(statements, events.Events, MentionReader.Read(_reading));
        }
    }
}
