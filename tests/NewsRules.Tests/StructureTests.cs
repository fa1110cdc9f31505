using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsRules.Monitoring;

namespace NewsRules.Tests;

/// <summary>The line of projects and the shape of the source, held.</summary>
public sealed partial class StructureTests
{
    private static readonly string[] Line =
    [
        "NewsRules.Facts",
        "NewsRules.Engine",
        "NewsRules.Language",
        "NewsRules.Monitoring",
        "NewsRules",
    ];

    // Runs when the program is built, and is no part of it.
    private const string Compiler = "NewsRules.LexiconCompiler";

    // Stands beside the line, right of the engine, in a build that asks for it.
    private const string Adapter = "NewsRules.NRules";

    private static readonly string[] NotANoun =
    [
        "Common",
        "Core",
        "Helpers",
        "Managers",
        "Services",
        "Interfaces",
        "Models",
        "Utils",
        "Utilities",
        "Shared",
        "Misc",
        "Extensions",
        "Abstractions",
    ];

    private static readonly string Source = Path.Combine(Repository.Path, "src");

    public static TheoryData<string> Projects => [.. Line];

    [Fact]
    public void EveryProjectStandsInTheLine() =>
        Assert.Equal(
            [.. Line.Append(Adapter).Append(Compiler).Order()],
            Directory.EnumerateFiles(Source, "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).Order()
        );

    [Theory]
    [MemberData(nameof(Projects))]
    public void AProjectRefersOnlyToThoseOnItsLeft(string project) =>
        Assert.Empty(References(project).Except(LeftOf(project)).Except(project == Line[^1] ? [Compiler] : []));

    [Fact]
    public void TheAdapterOfNRulesUsesTheEngineAndNRules()
    {
        var libraries = XDocument
            .Load(Path.Combine(Source, Adapter, Adapter + ".csproj"))
            .Descendants("PackageReference")
            .Select(reference => reference.Attribute("Include")!.Value);

        Assert.Equal(["NewsRules.Engine"], References(Adapter));
        Assert.Equal(["NRules.Runtime"], libraries);
    }

    /// <summary>NRules is in few registries: whoever does not ask for it needs none of it.</summary>
    [Fact]
    public void ABuildThatDoesNotAskForNRulesHasNothingOfIt()
    {
        Assert.SkipUnless(Engines.Default == Engines.BuiltIn, "This build asks for NRules.");
        var told = Directory
            .EnumerateFiles(Repository.Path, "packages.lock.json", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(AppContext.BaseDirectory, "*.deps.json"));

        Assert.DoesNotContain(Directory.EnumerateFiles(AppContext.BaseDirectory), file =>
            Path.GetFileName(file).Contains("NRules", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(told, file => File.ReadAllText(file).Contains("NRules", StringComparison.Ordinal));
        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), assembly =>
            assembly.GetName().Name!.Contains("NRules", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void TheCompilerUsesNoMoreThanReadingLexiconsDoes() => Assert.Equal(["NewsRules.Language"], References(Compiler));

    [Theory]
    [MemberData(nameof(Projects))]
    public void AnAssemblyUsesOnlyThoseOnItsLeft(string project)
    {
        var used = AssemblyOf(project)
            .GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => name.StartsWith("NewsRules", StringComparison.Ordinal));

        Assert.Empty(used.Except(LeftOf(project)));
    }

    [Theory]
    [InlineData("NewsRules.Facts", new string[0])]
    [InlineData("NewsRules.Engine", new string[0])]
    [InlineData("NewsRules.Language", new[] { "YamlDotNet" })]
    public void APureProjectUsesNoFurtherLibrary(string project, string[] libraries)
    {
        var file = XDocument.Load(Path.Combine(Source, project, project + ".csproj"));

        Assert.Equal(libraries, file.Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value));
    }

    [Fact]
    public void ANamespaceIsTheFolderOfItsFile() =>
        Assert.DoesNotContain(CSharpFiles(), file =>
            Path.GetFileName(file) is not "Program.cs" && DeclaredNamespace(file) != FolderAsNamespace(file)
        );

    [Fact]
    public void AFileIsOneThing() => Assert.DoesNotContain(CSharpFiles(), file => File.ReadLines(file).Count() > 400);

    [Fact]
    public void NothingIsLeftUnfinished() => Assert.DoesNotContain(CSharpFiles(), file => Unfinished().IsMatch(File.ReadAllText(file)));

    [Fact]
    public void FoldersAreNouns() =>
        Assert.Empty(
            CSharpFiles()
                .SelectMany(file => Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar)[1..^1])
                .Intersect(NotANoun, StringComparer.OrdinalIgnoreCase)
        );

    [Theory]
    [MemberData(nameof(Projects))]
    public void EveryPublicTypeSaysWhatItIs(string project)
    {
        var assembly = AssemblyOf(project);
        var documented = XDocument
            .Load(Path.ChangeExtension(assembly.Location, ".xml"))
            .Descendants("member")
            .Where(member => member.Element("summary") is { } summary && summary.Value.Trim().Length > 0)
            .Select(member => member.Attribute("name")!.Value)
            .ToHashSet(StringComparer.Ordinal);

        var silent = assembly
            .GetExportedTypes()
            .Select(type => "T:" + type.FullName!.Replace('+', '.'))
            .Where(type => !documented.Contains(type));

        Assert.Empty(silent);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void NothingCompilesCSharpAtRunTime(string project) =>
        Assert.DoesNotContain(AssemblyOf(project).GetReferencedAssemblies(), name =>
            name.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
        );

    private static IEnumerable<string?> References(string project) =>
        XDocument
            .Load(Path.Combine(Source, project, project + ".csproj"))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

    private static IEnumerable<string> LeftOf(string project) =>
        Line.TakeWhile(name => name != project).Concat(project == "NewsRules.Monitoring" ? [Adapter] : []);

    private static Assembly AssemblyOf(string project) => Assembly.Load(project == "NewsRules" ? "newsrules" : project);

    private static IEnumerable<string> CSharpFiles() =>
        Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string DeclaredNamespace(string file) => NamespaceDeclaration().Match(File.ReadAllText(file)).Groups[1].Value;

    private static string FolderAsNamespace(string file) =>
        Path.GetDirectoryName(Path.GetRelativePath(Source, file))!.Replace(Path.DirectorySeparatorChar, '.');

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceDeclaration();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|NotImplementedException|^\s*#region", RegexOptions.Multiline)]
    private static partial Regex Unfinished();
}
