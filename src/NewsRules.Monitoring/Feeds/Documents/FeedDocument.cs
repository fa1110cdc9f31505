using System.Xml;

namespace NewsRules.Monitoring.Feeds.Documents;

/// <summary>Text → elements. Document types are passed over unread: nothing they declare is fetched, and nothing grows.</summary>
internal sealed class FeedDocument
{
    private const int DeepestElement = 256;
    private const int MostElements = 1_000_000;
    private const int MostAttributes = 64;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly Dictionary<(string Namespace, string Prefix, string Name), string> _names = [];
    private readonly XmlReader _reader;
    private readonly Uri? _base;
    private string? _home;

    private FeedDocument(XmlReader reader, Uri? documentBase) => (_reader, _base) = (reader, documentBase);

    /// <summary>Reads a document; one that is ill-formed is repaired first.</summary>
    /// <param name="firstLine">The number of the text's first line.</param>
    /// <returns>The root, and what had to be repaired, if anything.</returns>
    /// <exception cref="NoFeedException">It is too large, or no XML at all.</exception>
    public static (FeedElement Root, Repaired? Repaired) Read(string text, int firstLine, Uri? documentBase)
    {
        try
        {
            return (Load(text, documentBase), null);
        }
        catch (XmlException)
        {
            var repaired = new XmlRepair(Characters.Clean(text), firstLine, DeepestElement).Run();
            return (LoadRepaired(repaired.Text, documentBase), repaired);
        }
    }

    private static FeedElement LoadRepaired(string text, Uri? documentBase)
    {
        try
        {
            return Load(text, documentBase);
        }
        catch (XmlException broken)
        {
            throw new NoFeedException($"This is no feed, and no well-formed XML: {broken.Message}", broken);
        }
    }

    private static FeedElement Load(string text, Uri? documentBase)
    {
        var names = new XmlNamespaceManager(new NameTable());
        foreach (var prefix in Vocabulary.Usual)
        {
            names.AddNamespace(prefix, Vocabulary.NamespaceOf(prefix));
        }

        using var reader = XmlReader.Create(new StringReader(text), Settings, new XmlParserContext(null, names, null, XmlSpace.None));
        return new FeedDocument(reader, documentBase).Load();
    }

    private FeedElement Load()
    {
        FeedElement? root = null;
        FeedElement? open = null;
        var count = 0;
        while (_reader.Read())
        {
            switch (_reader.NodeType)
            {
                case XmlNodeType.Element:
                    Check(++count);
                    var isEmpty = _reader.IsEmptyElement;
                    var element = Element(open);
                    if (open is not null && ImpliedEnds.IsEntry(element.Name) && ImpliedEnds.EndsWhereAnEntryBegins(open.Name))
                    {
                        throw new XmlException("An entry begins in another, or in a part of one.");
                    }

                    root ??= element;
                    open?.Add(element);
                    open = isEmpty ? open : element;
                    break;
                case XmlNodeType.EndElement:
                    open = open?.Parent;
                    break;
                case XmlNodeType.CDATA when Passages.Swallows(_reader.Value) || Passages.Wraps(open?.Name, _reader.Value):
                    throw new XmlException("Verbatim text holds entries.");
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    open?.Add(Characters.Clean(_reader.Value));
                    break;
                case XmlNodeType.Whitespace:
                    open?.Add(" ");
                    break;
            }
        }

        return root ?? throw new NoFeedException("The document is empty.");
    }

    // A tree of any depth would overflow the stack of whoever walks it.
    private void Check(int count)
    {
        if (_reader.Depth >= DeepestElement)
        {
            throw new XmlException($"Elements are nested deeper than {DeepestElement}.");
        }

        if (count > MostElements)
        {
            throw new NoFeedException($"The feed has more than {MostElements} elements.");
        }
    }

    private FeedElement Element(FeedElement? parent)
    {
        var element = new FeedElement(Name(), parent, _base);
        for (var i = 0; i < Math.Min(_reader.AttributeCount, MostAttributes); i++)
        {
            _reader.MoveToAttribute(i);
            if (_reader.Prefix != "xmlns" && _reader.LocalName != "xmlns")
            {
                element.Add(Name(), Characters.Clean(_reader.Value));
            }
        }

        return element;
    }

    // There are few names, and many elements.
    private string Name()
    {
        var key = (_reader.NamespaceURI, _reader.Prefix, _reader.LocalName);
        if (!_names.TryGetValue(key, out var name))
        {
            name = Name(Vocabulary.PrefixOf(key.Prefix.ToLowerInvariant(), key.NamespaceURI), key.LocalName.ToLowerInvariant());
            _names.Add(key, name);
        }

        return name;
    }

    private string Name(string prefix, string name)
    {
        _home ??=
            name is "feed" or "entry" ? Vocabulary.Atom
            : prefix == "rdf" ? Vocabulary.Rss
            : prefix;
        return prefix.Length == 0 || prefix == _home || prefix == Vocabulary.Rss ? name : $"{prefix}:{name}";
    }
}
