using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsRules.Language.Diagnostics;
using NewsRules.Monitoring;
using NewsRules.Monitoring.Worker;
using NewsRules.Reading;
using NewsRules.Terminals;

namespace NewsRules.Commands;

/// <summary>The hosted worker: sources on schedule, facts, rules, alerts.</summary>
internal sealed class RunCommand : NewsRulesCommand
{
    private readonly Option<bool> _once = new("--once") { Description = "Read every source once, deliver what is due, and end." };
    private readonly Option<string?> _rules = CommonOptions.Rules();

    /// <summary>Makes the command.</summary>
    public RunCommand(Terminal terminal)
        : base("run", "Watches the sources and sends alerts, until it is stopped.")
    {
        Add(_once);
        Add(_rules);
        SetAction(
            async (parsed, stop) =>
            {
                var rules = RulesInUse.Open(parsed.GetValue(_rules));
                foreach (var fault in rules.LexiconFaults)
                {
                    terminal.Talk.WriteLine(DiagnosticText.Line(fault));
                }

                using var host = Build(terminal, rules, parsed.GetValue(_once), parsed.GetValue(CommonOptions.Verbose));
                return await host.RunMonitoringAsync(stop) ? ExitCode.Ok : ExitCode.Errors;
            }
        );
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Examples =>
        [
            "newsrules run                       watch the sources that rules/ names, until Ctrl-C",
            "newsrules run --once                read each of them once",
            "newsrules run --rules desk/libya    with the rules of another folder",
        ];

    private static IHost Build(Terminal terminal, RulesInUse rules, bool once, bool verbose)
    {
        // Without the defaults: they log to standard output, which is for alerts, and watch files that we do not have.
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        var options = Settings.Read();
        options.Once = once;
        builder.Logging.SetMinimumLevel(verbose ? LogLevel.Information : LogLevel.Warning);
        builder.Logging.AddSimpleConsole(line => line.SingleLine = true);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console =>
            console.LogToStandardErrorThreshold = LogLevel.Trace
        );
        builder.Services.AddMonitoring(options, rules.Files, rules.Lexicon, new MonitoringOutput(terminal.Output, terminal.Talk));
        return builder.Build();
    }
}
