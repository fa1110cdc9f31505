namespace NewsRules.Monitoring.Feeds.Documents;

/// <summary>An element of a feed document.</summary>
/// <param name="name">In lower case, with the usual prefix whatever the document calls it ("dc:date"); the document's own vocabulary has
/// none ("title").</param>
/// <param name="documentBase">Where the document was found.</param>
internal sealed class FeedElement(string name, FeedElement? parent, Uri? documentBase)
{
    // Texts and elements, in their order.
    private readonly List<object> _nodes = [];
    private List<KeyValuePair<string, string>>? _attributes;
    private string? _value;

    public string Name => name;

    /// <summary>Its name without the prefix.</summary>
    public string LocalName => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    public FeedElement? Parent => parent;

    public IReadOnlyList<object> Nodes => _nodes;

    public IReadOnlyList<KeyValuePair<string, string>> Attributes => _attributes ?? [];

    public bool HasElements { get; private set; }

    /// <summary>False where there are neither words nor elements.</summary>
    public bool HoldsSomething => HasElements || Value.Length > 0;

    public IEnumerable<FeedElement> Children => HasElements ? _nodes.OfType<FeedElement>() : [];

    /// <summary>The words in it and in all that it holds, trimmed.</summary>
    public string Value => _value ??= (_nodes is [string only] ? only : string.Concat(Words())).Trim();

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

    public void Add(string attribute, string value) => (_attributes ??= new(2)).Add(new(attribute, value));

    public string? Attribute(string attribute)
    {
        for (var i = 0; i < _attributes?.Count; i++)
        {
            if (_attributes[i].Key == attribute)
            {
                return _attributes[i].Value;
            }
        }

        return null;
    }

    /// <summary>Its children of a name.</summary>
    public IEnumerable<FeedElement> All(string childName)
    {
        for (var i = 0; HasElements && i < _nodes.Count; i++)
        {
            if (_nodes[i] is FeedElement child && child.Name == childName)
            {
                yield return child;
            }
        }
    }

    /// <summary>Those of a name in it, but not in one another: wherever a version of a format, or a fault, puts the entries.</summary>
    public IEnumerable<FeedElement> Within(string name) => Children.SelectMany(child => child.Name == name ? [child] : child.Within(name));

    /// <summary>The first child that holds something, of the first name that has one.</summary>
    public FeedElement? First(params ReadOnlySpan<string> names)
    {
        foreach (var each in names)
        {
            for (var i = 0; HasElements && i < _nodes.Count; i++)
            {
                if (_nodes[i] is FeedElement child && child.Name == each && child.HoldsSomething)
                {
                    return child;
                }
            }
        }

        return null;
    }

    private IEnumerable<string> Words() => _nodes.SelectMany(node => node is FeedElement child ? child.Words() : [(string)node]);
}
