namespace NewsRules.Monitoring.Store;

/// <summary>Keeps a second worker away from a store. The operating system lets go of it when the process ends, however it ends.</summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream _held;

    private StoreLock(FileStream held) => _held = held;

    /// <exception cref="MonitoringException">Another process holds it, or the folder cannot be written.</exception>
    public static StoreLock Take(string storePath)
    {
        var path = storePath + ".lock";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new MonitoringException($"The store '{storePath}' cannot be written: {denied.Message}", denied);
        }
        catch (IOException taken) when (File.Exists(path))
        {
            throw new MonitoringException(
                $"Another newsrules is already running on the store '{storePath}'; stop it, or configure another StorePath.",
                taken
            );
        }
        catch (IOException failure)
        {
            throw new MonitoringException($"The store '{storePath}' cannot be written: {failure.Message}", failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _held.Dispose();
}
