using NewsRules.Commands;
using NewsRules.Terminals;

using var terminal = Terminal.Open();
return await RootCommandLine.RunAsync(terminal, args);
