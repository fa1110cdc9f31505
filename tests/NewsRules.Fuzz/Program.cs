using NewsRules.Fuzz;
using SharpFuzz;

// NewsRules.Fuzz TARGET          under libfuzzer-dotnet
// NewsRules.Fuzz TARGET FILE...  each file once, to see a crash again
if (args.Length == 0 || !Targets.ByName.TryGetValue(args[0], out var target))
{
    Console.Error.WriteLine($"Which target? {string.Join(", ", Targets.ByName.Keys)}");
    return 2;
}

foreach (var file in args.Skip(1))
{
    target(File.ReadAllBytes(file));
}

if (args.Length == 1)
{
    Fuzzer.LibFuzzer.Run(input => target(input));
}

return 0;
