using System.Collections.Immutable;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Lexicons;

/// <summary>
/// The forms that documents list, each noted where it is written: one that is there already is told, and so is one that would name two.
/// </summary>
internal sealed class Forms(Shape shape)
{
    private readonly Dictionary<(string? Language, string Folded, string Group), (YamlScalar At, Term Term)> _written = [];
    private LexiconBuilder _document = new();

    /// <summary>Where verbs are inflected.</summary>
    public LexiconBuilder Inflected => _document;

    /// <summary>Adds a form as it is written.</summary>
    public void Add(string? language, YamlScalar form, Term term)
    {
        Note(language, form, form.Value, term);
        _document.Add(language, form.Value, term);
    }

    /// <summary>Adds a form that is written in two places: the head of an office and what it is for.</summary>
    public void Add(string language, YamlScalar head, YamlScalar rest, Term term)
    {
        var form = $"{head.Value} {rest.Value}";
        Note(language, head, form, term);
        _document.Add(language, form, term);
    }

    /// <summary>Adds a nationality adjective with the forms that follow from it.</summary>
    public void AddAdjective(string language, YamlScalar adjective, Term nationality)
    {
        Note(language, adjective, adjective.Value, nationality);
        _document.AddAdjective(language, adjective.Value, nationality);
    }

    /// <summary>Everything added since this was asked last.</summary>
    public ImmutableArray<LexiconEntry> Take()
    {
        var entries = _document.Entries;
        _document = new();
        return entries;
    }

    /// <summary>
    /// A word of grammar may have several classes, a verb report and tell an event; a name has one owner, and so has what stands for an
    /// office.
    /// </summary>
    private void Note(string? language, YamlScalar at, string form, Term term)
    {
        if (GroupOf(term) is not { } group || _written.TryAdd((language, Folding.Fold(form), group), (at, term)))
        {
            return;
        }

        var first = _written[(language, Folding.Fold(form), group)];
        if (OwnerOf(first.Term) != OwnerOf(term))
        {
            shape.Diagnostics.Add(Catalogue.FormOfTwo(at, OwnerOf(term), first.At, OwnerOf(first.Term)));
        }
        else if (first.Term == term && first.At.Span != at.Span)
        {
            shape.Diagnostics.Add(Catalogue.FormTwice(at, first.At));
        }
    }

    /// <summary>Within what a form may have only one owner; null for words that may have several.</summary>
    private static string? GroupOf(Term term) =>
        term.Kind switch
        {
            TermKind.Country or TermKind.City or TermKind.Nationality when term.Shape == Term.SharedTown => "shared",
            TermKind.Country or TermKind.Capital or TermKind.City or TermKind.Seat or TermKind.Entity or TermKind.Office => "names",
            TermKind.Word or TermKind.Noise => $"{term.Kind} {term.Id}",
            TermKind.Cue or TermKind.Trigger => null,
            _ => term.Kind.ToString(),
        };

    private static string OwnerOf(Term term) => term.Kind == TermKind.Entity ? term.Id : term.Country ?? term.Id;
}
