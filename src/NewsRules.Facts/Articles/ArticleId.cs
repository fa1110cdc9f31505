using System.Security.Cryptography;
using System.Text;

namespace NewsRules.Facts.Articles;

/// <summary>Ids of articles that bring none: the same text, or the same link of the same source, has the same id everywhere.</summary>
public static class ArticleId
{
    /// <summary>The id of a text that is known by its link.</summary>
    public static string OfLink(string source, string link) => Hash($"{source}\n{link}");

    /// <summary>The id of a text that has no link.</summary>
    /// <param name="day">When it was published, for texts that may say the same on another day.</param>
    public static string OfContent(string title, string body, DateOnly? day = null) =>
        Hash(day is null ? $"{title}\n{body}" : $"{title}\n{body}\n{day:O}");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 10));
}
