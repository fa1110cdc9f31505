using System.Collections.Immutable;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Lexicons.Compiled;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Lexicons;

/// <summary>The lexicons that a program carries: the files, and what they say, compiled when the program is built.</summary>
public sealed class CarriedLexicons
{
    // Two numbers: the length of all, and where the files begin.
    private const int HeadLength = 2 * sizeof(int);

    private readonly Lazy<ImmutableDictionary<string, SourceFile>> _files;

    private CarriedLexicons(byte[] bytes)
    {
        var files =
            bytes.Length < HeadLength || BitConverter.ToInt32(bytes) != bytes.Length
                ? throw new InvalidDataException("These are no carried lexicons, or not all of them.")
                : BitConverter.ToInt32(bytes, sizeof(int));
        Lexicon = CompiledLexicon.Read(bytes.AsMemory(HeadLength..files), Maker);
        _files = new(() => ReadFiles(new MemoryStream(bytes[files..])));
    }

    /// <summary>What the files say.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>True for the path of a file that is carried.</summary>
    public bool Has(string path) => _files.Value.ContainsKey(path);

    private static Guid Maker => typeof(CarriedLexicons).Module.ModuleVersionId;

    /// <summary>Files without a mistake, and what was read from them, as bytes.</summary>
    public static byte[] Write(IReadOnlyCollection<SourceFile> files, Lexicon lexicon)
    {
        var compiled = CompiledLexicon.Write(lexicon, Maker);
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(0);
        writer.Write(HeadLength + compiled.Length);
        writer.Write(compiled);
        writer.Write(files.Count);
        foreach (var file in files)
        {
            writer.Write(file.Path);
            writer.Write(file.Text);
        }

        writer.Seek(0, SeekOrigin.Begin);
        writer.Write((int)bytes.Length);
        return bytes.ToArray();
    }

    /// <summary>What was written.</summary>
    /// <exception cref="InvalidDataException">The bytes are not what this very code wrote, or not all of it.</exception>
    public static CarriedLexicons Read(byte[] bytes) => new(bytes);

    /// <summary>
    /// The lexicons with files in the place of carried ones, and files beside them. Only where one says something else is anything carried
    /// read again.
    /// </summary>
    /// <param name="pathOf">The path of the carried file that a file stands for; null for one that is read beside them.</param>
    public RuleBook With(IReadOnlyCollection<SourceFile> files, Func<SourceFile, string?> pathOf)
    {
        if (files.All(file => pathOf(file) is not { } path || _files.Value[path].Text == file.Text))
        {
            SourceFile[] beside = [.. files.Where(file => pathOf(file) is null)];
            return beside.Length == 0 ? new RuleBook([], [], Lexicon, [], [], []) : RuleBook.Read(beside, Lexicon);
        }

        return RuleBook.Read([.. _files.Value.RemoveRange(files.Select(pathOf).OfType<string>()).Values, .. files], Lexicon.Empty);
    }

    private static ImmutableDictionary<string, SourceFile> ReadFiles(Stream bytes)
    {
        using var reader = new BinaryReader(bytes);
        return Enumerable
            .Range(0, reader.ReadInt32())
            .Select(_ => new SourceFile(reader.ReadString(), reader.ReadString()))
            .ToImmutableDictionary(file => file.Path, StringComparer.Ordinal);
    }
}
