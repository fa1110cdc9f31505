namespace NewsRules.Monitoring.Feeds.Documents;

/// <summary>Where comments, instructions and verbatim text end in a document that may have forgotten to end them.</summary>
internal sealed class Passages(string text)
{
    public const string Comment = "<!--";
    public const string Instruction = "<?";
    public const string Type = "<!DOCTYPE";
    public const string Verbatim = "<![CDATA[";

    private readonly Finder _commentEnds = new(text, "-->");
    private readonly Finder _instructionEnds = new(text, "?>");
    private readonly Finder _typeEnds = new(text, ">");
    private readonly Finder _verbatimEnds = new(text, "]]>");
    private readonly Finder _comments = new(text, Comment);
    private readonly Finder _entries = new(text, "<item", "<entry");
    private readonly Finder _entryEnds = new(text, "</item", "</entry");

    /// <summary>
    /// Where a comment ends. One that nobody ends has swallowed entries, up to the end of the next comment: it ends before the next tag.
    /// </summary>
    /// <param name="isForgotten">Whether nobody ends it and entries follow.</param>
    public int EndOfComment(int at, out bool isForgotten)
    {
        var (end, entry) = (_commentEnds.From(at), _entries.From(at));
        isForgotten =
            entry < end && (end == text.Length || _comments.From(at + Comment.Length) is var other && entry < other && other < end);
        return isForgotten ? NextTag(at + Comment.Length) : Math.Min(end + 3, text.Length);
    }

    /// <summary>The same for an instruction, which holds no entries.</summary>
    public int EndOfInstruction(int at, out bool isForgotten) => End(_instructionEnds, 2, at, out isForgotten);

    /// <summary>The same for a document type.</summary>
    public int EndOfType(int at, out bool isForgotten) => End(_typeEnds, 1, at, out isForgotten);

    /// <summary>
    /// Where verbatim text ends, and where to read on. What nobody ends reaches to the end of its element, or of its entry.
    /// </summary>
    public (int To, int Next) EndOfVerbatim(int from, string element, out bool isForgotten)
    {
        var end = _verbatimEnds.From(from);
        isForgotten = end == text.Length || Swallows(text.AsSpan(from, end - from));
        if (!isForgotten)
        {
            return (end, end + 3);
        }

        var most = Math.Min(_entries.From(from), _entryEnds.From(from));
        var own = text.IndexOf($"</{element}", from, most - from, StringComparison.OrdinalIgnoreCase);
        var to = own < 0 ? most : own;
        isForgotten = to < text.Length;
        return (to, to);
    }

    /// <summary>Whether verbatim text holds an entry, and in it the begin of verbatim text: that is nothing that an article says.</summary>
    public static bool Swallows(ReadOnlySpan<char> words)
    {
        var other = words.LastIndexOf(Verbatim, StringComparison.Ordinal);
        return other > 0 && HoldsEntry(words[..other]);
    }

    /// <summary>Whether verbatim text in a feed, where no words stand, holds entries: they are meant as its entries.</summary>
    public static bool Wraps(string? element, ReadOnlySpan<char> words) =>
        element is not null && ImpliedEnds.MayHoldParts(element) && !ImpliedEnds.IsEntry(element) && HoldsEntry(words);

    private static bool HoldsEntry(ReadOnlySpan<char> words) =>
        words.Contains("<item", StringComparison.OrdinalIgnoreCase) || words.Contains("<entry", StringComparison.OrdinalIgnoreCase);

    private int End(Finder ends, int length, int at, out bool isForgotten)
    {
        var end = ends.From(at);
        isForgotten = _entries.From(at) < end;
        return isForgotten ? NextTag(at + 1) : Math.Min(end + length, text.Length);
    }

    private int NextTag(int at) => text.IndexOf('<', at) is var next and >= 0 ? next : text.Length;
}
