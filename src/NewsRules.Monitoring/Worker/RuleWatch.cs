namespace NewsRules.Monitoring.Worker;

/// <summary>Notices when a rule file changes: the file system says so, and a slow look makes up for what it does not say.</summary>
internal sealed class RuleWatch(RuleFiles files, RuleDesk desk, MonitoringOutput output, TimeProvider time)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    // An editor writes a file in several steps.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    public async Task RunAsync(CancellationToken stop)
    {
        if (files.Folder is null)
        {
            return;
        }

        var bell = new Bell(time);
        using var watcher = Watch(files.Folder, bell);
        while (!stop.IsCancellationRequested)
        {
            if (await bell.WaitAsync(Look, stop))
            {
                await Task.Delay(Quiet, time, stop);
            }

            Load();
        }
    }

    /// <summary>
    /// Takes what the files say at the start; false where a fault of the program keeps them from being read, until one changes.
    /// </summary>
    /// <exception cref="MonitoringException">The folder cannot be read.</exception>
    public bool LoadFirst()
    {
        try
        {
            desk.Load();
            return true;
        }
        catch (Exception fault) when (fault is not (MonitoringException or OutOfMemoryException))
        {
            output.Say(
                $"newsrules: The rules cannot be read, by a fault of this program ({fault.GetType().Name}: {fault.Message}). None is in force until a file changes."
            );
            return false;
        }
    }

    /// <summary>Takes what the files say now, where it can be taken.</summary>
    public void Load()
    {
        try
        {
            desk.Load();
        }
        catch (MonitoringException failure)
        {
            output.Say($"newsrules: {failure.Message} The rules stay as they are.");
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            output.Say(
                $"newsrules: The rules cannot be read, by a fault of this program ({fault.GetType().Name}: {fault.Message}). They stay as they are."
            );
        }
    }

    private static FileSystemWatcher? Watch(string path, Bell bell)
    {
        try
        {
            var watcher = Directory.Exists(path)
                ? new FileSystemWatcher(path) { IncludeSubdirectories = true }
                : new FileSystemWatcher(Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileName(path));
            watcher.Changed += (_, _) => bell.Ring();
            watcher.Created += (_, _) => bell.Ring();
            watcher.Deleted += (_, _) => bell.Ring();
            watcher.Renamed += (_, _) => bell.Ring();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (IOException)
        {
            // The system has no watch to spare; the slow look remains.
            return null;
        }
    }
}
