using NewsRules.Commands;
using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Sources;
using NewsRules.Terminals;

namespace NewsRules.Reading;

/// <summary>The articles that a command is given: files, folders' worth of them, or standard input.</summary>
internal sealed class ArticleInput(Terminal terminal, PageNoise noise)
{
    private const string StandardInput = "-";

    /// <summary>True when something given could not be read; it has been told on standard error.</summary>
    public bool HasProblems { get; private set; }

    /// <summary>Reads file after file, article after article: an archive need not fit in memory.</summary>
    public IEnumerable<Article> Read(IEnumerable<string> files) => files.SelectMany(Read);

    private IEnumerable<Article> Read(string file)
    {
        using var bytes = Open(file);
        foreach (var (article, problem) in bytes is null ? [] : FileArticles.Read(file, bytes, noise))
        {
            if (article is not null)
            {
                yield return article;
            }
            else
            {
                Tell($"{file}:{problem}");
            }
        }
    }

    private Stream? Open(string file)
    {
        try
        {
            return file == StandardInput ? terminal.OpenInput()
                : FileArticles.IsReadable(file) ? File.OpenRead(file)
                : throw new UserError($"{file} holds no articles: .jsonl, .txt and .html do.");
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
