using NewsRules.Commands;
using NewsRules.Reading;
using NewsRules.Terminals;

using var terminal = Terminal.Open();
EmbeddedRules.BeginReading();
return RootCommandLine.Run(terminal, args);
