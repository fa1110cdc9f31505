namespace NewsRules.EndToEnd;

/// <summary>The working copy that the tests were built from.</summary>
internal static class Checkout
{
    /// <summary>The folder with NewsRules.sln.</summary>
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The full path of something in it.</summary>
    public static string At(string name) => System.IO.Path.Combine(Path, name);

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "NewsRules.sln"))
            ? folder
            : Find(
                System.IO.Path.GetDirectoryName(folder)
                    ?? throw new DirectoryNotFoundException("NewsRules.sln is in no folder above the tests.")
            );
}
