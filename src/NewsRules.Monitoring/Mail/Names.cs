using NewsRules.Facts.Lexicons;

namespace NewsRules.Monitoring.Mail;

/// <summary>Names for readers, from the lexicon in force; what has no name there is shown by its code.</summary>
internal sealed class Names(Func<Lexicon> lexicon)
{
    /// <summary>The name of a country.</summary>
    public string Country(string code, Labels labels) => lexicon().NameOf(code, labels.Language);

    /// <summary>The name of a body, person or place.</summary>
    public string Entity(string id, Labels labels) => lexicon().NameOfEntity(id, labels.Language);

    /// <summary>The name of a topic.</summary>
    public string Topic(string id, Labels labels) => lexicon().NameOfTopic(id, labels.Language);
}
