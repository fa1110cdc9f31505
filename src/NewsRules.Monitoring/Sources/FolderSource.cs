using NewsRules.Facts.Articles;
using NewsRules.Language.Sources;
using NewsRules.Monitoring.Store;
using NewsRules.Monitoring.Worker;

namespace NewsRules.Monitoring.Sources;

/// <summary>
/// Looks into a folder and its sub-folders, and never writes there. Hidden files and folders are left out, links to folders are not
/// followed. A changed file is read again, and only its unknown articles are new; a file that may still be being written waits.
/// </summary>
internal sealed class FolderSource(RuleFiles rules, SourceLedger ledger, NewsDesk desk, MonitoringOptions options, TimeProvider time)
{
    // A file of another kind under a known name has a fault in every line.
    private const int MostProblems = 20;

    private static readonly EnumerationOptions Visible = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 16,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
    };

    /// <exception cref="SourceException">The folder is missing or cannot be read.</exception>
    public SourceTally Look(SourceDefinition.Folder source, CancellationToken stop)
    {
        var tally = new SourceTally();
        foreach (var file in Files(source))
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                Look(source, file, tally, stop);
            }
            catch (Exception failure) when (failure is IOException and not MonitoringException or UnauthorizedAccessException)
            {
                tally.Problems.Add($"{file.Path} cannot be read: {failure.Message}");
            }
            catch (Exception fault) when (fault is not SourceException && ProgramFault.Is(fault))
            {
                tally.Problems.Add($"{file.Path} cannot be read, {ProgramFault.Told(fault)}");
            }
        }

        return tally;
    }

    private void Look(SourceDefinition.Folder source, FolderFile file, SourceTally tally, CancellationToken stop)
    {
        var claim = ledger.Claim(source.Name, file.Path);
        if (claim is not null && file.Stands(claim))
        {
            tally.CountKnown((int)claim.Articles);
        }
        else if (file.IsFresh(time.GetUtcNow(), options.Settle))
        {
            tally.Unfinished = true;
        }
        else if (file.Size > options.FileSizeLimit)
        {
            tally.Problems.Add($"{file.Path} is left out: it is larger than {options.FileSizeLimit} bytes.");
        }
        else
        {
            Take(source, file, tally, stop);
        }
    }

    private void Take(SourceDefinition.Folder source, FolderFile file, SourceTally tally, CancellationToken stop)
    {
        var bytes = file.Bytes();
        var (count, problems) = (0, 0);
        foreach (var (article, problem) in FileArticles.Read(file.Path, new MemoryStream(bytes, writable: false), desk.Noise))
        {
            stop.ThrowIfCancellationRequested();
            if (article is null)
            {
                problems++;
                tally.Tell($"{file.Path}:{problem}", problems <= MostProblems);
                continue;
            }

            tally.Count(desk.Take(Of(source, article)));
            count++;
        }

        tally.Tell($"{file.Path} has {problems - MostProblems} more faults.", problems > MostProblems);
        ledger.Claim(source.Name, file.Path, file.Claim(bytes, count));
    }

    private static Article Of(SourceDefinition source, Article article) =>
        article with
        {
            Source = article.Source ?? source.Name,
            Country = article.Country ?? source.Country,
            Language = article.Language ?? source.Language,
        };

    private IEnumerable<FolderFile> Files(SourceDefinition.Folder source)
    {
        var files = rules.Folder is null ? rules.CarriedArticles(source.Path).Select(FolderFile.Carried).ToList() : [];
        return (files.Count > 0 ? files : OnDisk(source.Path))
            .Where(file => FileArticles.IsReadable(file.Path))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
    }

    private static List<FolderFile> OnDisk(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new SourceException($"There is no folder '{path}'.");
        }

        try
        {
            // What may not be read inside it is passed over, but not the folder itself.
            using var entries = Directory.EnumerateFileSystemEntries(path).GetEnumerator();
            return entries.MoveNext() ? [.. new DirectoryInfo(path).EnumerateFiles("*", Visible).Select(FolderFile.On)] : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SourceException($"The folder '{path}' cannot be read: {failure.Message}", failure);
        }
    }
}
