using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts.Articles;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Diagnostics;

// 2xxx: names that nothing has, or two things have.
public static partial class Catalogue
{
    public static Diagnostic UnknownName(YamlScalar at, string what, string? hint) =>
        Error("NR2001", at, $"No {what} is called '{at.Shown}'.", hint);

    public static Diagnostic UnknownPlaceholder(YamlScalar at, Span place, string name, string? hint) =>
        Error("NR2002", at.File, place, $"There is no placeholder '{{{name}}}'.", hint);

    public static Diagnostic LooseBrace(YamlScalar at, Span place) =>
        Error("NR2002", at.File, place, "This brace opens or closes no placeholder.", "write for example {speaker.name}");

    public static Diagnostic UnknownSlot(YamlScalar at, string? hint) => Error("NR2003", at, $"No slot is called '{at.Shown}'.", hint);

    public static Diagnostic RuleTwice(YamlScalar at, YamlScalar first) =>
        Error("NR2004", at, $"The rule '{at.Shown}' is here a second time.").Beside(first, "the first one");

    public static Diagnostic SourceTwice(YamlScalar at, YamlScalar first) =>
        Error("NR2005", at, $"The source '{at.Shown}' is here a second time.").Beside(first, "the first one");

    public static Diagnostic EntityTwice(YamlScalar at, YamlScalar first) =>
        Error("NR2006", at, $"The entity '{at.Shown}' is here a second time.", "put all its names in one place")
            .Beside(first, "the first one");

    public static Diagnostic ReceiverTwice(YamlScalar at, YamlScalar first) =>
        Error("NR2007", at, $"The receiver '{at.Shown}' is here a second time.", "put all its addresses in one place")
            .Beside(first, "the first one");

    public static Diagnostic DefinedTwice(YamlScalar at, string what, YamlScalar first) =>
        Error("NR2008", at, $"The {what} '{at.Shown}' is here a second time.").Beside(first, "the first one");

    public static Diagnostic ListOfOther(YamlScalar at, string holds, string slot) =>
        Error("NR2009", at, $"The list '{at.Shown}' holds {holds}; '{slot}' takes none.");

    public static Diagnostic NameTaken(YamlScalar at, string what) =>
        Error("NR2010", at, $"{what} cannot be called '{at.Shown}': rules mean something else by that.", "give it another name");

    public static Diagnostic NameOfTwoKinds(YamlNode at, string name, FactKind one, FactKind other) =>
        Error(
            "NR2010",
            at,
            $"'{name}' is of '{one.ToString().ToLowerInvariant()}:' in one 'facts' of this rule and of '{other.ToString().ToLowerInvariant()}:' in another.",
            "give one of them another name"
        );

    public static Diagnostic UnknownFact(YamlScalar at, string? hint) =>
        Error(
            "NR2011",
            at,
            $"'{at.Shown}' begins with no fact that stands here.",
            hint ?? "write the fact's name, a dot, and one of its slots: first.speaker.country"
        );

    public static Diagnostic WhichFact(YamlScalar at, IReadOnlyCollection<string> meant) =>
        Error("NR2011", at, $"'{at.Shown}' does not say of which fact.", $"write {string.Join(" or ", meant)}");

    public static Diagnostic UnmarkedList(YamlScalar at) =>
        Error("NR2012", at, $"'{at.Shown}' is the name of a list.", $"write {{ list: {at.Shown} }}");

    public static Diagnostic ExceptionTwice(YamlScalar at) =>
        Error("NR2013", at, $"An exception of this rule is called '{at.Shown}' already.", "give it another name");

    public static Diagnostic NoPersonsName(YamlScalar at, string what, string instead) =>
        Warning("NR2014", at, $"'{at.Shown}' is {what}; a name is compared with what articles call a person.", instead);

    public static Diagnostic AnyInAList(YamlScalar at, SlotPath slot) =>
        Error(
            "NR2015",
            at,
            $"'{at.Shown}' stands alone, not among values.",
            at.Value.Equals("none", StringComparison.OrdinalIgnoreCase)
                ? $"for either write  any_of: [{{ {Last(slot)}: none }}, {{ {Last(slot)}: … }}]"
                : $"write  {Last(slot)}: any, without a list"
        );

    public static Diagnostic AnyInCapitals(YamlScalar at) =>
        Error(
            "NR2015",
            at,
            $"'{at.Shown}' is written in small letters.",
            $"write {at.Value.ToLowerInvariant()}, or put it in quotes where it is a name"
        );

    public static Diagnostic AnySubject(YamlScalar at) =>
        Error(
            "NR2015",
            at,
            $"'{at.Shown}' does not say of what: a country, a body or a topic.",
            $"write for example  about: {{ country: {at.Value.ToLowerInvariant()} }}"
        );

    public static Diagnostic NoSuchFolder(YamlScalar at) =>
        Warning("NR2016", at, $"There is no folder '{at.Shown}' beside this file.", "make it, or mend the path: it begins at this file");

    /// <param name="keys">Null: when itself.</param>
    public static Diagnostic UsedElsewhere(YamlScalar use, string asked, IReadOnlyCollection<string?> keys) =>
        Error(
            "NR2017",
            use,
            $"The condition '{use.Shown}' does not belong here: it asks for '{asked}'.",
            $"write it {string.Join(" or ", keys.Select(key => key is null ? "under  when:  itself" : $"inside  {key}: {{ use: {use.Shown} }}"))}"
        );

    private static string Last(SlotPath slot) => slot.Name[(slot.Name.LastIndexOf('.') + 1)..];
}
