// Compiles the lexicons of a folder of rules into the one file that the program carries. Runs in the build of NewsRules.
using NewsRules.Facts.Lexicons;
using NewsRules.Language;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Lexicons;
using NewsRules.Language.Yaml;

var (rules, output) = (Path.GetFullPath(args[0]), args[1]);
SourceFile[] files =
[
    .. Directory
        .EnumerateFiles(Path.Combine(rules, "lexicons"), "*.yaml", SearchOption.AllDirectories)
        .Select(path => new SourceFile($"rules/{Path.GetRelativePath(rules, path).Replace('\\', '/')}", File.ReadAllText(path))),
];
var book = RuleBook.Read(files, Lexicon.Empty);
foreach (var complaint in book.Diagnostics)
{
    Console.WriteLine(InMSBuildForm(complaint));
}

if (book.Diagnostics.IsEmpty)
{
    File.WriteAllBytes(output, CarriedLexicons.Write(files, book.Lexicon));
}

return book.Diagnostics.IsEmpty ? 0 : 1;

// https://learn.microsoft.com/visualstudio/msbuild/msbuild-diagnostic-format-for-tasks
string InMSBuildForm(Diagnostic complaint)
{
    var (line, column) = complaint.File.Locate(complaint.Span.Start);
    var path = Path.Combine(Path.GetDirectoryName(rules)!, complaint.File.Path);
    return $"{path}({line},{column}): error {complaint.Code}: {complaint.Message}{(complaint.Hint is { } hint ? $" ({hint})" : "")}";
}
