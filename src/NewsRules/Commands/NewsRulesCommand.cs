using System.CommandLine;

namespace NewsRules.Commands;

/// <summary>A command whose help shows how it is used.</summary>
internal abstract class NewsRulesCommand(string name, string description) : Command(name, description)
{
    /// <summary>Command lines with a word on what each is for.</summary>
    public abstract IEnumerable<string> Examples { get; }
}
