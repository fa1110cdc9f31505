namespace NewsRules.Monitoring.Feeds.Documents;

/// <summary>An element of a feed document. Names are in lower case, prefixes are the usual ones whatever the document calls them; the document's own vocabulary has none.</summary>
internal sealed class FeedElement(string prefix, string name, FeedElement? parent, Uri? documentBase)
{
    // Texts and elements, in their order.
    private readonly List<object> _nodes = [];
    private List<KeyValuePair<string, string>>? _attributes;

    public string Prefix => prefix;

    public string Name => name;

    public FeedElement? Parent => parent;

    public IReadOnlyList<object> Nodes => _nodes;

    public IEnumerable<KeyValuePair<string, string>> Attributes => _attributes ?? [];

    public bool HasElements { get; private set; }

    public IEnumerable<FeedElement> Children => HasElements ? _nodes.OfType<FeedElement>() : [];

    /// <summary>The words in it and in all that it holds, trimmed.</summary>
    public string Value => (_nodes is [string only] ? only : string.Concat(Words())).Trim();

    /// <summary>What its relative links are relative to (https://www.w3.org/TR/xmlbase/).</summary>
    public Uri? Base
    {
        get
        {
            var outer = parent is null ? documentBase : parent.Base;
            return Attribute("xml:base") is { } said && Links.Absolute(said, outer) is { } own ? new Uri(own) : outer;
        }
    }

    public void Add(string text) => _nodes.Add(text);

    public void Add(FeedElement child)
    {
        _nodes.Add(child);
        HasElements = true;
    }

    public void Add(string attribute, string value) => (_attributes ??= []).Add(new(attribute, value));

    public string? Attribute(string attribute)
    {
        foreach (var (key, value) in Attributes)
        {
            if (key == attribute)
            {
                return value;
            }
        }

        return null;
    }

    public bool Is(string itsPrefix, string itsName) => name == itsName && prefix == itsPrefix;

    /// <summary>Its children of a name: "title" of the document's own vocabulary, "dc:title" of another.</summary>
    public IEnumerable<FeedElement> All(string qualifiedName)
    {
        var colon = qualifiedName.IndexOf(':', StringComparison.Ordinal);
        var (itsPrefix, itsName) = colon < 0 ? ("", qualifiedName) : (qualifiedName[..colon], qualifiedName[(colon + 1)..]);
        return Children.Where(child => child.Is(itsPrefix, itsName));
    }

    /// <summary>The first child that holds something, of the first name that has one.</summary>
    public FeedElement? First(params ReadOnlySpan<string> names)
    {
        foreach (var each in names)
        {
            if (All(each).FirstOrDefault(child => child.HasElements || child.Value.Length > 0) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private IEnumerable<string> Words() => _nodes.SelectMany(node => node is FeedElement child ? child.Words() : [(string)node]);
}
