using System.Collections.Immutable;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Lexicons;

/// <summary>The forms that documents list, each noted where it is written: one that is there already is told, and so is one that would name two.</summary>
internal sealed class Forms(Shape shape)
{
    private readonly Dictionary<(string? Language, string Folded, TermKind Kind), (YamlScalar At, Term Term)> _written = [];
    private LexiconBuilder _document = new();

    /// <summary>Where verbs and adjectives are inflected.</summary>
    public LexiconBuilder Inflected => _document;

    /// <summary>Adds a form as it is written.</summary>
    public void Add(string? language, YamlScalar form, Term term)
    {
        Note(language, form, term);
        _document.Add(language, form.Value, term);
    }

    /// <summary>Everything added since this was asked last.</summary>
    public ImmutableArray<LexiconEntry> Take()
    {
        var entries = _document.Entries;
        _document = new();
        return entries;
    }

    /// <summary>A word of grammar may have several classes, a verb report and tell an event; a name has one owner.</summary>
    private void Note(string? language, YamlScalar form, Term term)
    {
        var kind = term.Kind is TermKind.Capital or TermKind.City or TermKind.Entity ? TermKind.Country : term.Kind;
        if (kind is TermKind.Word or TermKind.Cue or TermKind.Trigger or TermKind.Noise || _written.TryAdd((language, Folding.Fold(form.Value), kind), (form, term)))
        {
            return;
        }

        var first = _written[(language, Folding.Fold(form.Value), kind)];
        if (first.Term != term && (kind != TermKind.Country || OwnerOf(first.Term) != OwnerOf(term)))
        {
            shape.Diagnostics.Add(Catalogue.FormOfTwo(form, OwnerOf(term), first.At, OwnerOf(first.Term)));
        }
        else if (first.Term == term && first.At.Span != form.Span)
        {
            shape.Diagnostics.Add(Catalogue.FormTwice(form, first.At));
        }
    }

    private static string OwnerOf(Term term) => term.Kind == TermKind.Entity ? term.Id : term.Country ?? term.Id;
}
