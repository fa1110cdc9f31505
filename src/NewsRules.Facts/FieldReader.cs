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
    private readonly EventReader _events;

    public FieldReader(Reading reading, Cast cast)
    {
        var isArabic = reading.HasVerbFirst;
        var figures = new FigureReader(reading, cast, isArabic);
        var actorsOf = new CastReader(reading, cast, figures);
        _reading = reading;
        _arabic = isArabic ? new StatementReader(reading, cast, figures) : null;
        _svo = isArabic ? null : new SvoStatementReader(reading, cast.Outlet);
        _events = new EventReader(reading);
        foreach (var sentence in reading.Sentences)
        {
            var actors = actorsOf.Read(sentence);
            _arabic?.Read(sentence, actors);
            _svo?.Read(sentence);
            _events.Read(sentence, actors);
        }
    }

    public FieldFacts Facts => new(_arabic?.Statements ?? _svo!.Statements, _events.Events, MentionReader.Read(_reading));
}
