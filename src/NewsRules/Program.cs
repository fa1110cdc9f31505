using NewsRules.Commands;
using NewsRules.Terminals;

using var terminal = Terminal.Open();
return RootCommandLine.Run(terminal, args);
