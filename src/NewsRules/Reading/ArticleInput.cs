using NewsRules.Commands;
using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Sources;
using NewsRules.Terminals;

namespace NewsRules.Reading;

/// <summary>The articles that a command is given: files, folders of them, or standard input.</summary>
internal sealed class ArticleInput(Terminal terminal, PageNoise noise)
{
    private const string StandardInput = "-";
    private const string Endings = ".jsonl, .txt and .html";

    private static readonly EnumerationOptions EveryFile = new() { RecurseSubdirectories = true, MaxRecursionDepth = 16 };

    /// <summary>True when something given could not be read; it has been told on standard error.</summary>
    public bool HasProblems { get; private set; }

    /// <summary>What people call the article that was read last: its id, or the file of a text or a page, of which ids are made.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Reads file after file, article after article: an archive need not fit in memory.</summary>
    public IEnumerable<Article> Read(IEnumerable<string> paths) => paths.SelectMany(FilesOf).SelectMany(ReadFile);

    private IEnumerable<string> FilesOf(string path)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        string[] files = [.. Directory.EnumerateFiles(path, "*", EveryFile).Where(FileArticles.IsReadable).Order(StringComparer.Ordinal)];
        if (files.Length == 0)
        {
            Tell($"The folder {path} holds no articles: {Endings} do.");
        }

        return files;
    }

    private IEnumerable<Article> ReadFile(string file)
    {
        using var bytes = Open(file);
        var isEmpty = bytes is not null;
        foreach (var (article, problem) in bytes is null ? [] : FileArticles.Read(file, bytes, noise))
        {
            isEmpty = false;
            if (article is not null)
            {
                Name = FileArticles.NamesArticles(file) ? article.Id : file;
                yield return article;
            }
            else
            {
                Tell($"{file}:{problem}");
            }
        }

        if (isEmpty)
        {
            terminal.Talk.WriteLine($"newsrules: {(file == StandardInput ? "Standard input" : file)} held no article.");
        }
    }

    private Stream? Open(string file)
    {
        try
        {
            return file == StandardInput ? terminal.OpenInput()
                : FileArticles.IsReadable(file) || !File.Exists(file) ? File.OpenRead(file)
                : throw new UserError($"{file} holds no articles: {Endings} do.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or UserError)
        {
            Tell(failure.Message);
            return null;
        }
    }

    private void Tell(string sentence)
    {
        HasProblems = true;
        terminal.Talk.WriteLine($"newsrules: {sentence}");
    }
}
