namespace NewsRules.Monitoring;

/// <summary>
/// A fault of this program, which nobody foresaw: at one source, page or article it is told, and stops nothing beside it.
/// </summary>
public static class ProgramFault
{
    /// <summary>True for what is one. A store in trouble and an end of memory concern all that runs, and a stop is none.</summary>
    public static bool Is(Exception fault) => fault is not (MonitoringException or OperationCanceledException or OutOfMemoryException);

    /// <summary>The end of a sentence that says what could not be done.</summary>
    public static string Told(Exception fault) =>
        $"by a fault of this program that its makers want to know of: {fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}";
}
