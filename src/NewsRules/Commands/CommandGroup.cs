namespace NewsRules.Commands;

/// <summary>Commands about one thing; its examples are theirs.</summary>
internal sealed class CommandGroup : NewsRulesCommand
{
    private readonly NewsRulesCommand[] _commands;

    /// <summary>Makes the group.</summary>
    public CommandGroup(string name, string description, params NewsRulesCommand[] commands)
        : base(name, description)
    {
        _commands = commands;
        foreach (var command in commands)
        {
            Add(command);
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Examples => _commands.SelectMany(command => command.Examples);
}
