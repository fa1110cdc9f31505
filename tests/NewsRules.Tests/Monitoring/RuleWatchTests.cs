using NewsRules.Engine.Conditions;
using NewsRules.Facts.Lexicons;
using NewsRules.Monitoring;
using NewsRules.Monitoring.Worker;

namespace NewsRules.Tests.Monitoring;

public sealed class RuleWatchTests : IDisposable
{
    private const string Harbour = "rule: harbour\ntitle: The harbour is mentioned\nwhen: { text: [harbour] }\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsrules-watch-");

    [Fact]
    public void AFaultOfTheProgramLeavesTheRulesAsTheyAre()
    {
        using var said = new FaultyWriter("NR2001");
        var output = new MonitoringOutput(TextWriter.Null, said);
        var files = RuleFiles.In(_folder.FullName);
        using var desk = new RuleDesk(files, Lexicon.Empty, new MonitoringOptions(), output);
        var watch = new RuleWatch(files, desk, output, TimeProvider.System);
        Write("harbour.yaml", Harbour);
        desk.Load();
        var before = desk.Current;

        Write("other.yaml", "rule: other\nwhen: { statement: { kind: sing } }\n");
        watch.Load();

        Assert.Same(before, desk.Current);
        Assert.False(before.Replaced.IsCancellationRequested);
        Assert.Contains(
            "The rules cannot be read, by a fault of this program (InvalidOperationException: told to fail). They stay as they are.",
            said.ToString(),
            StringComparison.Ordinal
        );

        Write("other.yaml", Harbour.Replace("harbour", "quay", StringComparison.Ordinal));
        watch.Load();

        Assert.Equal(2, desk.Current.Rules.Rules.Length);
        Assert.True(before.Replaced.IsCancellationRequested);
    }

    /// <summary>The same when they are read first: nothing is in force, and the next change is taken.</summary>
    [Fact]
    public void AFaultAtTheFirstReadingEndsNothing()
    {
        using var said = new FaultyWriter("NR2001");
        var output = new MonitoringOutput(TextWriter.Null, said);
        var files = RuleFiles.In(_folder.FullName);
        using var desk = new RuleDesk(files, Lexicon.Empty, new MonitoringOptions(), output);
        var watch = new RuleWatch(files, desk, output, TimeProvider.System);
        Write("other.yaml", "rule: other\nwhen: { statement: { kind: sing } }\n");

        Assert.False(watch.LoadFirst());

        var none = desk.Current;
        Assert.Empty(none.Rules.Rules);
        Assert.Contains(
            "The rules cannot be read, by a fault of this program (InvalidOperationException: told to fail). None is in force until a file changes.",
            said.ToString(),
            StringComparison.Ordinal
        );

        Write("other.yaml", Harbour);
        watch.Load();

        Assert.Equal("harbour", Assert.Single(desk.Current.Rules.Rules).Id);
        Assert.True(none.Replaced.IsCancellationRequested);
    }

    [Fact]
    public void AFolderThatIsNotThereIsNoFaultOfTheProgram()
    {
        var output = new MonitoringOutput(TextWriter.Null, TextWriter.Null);
        var files = RuleFiles.In(Path.Combine(_folder.FullName, "nowhere"));
        using var desk = new RuleDesk(files, Lexicon.Empty, new MonitoringOptions(), output);

        Assert.Throws<MonitoringException>(() => new RuleWatch(files, desk, output, TimeProvider.System).LoadFirst());
    }

    /// <summary>A rule that was taken away is not the last good version of what comes back under its file's name.</summary>
    [Fact]
    public void AFileThatWasDeletedComesBackWithoutItsOldRules()
    {
        var files = RuleFiles.In(_folder.FullName);
        using var desk = new RuleDesk(
            files,
            Lexicon.Empty,
            new MonitoringOptions(),
            new MonitoringOutput(TextWriter.Null, TextWriter.Null)
        );
        Write("harbour.yaml", Harbour);
        desk.Load();
        Write("harbour.yaml", "rule: harbour\ntitle: [broken\n");
        desk.Load();
        Assert.Single(desk.Current.Rules.Rules);

        File.Delete(Path.Combine(_folder.FullName, "harbour.yaml"));
        desk.Load();
        Write("harbour.yaml", "rule: other\ntitle: [broken\n");
        desk.Load();

        Assert.Empty(desk.Current.Rules.Rules);
    }

    /// <summary>The rules of a single file change with the definitions beside it, and stay where these break.</summary>
    [Fact]
    public void DefinitionsBesideASingleFileAreReadAgain()
    {
        using var said = new StringWriter();
        Write("rules.yaml", "rule: statements\ntitle: A statement of one of the kinds\nwhen: { statement: { kind: { list: kinds } } }\n");
        Write("lists.yaml", "define: words\nlists:\n  kinds: { kinds: [condemn] }\n");
        var files = RuleFiles.In(Path.Combine(_folder.FullName, "rules.yaml"));
        using var desk = new RuleDesk(files, Lexicon.Empty, new MonitoringOptions(), new MonitoringOutput(TextWriter.Null, said));
        desk.Load();
        var before = desk.Current;

        Write("lists.yaml", "define: words\nlists:\n  kinds: { kinds: [condemn, praise] }\n");
        desk.Load();
        var after = desk.Current;

        Assert.NotSame(before, after);
        Assert.NotEqual(Kinds(before), Kinds(after));

        Write("lists.yaml", "define: words\nlists:\n  kinds: { kinds: [condemn, praise, sing] }\n");
        desk.Load();

        Assert.Equal(Kinds(after), Kinds(desk.Current));
        Assert.Contains("lists.yaml has errors; its last good version stays in force.", said.ToString(), StringComparison.Ordinal);

        static string Kinds(LoadedRules loaded) =>
            string.Join(
                ' ',
                ((FactTest.InList)Assert.Single(((FactTest.All)((Condition.Has)Assert.Single(loaded.Rules.Rules).When).Test).Tests))
                    .List
                    .Written
            );
    }

    /// <summary>
    /// The list that a rule asks for is gone: deleted with its file, moved away, or no longer in it. The rule stays as it was, beside what
    /// is new.
    /// </summary>
    [Theory]
    [InlineData(null)]
    [InlineData("define: words\nlists:\n  others: { kinds: [praise] }\n")]
    [InlineData("define: words\nlists:\n  who: { kinds: [sing] }\n")]
    public void ARuleStaysInForceWhereWhatItBuildsOnIsGone(string? left)
    {
        using var said = new StringWriter();
        var files = RuleFiles.In(_folder.FullName);
        using var desk = new RuleDesk(files, Lexicon.Empty, new MonitoringOptions(), new MonitoringOutput(TextWriter.Null, said));
        const string Spoken = "rule: spoken\ntitle: A statement of one of the kinds\nwhen: { statement: { kind: { list: who } } }\n";
        Write("never.yaml", "rule: never\ntitle: [broken\n");
        Write("spoken.yaml", Spoken);
        Write("words.yaml", "define: words\nlists:\n  who: { kinds: [condemn] }\n");
        desk.Load();
        var before = Assert.Single(desk.Current.Rules.Rules);

        for (var time = 0; time < 2; time++)
        {
            Put("words.yaml", left);
            Write("spoken.yaml", Spoken + (time == 0 ? "" : "# again\n"));
            Write("harbour.yaml", Harbour + $"# {time}\n");
            said.GetStringBuilder().Clear();
            desk.Load();

            Assert.Equal(["harbour", "spoken"], desk.Current.Rules.Rules.Select(rule => rule.Id).Order(StringComparer.Ordinal));
            Assert.Equal(before.Revision, desk.Current.Rules.Rules.Single(rule => rule.Id == "spoken").Revision);
            Assert.Contains(
                $"{(left?.Contains("sing", StringComparison.Ordinal) == true ? "words" : "spoken")}.yaml has errors; its last good version stays in force.",
                said.ToString(),
                StringComparison.Ordinal
            );
            Assert.Contains("never.yaml has errors; what is wrong in it is left out.", said.ToString(), StringComparison.Ordinal);
        }

        Write("words.yaml", "define: words\nlists:\n  who: { kinds: [condemn, praise] }\n");
        Put("never.yaml", null);
        Write("spoken.yaml", Spoken);
        desk.Load();

        Assert.False(desk.HasErrors);
        Assert.NotEqual(before.Revision, desk.Current.Rules.Rules.Single(rule => rule.Id == "spoken").Revision);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Put(string name, string? text)
    {
        if (text is null)
        {
            File.Delete(Path.Combine(_folder.FullName, name));
        }
        else
        {
            Write(name, text);
        }
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    /// <summary>Fails where a line has a word.</summary>
    private sealed class FaultyWriter(string word) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            if (value?.Contains(word, StringComparison.Ordinal) == true)
            {
                throw new InvalidOperationException("told to fail");
            }

            base.WriteLine(value);
        }
    }
}
