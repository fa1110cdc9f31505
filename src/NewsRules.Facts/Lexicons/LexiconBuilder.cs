using System.Collections.Immutable;

namespace NewsRules.Facts.Lexicons;

/// <summary>Collects forms, with those that follow from the grammar of their language.</summary>
public sealed class LexiconBuilder
{
    private readonly ImmutableArray<LexiconEntry>.Builder _entries = ImmutableArray.CreateBuilder<LexiconEntry>();

    /// <summary>Adds a form as it is written.</summary>
    public void Add(string? language, string form, Term term) => _entries.Add(new LexiconEntry(language, form, term));

    /// <summary>Adds a nationality adjective with the forms that its language derives from it.</summary>
    public void AddAdjective(string language, string adjective, Term nationality)
    {
        foreach (var form in Inflection.Adjective(language, adjective))
        {
            Add(language, form, nationality);
        }
    }

    /// <summary>Adds a reporting or event verb in all its persons; participle and noun when given.</summary>
    public void AddVerb(string language, VerbForms verb, Term term)
    {
        foreach (var (form, shape) in Inflection.Verb(language, verb))
        {
            Add(language, form, term with { Shape = shape });
        }

        foreach (
            var (form, shape) in term is { Kind: TermKind.Trigger, Stage: "signed" } && language == "ar" && verb.Past is { } past
                ? Inflection.WithHer(past)
                : []
        )
        {
            Add(language, form, term with { Shape = shape }); // "الاتفاقية التي وقعتها".
        }
    }

    /// <summary>Everything added.</summary>
    public ImmutableArray<LexiconEntry> Entries => _entries.ToImmutable();

    /// <summary>The lexicon of everything added.</summary>
    public Lexicon Build() => new(_entries);
}

/// <summary>
/// The forms from which a verb's others follow: Arabic past and present third person masculine singular and the indefinite participle;
/// English past and the present with s.
/// </summary>
public sealed record VerbForms(string? Past, string? Present, string? Participle);
