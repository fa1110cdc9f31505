using System.Collections.Immutable;
using NewsRules.Engine.Rules;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Receivers;
using NewsRules.Language.Sources;
using NewsRules.Language.Tests;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Reads the documents of one file.</summary>
internal sealed class FileReader
{
    private readonly Shape _shape = new([]);
    private readonly Names _names;
    private readonly RuleReader _rules;
    private readonly Func<string, bool>? _hasFolder;
    private readonly bool _hearsErrorsAlone;
    private readonly Func<string, IEnumerable<string>> _appended;
    private readonly ImmutableArray<ReadRule>.Builder _read = ImmutableArray.CreateBuilder<ReadRule>();
    private readonly List<(SourceDefinition, YamlScalar)> _sources = [];
    private readonly List<(ReceiverDefinition, YamlScalar)> _receivers = [];
    private readonly List<Allowance> _allowed = [];

    private FileReader(Ground ground, Names names) =>
        (_names, _rules, _hasFolder, _hearsErrorsAlone, _appended) = (
            names,
            new RuleReader(names, ground.Defined, ground.Places, ground.AsOf, ground.HearsErrorsAlone, _shape),
            ground.HasFolder,
            ground.HearsErrorsAlone,
            ground.Defined.AppendedTo
        );

    public static FileRules Read(ReadFile file, Ground ground, Names names)
    {
        var reader = new FileReader(ground, names);
        foreach (var document in file.Documents)
        {
            ProgramFaults.Guard(document.Map, reader._shape.Diagnostics, () => reader.Read(document));
        }

        reader._shape.Diagnostics.AddRange(file.Faults);
        return new([.. reader._read], [.. reader._sources], [.. reader._receivers], [.. reader._allowed], [.. reader._shape.Diagnostics]);
    }

    private void Read(Document document)
    {
        var before = _shape.Diagnostics.Count;
        switch (document.Kind)
        {
            case "rule":
                ReadRule(document);
                break;
            case "sources":
                _sources.AddRange(new SourcesReader(_names, _hasFolder, _shape).Read(document.Map));
                break;
            case "receivers":
                _receivers.AddRange(new ReceiversReader(_shape).Read(document.Map));
                break;
        }

        if (document.Kind is "rule" or "define" && document.Map["allow"] is { } allowed)
        {
            _allowed.Add(
                new(allowed, document.Map.Span, document.Kind == "rule" && document.Faults.IsEmpty && _shape.ErrorSince(before) is null)
            );
        }
    }

    private void ReadRule(Document document)
    {
        var before = _shape.Diagnostics.Count;
        (Rule Rule, YamlMapping Map, ReadWhen When)? read = null;
        ProgramFaults.Guard(document.Map, _shape.Diagnostics, () => read = _rules.Read(document));
        ImmutableArray<Diagnostic> errors =
            document.Faults.IsEmpty && _shape.ErrorSince(before) is null
                ? []
                : [.. document.OwnFaults.Concat(_shape.Diagnostics.Skip(before).Where(one => one.Severity == Severity.Error)).Distinct()];
        var tests =
            read is ({ } rule, { } map, { } when) && !(_hearsErrorsAlone && map[Documents.Tests] is null) ? ReadTests(map, rule, when) : [];
        if (document.Map["rule"] is YamlScalar { Value: not "" } id)
        {
            _read.Add(new(id, read is not null, errors.IsEmpty ? read?.Rule : null, tests, errors));
        }
    }

    /// <summary>Tests with an error leave their rule as it is.</summary>
    private ImmutableArray<RuleTest> ReadTests(YamlMapping document, Rule rule, ReadWhen when)
    {
        ImmutableArray<RuleTest> tests = [];
        ProgramFaults.Guard(document, _shape.Diagnostics, () =>
            tests = new TestsReader(_appended, _names, _shape).Read(document, rule, when)
        );
        return tests;
    }
}
