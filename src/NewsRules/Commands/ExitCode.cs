namespace NewsRules.Commands;

/// <summary>What the shell learns: a contract, so never renumbered.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>Rules have errors, or a test in them fails.</summary>
    public const int Errors = 1;

    /// <summary>The command line or a file cannot be used, or the program itself failed.</summary>
    public const int Usage = 2;

    /// <summary>Rules have warnings only.</summary>
    public const int Warnings = 3;
}
