namespace NewsRules.Facts.Lexicons.Compiled;

/// <summary>A lexicon as bytes: written when a program is built, read when it starts, without a word of YAML.</summary>
public static class CompiledLexicon
{
    // A number that a machine of the other byte order reads as another one.
    private const int Mark = 0x4c52_574e;

    /// <summary>The lexicon as bytes.</summary>
    /// <param name="maker">Which code read the lexicon's sources; whoever reads the bytes must be the same.</param>
    public static byte[] Write(Lexicon lexicon, Guid maker)
    {
        var (file, content) = (new BlobWriter(), new BlobWriter());
        CompiledForms.Write(content, lexicon.Forms);
        file.Write(Mark);
        file.Write<byte>(Stamp(maker));
        file.Write(content);
        return file.ToArray();
    }

    /// <summary>The lexicon that was written.</summary>
    /// <exception cref="InvalidDataException">The bytes are no compiled lexicon, not all of one, or one that other code made.</exception>
    public static Lexicon Read(ReadOnlyMemory<byte> bytes, Guid maker)
    {
        var file = new BlobReader(bytes);
        if (file.ReadNumber() != Mark)
        {
            throw new InvalidDataException("This is no compiled lexicon.");
        }

        return file.ReadArray<byte>().SequenceEqual(Stamp(maker))
            ? new(new CompiledForms(new(file.ReadPart())))
            : throw new InvalidDataException("This lexicon was compiled by another version of the program.");
    }

    // Forms follow from words by the code of this assembly: other code, other forms.
    private static byte[] Stamp(Guid maker) => [.. typeof(Lexicon).Module.ModuleVersionId.ToByteArray(), .. maker.ToByteArray()];
}
