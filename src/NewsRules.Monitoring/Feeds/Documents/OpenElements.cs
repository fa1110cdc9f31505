using System.Text;

namespace NewsRules.Monitoring.Feeds.Documents;

/// <summary>
/// The elements that are open while a document is repaired. One that nobody has closed when its parent ends, and in which a part of an
/// entry began, ended there: where a link stands after a picture that nobody closes, it is none of the picture.
/// </summary>
internal sealed class OpenElements(StringBuilder output)
{
    private readonly List<Element> _open = [];
    private readonly List<(int At, string Tag)> _ends = [];

    public int Count => _open.Count;

    /// <summary>The name of the innermost; null where none is open.</summary>
    public string? Innermost => _open.Count > 0 ? _open[^1].Name : null;

    /// <summary>True when something in an entry is open that does not end where a part of it began.</summary>
    public bool IsInsideEntry =>
        _open.FindLastIndex(IsEntry) is var entry and >= 0 && _open.FindIndex(entry + 1, element => element.Part < 0) >= 0;

    /// <summary>True in an entry, or in what it holds.</summary>
    public bool HasEntry => _open.Exists(IsEntry);

    /// <summary>Notes an element whose start is written.</summary>
    /// <param name="at">Where it begins in the document as it came.</param>
    public void Add(string name, int at) => _open.Add(new(name, at));

    /// <summary>Notes that an element of this name begins, before its start is written.</summary>
    public void Begin(string name)
    {
        if (_open.Count > 0 && ImpliedEnds.IsPart(name) && !ImpliedEnds.MayHoldParts(_open[^1].Name) && _open[^1].Part < 0)
        {
            _open[^1].Part = output.Length;
        }
    }

    /// <summary>How many stay open where one of this name begins: an entry stands in nothing but what holds entries.</summary>
    public int Before(string name) =>
        ImpliedEnds.IsEntry(name)
            ? _open.TakeWhile(element => ImpliedEnds.MayHoldParts(element.Name) && !IsEntry(element)).Count()
            : _open.Count - (_open.Count > 0 && ImpliedEnds.IsLeaf(_open[^1].Name) && ImpliedEnds.IsPart(name) ? 1 : 0);

    /// <summary>The place of the innermost of this name; the number of all where there is none.</summary>
    public int Find(string name) =>
        _open.FindLastIndex(element => element.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is var found and >= 0
            ? found
            : _open.Count;

    /// <summary>Ends all but the first so many.</summary>
    /// <param name="isOwn">True when the outermost of them is closed by its own tag.</param>
    /// <returns>Those that ended otherwise and earlier than here, or are entries, with their places in the document as it came.</returns>
    public IEnumerable<(string Name, int At)> End(int left, bool isOwn)
    {
        List<(string, int)> told = [];
        for (var i = _open.Count - 1; i >= left; i--)
        {
            var element = _open[i];
            if (isOwn && i == left)
            {
                output.Append("</").Append(element.Name).Append('>');
                continue;
            }

            if (element.Part >= 0 || IsEntry(element))
            {
                told.Add((element.Name, element.At));
            }

            End(element, i > 0 ? _open[i - 1] : null);
        }

        _open.RemoveRange(left, _open.Count - left);
        return told;
    }

    /// <summary>The document with the ends that were found late.</summary>
    public string Whole()
    {
        var whole = new StringBuilder(output.Length + 64);
        var text = output.ToString();
        var from = 0;
        foreach (var (at, tag) in _ends.OrderBy(end => end.At))
        {
            whole.Append(text, from, at - from).Append(tag);
            from = at;
        }

        return whole.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Writes something at a place where it was not known yet.</summary>
    public void Insert(int at, string tag) => _ends.Add((at, tag));

    private static bool IsEntry(Element element) => ImpliedEnds.IsEntry(element.Name);

    private void End(Element element, Element? parent)
    {
        if (element.Part < 0)
        {
            output.Append("</").Append(element.Name).Append('>');
            return;
        }

        Insert(element.Part, $"</{element.Name}>");
        if (parent is { Part: < 0 } && !ImpliedEnds.MayHoldParts(parent.Name))
        {
            parent.Part = element.Part;
        }
    }

    private sealed class Element(string name, int at)
    {
        public string Name => name;

        public int At => at;

        /// <summary>Where, in what is written, the first part of an entry began in it.</summary>
        public int Part { get; set; } = -1;
    }
}
