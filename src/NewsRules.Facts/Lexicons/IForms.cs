using System.Collections.Immutable;

namespace NewsRules.Facts.Lexicons;

/// <summary>The forms of a lexicon, as they were read or as they were compiled.</summary>
internal interface IForms
{
    /// <summary>Every form, in the order given.</summary>
    ImmutableArray<LexiconEntry> All { get; }

    /// <summary>The languages that have forms.</summary>
    IEnumerable<string> Languages { get; }

    /// <summary>The forms of a kind, in the order given.</summary>
    IEnumerable<LexiconEntry> Of(TermKind kind);

    /// <summary>The forms of a language, to look words up.</summary>
    Gazetteer In(string language);

    /// <summary>These forms and more.</summary>
    IForms With(IReadOnlyCollection<LexiconEntry> more);
}
