using System.Text.RegularExpressions;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Engine.Words;
using NewsRules.Facts.Articles;
using NewsRules.Language.Definitions;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Diagnostics;

/// <summary>Every complaint there is, one method each. 1xxx YAML and shape, 2xxx names, 3xxx logic, 4xxx style, 9xxx the program itself. A code is never used again.</summary>
public static class Catalogue
{
    private const string Unread = "; the rest of this document was not read";

    public static Diagnostic UnknownEscape(SourceFile file, Span at) => Error("NR1001", file, at, "A \\ in double quotes means something else here.", $"write the text in single quotes{Unread}");

    public static Diagnostic NotYaml(SourceFile file, Span at, string why) => Error("NR1001", file, at, $"This is not YAML: {why.TrimEnd('.')}.", "the rest of this document was not read");

    public static Diagnostic Tab(SourceFile file, Span at) => Error("NR1009", file, at, "A line begins with a tab.", $"indent with spaces{Unread}");

    public static Diagnostic NotText(SourceFile file, Span at) => Error("NR1002", file, at, "This file is not text in UTF-8.", "save it as UTF-8");

    public static Diagnostic TooDeep(SourceFile file, Span at) => Error("NR1003", file, at, $"Lists and maps nest deeper than {YamlReader.MaxDepth} here.", "the rest of this document was not read");

    public static Diagnostic Alias(SourceFile file, Span at) => Error("NR1004", file, at, "An alias (*name) is not allowed.", "write the value out, or put it in quotes when the * belongs to it");

    public static Diagnostic TagOrAnchor(SourceFile file, Span at) => Error("NR1005", file, at, "A tag (!name) or anchor (&name) is not allowed.", "put the value in quotes when the sign belongs to it");

    public static Diagnostic KeyIsNoText(YamlNode key) => Error("NR1006", key, "A key must be a word.");

    public static Diagnostic DuplicateKey(YamlScalar key, YamlScalar first) => Error("NR1007", key, $"The key '{key.Shown}' is here twice.").Beside(first, "the first one");

    public static Diagnostic TooLarge(SourceFile file) => Error("NR1008", file, new Span(0, 0), "This file is too large to be rules.", $"keep a file under {YamlReader.MaxLength / 1024 / 1024} million characters");

    public static Diagnostic EmptyFile(SourceFile file) => new("NR1010", Severity.Warning, file, new Span(0, 0), "This file says nothing.", "write a rule in it, or take it away");

    public static Diagnostic EmptyFolder(string path) => Warning("NR1017", new SourceFile(path, ""), new Span(0, 0), "There is no file of rules in this folder.", "a file of rules ends in .yaml");

    public static Diagnostic TooManyNodes(SourceFile file, Span at) => Error("NR1011", file, at, $"This file holds more than {YamlReader.MaxNodes} values.", "spread it over several files; the rest was not read");

    public static Diagnostic MoreOfThisFile(Diagnostic last, IReadOnlyList<Diagnostic> rest) =>
        new("NR1012", rest.Max(one => one.Severity), last.File, last.Span, $"This file has {rest.Count} more complaints.", "repair the first ones and check again");

    public static Diagnostic UnknownKey(YamlScalar key, string owner, string? hint) => Error("NR1101", key, $"{owner} has no key '{key.Shown}'.", hint);

    public static Diagnostic MissingKey(YamlNode at, string owner, params ReadOnlySpan<string> oneOf) =>
        Error("NR1102", at.File, FirstLine(at), oneOf.Length == 1 ? $"{owner} needs the key '{oneOf[0]}'." : $"{owner} needs one of the keys '{string.Join("', '", oneOf)}'.");

    public static Diagnostic KeysAtOdds(YamlScalar second, string owner, IReadOnlyCollection<string> oneOf, string instead) =>
        Error("NR1102", second, $"{owner} takes only one of the keys '{string.Join("', '", oneOf)}'.", instead);

    public static Diagnostic MapExpected(YamlNode at, string what) => Error("NR1103", at, $"{what} must be a map of keys and values.", Hints.OfShape(at, what));

    public static Diagnostic TextExpected(YamlNode at, string what) =>
        Error("NR1104", at.File, FirstLine(at), $"{what} must be a single text.", at is YamlMapping { Entries: [{ Key.Value: "list" }] } ? "a list holds no other; where it is used several may stand: [{ list: … }, { list: … }]" : what == "'distinct'" ? "the values of one slot are counted; for two count twice, under  all_of:"
            : at.Span.Of(at.File.Text) is ['{', ..] ? "put it in quotes: braces make a map of it"
            : null);

    public static Diagnostic ListExpected(YamlNode at, string what) => Error("NR1105", at, $"{what} must be a list.", Hints.OfShape(at, what));

    public static Diagnostic Empty(YamlNode at, string what) => Error("NR1106", at, $"{what} is empty.", Hints.OfNothing(at));

    public static Diagnostic UnknownDocument(YamlNode at, string? hint) => Error("NR1107", at.File, FirstLine(at), "A document must begin with 'rule', 'define', 'sources', 'receivers', 'lexicon' or 'entities'.", hint);

    public static Diagnostic NotADuration(YamlScalar at) => Error("NR1108", at, $"'{at.Shown}' is no length of time.", "write for example 30m, 6h or 2d");

    public static Diagnostic TooLongATime(YamlScalar at, int days) => Error("NR1108", at, $"'{at.Shown}' is too long a time.", $"write {days}d at most");

    public static Diagnostic NumberExpected(YamlNode at, string what) => Error("NR1104", at.File, FirstLine(at), $"{what} must be a whole number.");

    public static Diagnostic NotANumber(YamlScalar at, int min, int max) => Error("NR1109", at, $"'{at.Shown}' is no whole number from {min} {(max == int.MaxValue ? "up" : $"to {max}")}.", Hints.OfNumber(at.Value, min));

    public static Diagnostic NoneByMax(YamlScalar at) => Error("NR1109", at, "'0' is no number of facts.", "what there must be none of stands under  not:");

    public static Diagnostic NotATime(YamlScalar at) => Error("NR1110", at, $"'{at.Shown}' is no date.", Hints.OfDate(at.Value) ?? "write for example 2026-03-01 or 2026-03-01T09:00:00Z");

    public static Diagnostic NotAnAddress(YamlScalar at) => Error("NR1111", at, $"'{at.Shown}' is no http or https address.", at.Value.Contains("//", StringComparison.Ordinal) ? null : $"write it whole: https://{at.Shown}");

    public static Diagnostic NotAnId(YamlScalar at) => Error("NR1112", at, $"'{at.Shown}' is no id.", "use Latin letters and digits, with a hyphen, dot or _ between them: fm-on-libya");

    public static Diagnostic QuoteIt(YamlScalar at) => Error("NR1113", at, $"'{at.Shown}' means something else to many YAML readers.", $"write \"{at.Shown}\" in quotes");

    public static Diagnostic NotAMailAddress(YamlScalar at) => Error("NR1114", at, $"'{at.Shown}' is no mail address.", at.Value.Contains(',', StringComparison.Ordinal) ? $"write a list: [{at.Shown}]" : "write for example desk@example.org");

    public static Diagnostic NotATimeZone(YamlScalar at, string? near) => Error("NR1115", at, $"No time zone is called '{at.Shown}'.", Hints.DidYouMean(near) ?? "write for example Africa/Tripoli");

    public static Diagnostic NotACountryCode(YamlScalar at) => Error("NR1116", at, $"'{at.Shown}' is no code of a country.", "two capital letters of ISO 3166: LY");

    public static Diagnostic StarTooEarly(YamlScalar at, Span star) => Error("NR1117", at.File, star, $"A * stands for the rest of a word, behind {WantedWord.LeastBeginning} letters of it or more.", "write for example sanction*");

    public static Diagnostic StarForNothing(YamlScalar at) => Error("NR1117", at, "A * stands for nothing in a name: it is compared as a whole.", "write the name; words that begin alike are looked for by  text:");

    public static Diagnostic NotAPattern(YamlScalar at, Span place, RegexParseError why) => Error("NR1118", at.File, place, $"This is no regular expression: {InWords(why)}.");

    public static Diagnostic PatternLooksAround(YamlScalar at) => Error("NR1119", at, "A pattern may not look around or back at what it found: (?=…), (?<!…), \\1.", "it would cost more the longer the text is");

    public static Diagnostic PatternTooLarge(YamlScalar at, int most) => Error("NR1120", at, $"This pattern stands for more than {most} signs, its repetitions counted.");

    public static Diagnostic ColonInText(SourceFile file, Span at) => Error("NR1013", file, at, "A colon with a space behind it begins a new value here.", $"put the text in quotes{Unread}");

    public static Diagnostic BracesForgotten(SourceFile file, Span at, string outer, string key) =>
        Error("NR1013", file, at, "A colon with a space behind it begins a new value here.", $"write  {outer}: {{ {key}: … }}, or begin a new line with  {key}:{Unread}");

    public static Diagnostic CommaForgotten(SourceFile file, Span key) => Error("NR1018", file, key, "A comma is missing before this.", $"write  , {key.Of(file.Text)}:{Unread}");

    public static Diagnostic CommaTooMany(SourceFile file, Span comma) => Error("NR1018", file, comma, "This comma is one too many.", $"strike it{Unread}");

    public static Diagnostic BlankForgotten(SourceFile file, Span key) => Error("NR1018", file, key, "A blank is missing behind this colon.", $"write  {key.Of(file.Text)} …{Unread}");

    public static Diagnostic LineForgotten(SourceFile file, Span key) => Error("NR1018", file, key, "A new line is missing before this.", $"begin a line with it, or put the text in quotes{Unread}");

    public static Diagnostic TooFarIn(SourceFile file, Span key) => Error("NR1016", file, key, "This line stands further in than the one that it belongs to.", $"begin it as far in as the line above; a text that goes on stands in quotes{Unread}");

    public static Diagnostic BracketNotClosed(SourceFile file, Span bracket) => Error("NR1015", file, bracket, $"The {bracket.Of(file.Text)} that begins here is not closed.", $"put  {(bracket.Of(file.Text) is "{" ? '}' : ']')}  where it ends{Unread}");

    public static Diagnostic ClosesNothing(SourceFile file, Span bracket) => Error("NR1015", file, bracket, $"This {bracket.Of(file.Text)} closes nothing.", $"strike it{Unread}");

    public static Diagnostic CannotBegin(SourceFile file, Span at) => Error("NR1014", file, at, $"A value cannot begin with {at.Of(file.Text).ToString()}.", $"put it in quotes{(at.Of(file.Text) is "@" ? ", or for a list write { list: name }" : "")}{Unread}");

    public static Diagnostic QuoteNotClosed(SourceFile file, Span at) => Error("NR1015", file, at, "The quote that begins here is not closed.", "the rest of this document was not read");

    public static Diagnostic QuoteClosedTooEarly(SourceFile file, Span at) =>
        Error("NR1015", file, at, "The quote is closed before this.", $"write a quote within quotes twice where it is ', and with a \\ before it where it is \"{Unread}");

    public static Diagnostic IndentFitsNone(SourceFile file, Span at) => Error("NR1016", file, at, "This stands under no key that is above it.", $"begin the line as far in as the lines that it belongs to{Unread}");

    public static Diagnostic ArabicComma(YamlScalar at, Span place) => Error("NR1121", at.File, place, "The comma ، separates nothing here.", "write , between values");

    public static Diagnostic NoValue(YamlScalar at) => Error("NR1122", at, $"'{at.Shown}' means nothing at all to many YAML readers.", "for a slot without a value write none; where it is a word put it in quotes");

    public static Diagnostic ControlCharacter(YamlScalar at, Span place) => Error("NR1123", at.File, place, "There is a control character here, which no article has.", "a \\ in double quotes makes one: write it in single quotes");

    public static Diagnostic Invisible(YamlScalar at, Span place) => Error("NR1123", at.File, place, at.File.Text[Math.Min(place.Start, at.File.Text.Length - 1)] == '\u00a0' ? "There is a space of print here, which joins words." : "There is a character here that nobody sees.", "type the word anew");

    public static Diagnostic QuotesOfPrint(YamlScalar at) => Error("NR1124", at, "These quotes are part of the name.", "write straight ones: \"…\"");

    public static Diagnostic NotADate(YamlScalar at) => Error("NR1110", at, $"'{at.Shown}' is no date.", Hints.OfDate(at.Value) ?? "write a year, a month or a day: 2014, 2014-06 or 2014-06-30");

    public static Diagnostic TooLong(YamlScalar at, string what, int most) => Error("NR1126", at, $"{what} has {at.Value.Length} characters; more than {most} nobody reads.", "shorten it");

    public static Diagnostic UnknownName(YamlScalar at, string what, string? hint) => Error("NR2001", at, $"No {what} is called '{at.Shown}'.", hint);

    public static Diagnostic UnmarkedList(YamlScalar at) => Error("NR2012", at, $"'{at.Shown}' is the name of a list.", $"write {{ list: {at.Shown} }}");

    public static Diagnostic UnknownPlaceholder(YamlScalar at, Span place, string name, string? hint) => Error("NR2002", at.File, place, $"There is no placeholder '{{{name}}}'.", hint);

    public static Diagnostic LooseBrace(YamlScalar at, Span place) => Error("NR2002", at.File, place, "This brace opens or closes no placeholder.", "write for example {speaker.name}");

    public static Diagnostic UnknownSlot(YamlScalar at, string? hint) => Error("NR2003", at, $"No slot is called '{at.Shown}'.", hint);

    public static Diagnostic RuleTwice(YamlScalar at, YamlScalar first) => Error("NR2004", at, $"The rule '{at.Shown}' is here a second time.").Beside(first, "the first one");

    public static Diagnostic SourceTwice(YamlScalar at, YamlScalar first) => Error("NR2005", at, $"The source '{at.Shown}' is here a second time.").Beside(first, "the first one");

    public static Diagnostic EntityTwice(YamlScalar at, YamlScalar first) => Error("NR2006", at, $"The entity '{at.Shown}' is here a second time.", "put all its names in one place").Beside(first, "the first one");

    public static Diagnostic ReceiverTwice(YamlScalar at, YamlScalar first) => Error("NR2007", at, $"The receiver '{at.Shown}' is here a second time.", "put all its addresses in one place").Beside(first, "the first one");

    public static Diagnostic DefinedTwice(YamlScalar at, string what, YamlScalar first) => Error("NR2008", at, $"The {what} '{at.Shown}' is here a second time.").Beside(first, "the first one");

    public static Diagnostic ListOfOther(YamlScalar at, string holds, string slot) => Error("NR2009", at, $"The list '{at.Shown}' holds {holds}; '{slot}' takes none.");

    public static Diagnostic NameTaken(YamlScalar at, string what) => Error("NR2010", at, $"{what} cannot be called '{at.Shown}': rules mean something else by that.", "give it another name");

    public static Diagnostic NameOfTwoKinds(YamlNode at, string name, FactKind one, FactKind other) => Error("NR2010", at, $"'{name}' is of '{one.ToString().ToLowerInvariant()}:' in one 'facts' of this rule and of '{other.ToString().ToLowerInvariant()}:' in another.", "give one of them another name");

    public static Diagnostic UnknownFact(YamlScalar at, string? hint) => Error("NR2011", at, $"'{at.Shown}' begins with no fact that stands here.", hint ?? "write the fact's name, a dot, and one of its slots: first.speaker.country");

    public static Diagnostic WhichFact(YamlScalar at, IReadOnlyCollection<string> meant) => Error("NR2011", at, $"'{at.Shown}' does not say of which fact.", $"write {string.Join(" or ", meant)}");

    public static Diagnostic ExceptionTwice(YamlScalar at) => Error("NR2013", at, $"An exception of this rule is called '{at.Shown}' already.", "give it another name");

    public static Diagnostic NoSuchFolder(YamlScalar at) => Warning("NR2016", at, $"There is no folder '{at.Shown}' beside this file.", "make it, or mend the path: it begins at this file");

    public static Diagnostic NoPersonsName(YamlScalar at, string what, string instead) => Warning("NR2014", at, $"'{at.Shown}' is {what}; a name is compared with what articles call a person.", instead);

    /// <param name="keys">Null: when itself.</param>
    public static Diagnostic UsedElsewhere(YamlScalar use, string asked, IReadOnlyCollection<string?> keys) =>
        Error("NR2017", use, $"The condition '{use.Shown}' does not belong here: it asks for '{asked}'.", $"write it {string.Join(" or ", keys.Select(key => key is null ? "under  when:  itself" : $"inside  {key}: {{ use: {use.Shown} }}"))}");

    public static Diagnostic AnyInAList(YamlScalar at, SlotPath slot) =>
        Error("NR2015", at, $"'{at.Shown}' stands alone, not among values.", at.Value.Equals("none", StringComparison.OrdinalIgnoreCase) ? $"for either write  any_of: [{{ {Last(slot)}: none }}, {{ {Last(slot)}: … }}]" : $"write  {Last(slot)}: any, without a list");

    public static Diagnostic AnyInCapitals(YamlScalar at) => Error("NR2015", at, $"'{at.Shown}' is written in small letters.", $"write {at.Value.ToLowerInvariant()}, or put it in quotes where it is a name");

    public static Diagnostic AnySubject(YamlScalar at) =>
        Error("NR2015", at, $"'{at.Shown}' does not say of what: a country, a body or a topic.", $"write for example  about: {{ country: {at.Value.ToLowerInvariant()} }}");

    public static Diagnostic MaxBelowMin(YamlNode at) => Error("NR3001", at, "This can never be true: 'max' is below 'min'.");

    public static Diagnostic ValueTwice(YamlScalar at, YamlScalar first) => Warning("NR3002", at, $"'{at.Shown}' is in this list already, as '{first.Shown}'.", "strike one of the two: both mean the same").Beside(first, "the first one");

    public static Diagnostic ValueTwice(YamlScalar at) => Warning("NR3002", at, $"'{at.Shown}' is in this list already.");

    public static Diagnostic SlotNotOfFact(YamlScalar at, string? hint) => SlotNotOfFact(at, at.Span, at.Shown, hint);

    public static Diagnostic SlotNotOfFact(YamlScalar at, Span place, string slot, string? hint) => Error("NR3003", at.File, place, $"No fact that this rule asks for has the slot '{slot}'.", hint);

    public static Diagnostic FormTwice(YamlScalar at, YamlScalar first) => Warning("NR3004", at, $"'{at.Shown}' is here already{(at.Value == first.Value ? "" : $", as '{first.Shown}'")}.", "strike one of the two: both are read alike").Beside(first, "the first one");

    public static Diagnostic FormOfTwo(YamlScalar at, string owner, YamlScalar first, string firstOwner) => Warning("NR3005", at, $"'{at.Shown}' would name '{owner}' and '{firstOwner}'; the first counts.", "give one of the two a longer name").Beside(first, $"'{firstOwner}'");

    public static Diagnostic FormOfTwo(YamlScalar at, string owner, string known) => Warning("NR3005", at, $"'{at.Shown}' would name '{owner}' and '{known}'; both would be read.", $"write  {known}, which is there already, or give yours a longer name");

    public static Diagnostic UsesItself(YamlScalar use, YamlScalar condition) => Error("NR3006", use, $"The condition '{condition.Shown}' uses itself.").Beside(condition, "the condition");

    public static Diagnostic MoreThanThereAre(YamlScalar at, int parts) => Error("NR3007", at, $"This can never be true: of {parts} conditions at least {at.Shown} would have to hold.");

    public static Diagnostic NothingToCompare(YamlNode at, string what, string instead) => Error("NR3008", at, $"{what} compares two slots or more.", instead);

    public static Diagnostic NotTogether(YamlNode at, int most) => Error("NR3009", at, $"'facts' ties two to {most} facts together.", "for a single fact write it under 'when' itself");

    public static Diagnostic NoWord(YamlScalar at) => Error("NR3010", at, $"This can never be true: '{at.Shown}' has no word in it.", "for signs write a pattern");

    public static Diagnostic NearToNothing(YamlNode at, int things) =>
        Error("NR3011", at, $"'near' looks for 2 to {TextQuery.Near.MostGroups} things near each other, and here {(things == 1 ? "is one" : $"are {things}")}.", things == 1 ? "for a single one write any_of" : "of words of which one is enough make a list: [[strike, walkout], port]");

    public static Diagnostic TooNear(YamlScalar at, int words) => Error("NR3012", at, $"This can never be true: the words that must be near each other are {words} themselves.");

    public static Diagnostic TooLongToBeNear(YamlScalar at, int words, int within) => Warning("NR3012", at, $"This is never found here: with what must be near it, it takes {words} words, and 'within' is {within}.", $"write  within: {words}, or strike it");

    public static Diagnostic PatternOfNothing(YamlScalar at) => Error("NR3013", at, "This is always true: the pattern fits an empty text.");

    public static Diagnostic NeverTrue(YamlNode at, YamlNode? other) => Error("NR3014", at.File, FirstLine(at), other is null ? "This can never be true." : "This can never be true: it is at odds with another condition.") with
    {
        Related = other is null ? null : new RelatedPlace(other.File, FirstLine(other), "the other one"),
    };

    public static Diagnostic PartNeverTrue(YamlNode at) => Warning("NR3015", at.File, FirstLine(at), "This part can never hold here, so it adds nothing.", "strike it, or mend it");

    public static Diagnostic SaysNothing(YamlNode at) => Warning("NR3016", at.File, FirstLine(at), "This always holds: every fact of the kind has one of these values.", "strike it");

    public static Diagnostic FindsEverything(YamlNode at) => Warning("NR3017", at.File, FirstLine(at), "This finds everything of its kind, in every article.", "say what it must be");

    public static Diagnostic TakesEverything(YamlNode at, bool isAlone, YamlNode? before) =>
        Error("NR3018", at.File, FirstLine(at), $"{(isAlone ? "This exception" : "With those before it, this exception")} takes away everything that the rule finds.") with
        {
            Related = before is null ? null : new RelatedPlace(before.File, FirstLine(before), "one of those before it"),
        };

    public static Diagnostic TakesNothing(YamlNode at) => Warning("NR3019", at.File, FirstLine(at), "This exception takes nothing away: the rule finds nothing that it describes.", "strike it, or mend it");

    public static Diagnostic NeverRises(YamlNode at) => Warning("NR3020", at.File, FirstLine(at), "This never breaks the throttle: of the kinds on the ladder the rule finds one at most.");

    public static Diagnostic StageNeverChanges(YamlNode at) => Warning("NR3021", at.File, FirstLine(at), "This never breaks the throttle: the rule finds no event.");

    public static Diagnostic SameRule(YamlScalar at, YamlScalar other) => Warning("NR3022", at, $"The rule '{at.Shown}' finds what '{other.Shown}' finds, neither more nor less.", "keep one of the two").Beside(other, "the other one");

    public static Diagnostic ShadowedRule(YamlScalar at, YamlScalar other) => Warning("NR3023", at, $"All that '{at.Shown}' finds '{other.Shown}' finds too, and does the same with it.", "strike one of the two, or give it another level or owner").Beside(other, "the other one");

    public static Diagnostic ShortLadder(YamlScalar at) => Warning("NR3024", at, $"The ladder '{at.Shown}' has fewer than two steps, so nothing rises on it.");

    public static Diagnostic BecauseOfAnAlert(YamlNode at) => Warning("NR3025", at, "'because' tells what stops a rule, and this test expects alerts.", "strike it, or write  alerts: 0");

    public static Diagnostic NothingToShow(YamlScalar at) => Warning("NR3026", at, $"'{at.Shown}' is of an alert, and this test expects none.", "strike it, or say with  because:  what stops the rule");

    public static Diagnostic NeverAlerts(YamlNode at) => Warning("NR3027", at, "No test of this rule sees an alert: it says  alert: none.");

    public static Diagnostic EndsBeforeItBegins(YamlNode until) => Error("NR3028", until, "This office ends before it begins.");

    public static Diagnostic OfficesOverlap(YamlNode from, YamlNode before) => Error("NR3029", from, "This office begins before the one above it ends.", "list them oldest first, each with its  until:  but the last").Beside(before, "the one above it");

    public static Diagnostic SearchHabit(YamlScalar at, Span place, string told, string instead) => Warning("NR3030", at.File, place, told, instead);

    public static Diagnostic SeveralAsOne(YamlScalar at, string several) => Warning("NR3030", at, "This is compared as one name.", $"where it is several write a list: [{several}]");

    public static Diagnostic SlashesOfAPattern(YamlScalar at) => Warning("NR3030", at, "The slashes are looked for as they stand here, with what follows the last.", "write the pattern without them; for capitals and small letters alike begin it with (?i)");

    public static Diagnostic TextBesideFacts(YamlNode at) => Error("NR3031", at.File, FirstLine(at), "Nobody reads this text: the facts beside it are written by hand.", "strike one of the two");

    public static Diagnostic ChangesNothing(YamlScalar rule) => Error("NR1106", rule, "This override is empty: it changes nothing of the rule.", "add  exceptions:,  status:  or  level:, or strike it");

    public static Diagnostic OverriddenTwice(YamlScalar key, YamlScalar first) => Warning("NR3032", key, $"Another override sets the '{key.Shown}' of this rule already; this one counts.", "strike one of the two").Beside(first, "the other one");

    public static Diagnostic UsesTooMany(YamlScalar use) =>
        Error("NR3033", use, $"With '{use.Shown}' written out, these are more than {Expansion.MostConditions} conditions, or more than {Expansion.MostLevels} that use one another.", "put values that are alike in a list, and use fewer conditions in a row");

    public static Diagnostic NotComparable(YamlScalar at, string holds, YamlScalar other, string otherHolds, string instead) =>
        Error("NR3034", at, $"'{at.Shown}' holds {holds} and '{other.Shown}' {otherHolds}: they are never the same.", instead);

    public static Diagnostic AddsNothing(YamlNode at, YamlNode? other) => Warning("NR3035", at.File, FirstLine(at), "This adds nothing: another part says it already.", "strike it, or mend it") with
    {
        Related = other is null ? null : new RelatedPlace(other.File, FirstLine(other), "the other part"),
    };

    public static Diagnostic StageOfOthers(YamlNode at, string types, IEnumerable<string> stages) =>
        Warning("NR3036", at.File, FirstLine(at), $"No word is known for {types} at this stage.", $"there are {string.Join(", ", stages)}");

    public static Diagnostic StageNeverToldSo(YamlNode at, IEnumerable<string> modalities) =>
        Warning("NR3043", at.File, FirstLine(at), $"No event at this stage is told as '{string.Join("' or '", modalities)}'.", "what is still to come is  stage: planned, modality: expected");

    public static Diagnostic PersonAbroad(YamlNode at, IEnumerable<string> countries) =>
        Warning("NR3044", at.File, FirstLine(at), "Nobody asked for here is known in this country.", $"known is {string.Join(", ", countries)}; an article that tells otherwise means a namesake");

    public static Diagnostic OnlyAbsence(YamlNode at) => Warning("NR3037", at.File, FirstLine(at), "This alone makes the rule true, and nearly every article does so: it says only what there must not be.", "say also what there must be");

    public static Diagnostic CountsAsTwo(YamlNode at, YamlNode? other) => Warning("NR3038", at.File, FirstLine(at), "Where this holds another part holds too, so that it counts as two.", "strike one of the two, or mend it") with
    {
        Related = other is null ? null : new RelatedPlace(other.File, FirstLine(other), "the other part"),
    };

    public static Diagnostic NoOwner(YamlScalar rule) => new("NR4004", Severity.Note, rule.File, rule.Span, $"The rule '{rule.Shown}' has no owner; others here have.", "add  owner: whoever is asked about it");

    public static Diagnostic WordsAlone(YamlNode at) => Warning("NR4005", at.File, FirstLine(at), "This rule looks at words alone: it finds them whoever uses them, and for whatever.", "ask for a fact too, or allow it with a reason");

    public static Diagnostic AllowsNothing(YamlScalar code) => Warning("NR4006", code, $"There is no {code.Shown} here to allow.", "strike it");

    public static Diagnostic AllowsAnError(YamlScalar code) => Error("NR4007", code, $"{code.Shown} is an error: it cannot be allowed.");

    public static Diagnostic TestTwice(YamlScalar at, YamlScalar first) => Warning("NR4008", at, $"A test of this rule is called '{at.Shown}' already.").Beside(first, "the first one");

    public static Diagnostic ZoneWithoutDay(YamlNode at) => Warning("NR3039", at, "By a time zone only the day is told, and neither the key nor the subject has it.", "add  day  to the key, or take the time zone away");

    public static Diagnostic SignUnread(YamlScalar at, Span sign) => Warning("NR3040", at.File, sign, $"Signs are not looked for: '{at.Shown}' is found without this one, too.", "for signs write a pattern, or take it away");

    public static Diagnostic NobodyMentioned(YamlNode at, IEnumerable<string> known) =>
        Warning("NR3041", at.File, FirstLine(at), "Nothing that articles name is all of this.", $"this is known as {string.Join(", ", known.DefaultIfEmpty("nothing"))}; what is missing may be an entity of your own");

    public static Diagnostic NeverUnknown(YamlNode at) => Warning("NR3042", at, "What this stands beside is never unknown.", "strike it");

    public static Diagnostic TooManyToCompare(YamlNode at, int size, int most) =>
        new("NR4013", Severity.Note, at.File, FirstLine(at), $"This rule has {size} conditions; of one with more than {most} it is not checked whether they can hold.", "one condition may ask for any value of a list: country: [LY, EG] or { list: name }");

    public static Diagnostic NoReason(YamlNode exception) => new("NR4009", Severity.Note, exception.File, FirstLine(exception), "This exception does not say why.", "add  why: and the reason, for whoever reads it next year");

    public static Diagnostic NoBecause(YamlNode alerts) => new("NR4010", Severity.Note, alerts.File, alerts.Span, "This test does not say what stops the rule: it may be something else than you mean.", "add  because:  and the condition");

    public static Diagnostic ExceptionEnded(YamlNode until) => new("NR4011", Severity.Note, until.File, until.Span, "This exception has ended, and takes nothing away any more.", "strike it, or set another date");

    public static Diagnostic TriedOnEveryArticle(YamlNode at) =>
        new("NR4012", Severity.Note, at.File, FirstLine(at), "This rule is tried on every article: nothing that it asks for tells which articles may have it.", "ask for a fact or for words too; of a pattern three letters must be certain");

    public static Diagnostic NoTitle(YamlScalar rule) => Warning("NR4001", rule, $"The rule '{rule.Shown}' has no title.", "add  title: what it finds, in a few words");

    public static Diagnostic NotUsed(YamlScalar name) => Warning("NR4003", name, $"No rule uses '{name.Shown}'.", "take it away, or write where it is used:  use:, list: or unless:");

    public static Diagnostic NoTests(YamlScalar rule) => Warning("NR4002", rule, $"The rule '{rule.Shown}' has no tests.", "add  tests:  with an article that matches and one that must not");

    public static Diagnostic ProgramFault(YamlNode document, Exception fault) =>
        Error("NR9001", document.File, FirstLine(document), $"This could not be read, by a fault of this program ({fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}).", "all else is read; show it to whoever maintains the program");

    private static Diagnostic Beside(this Diagnostic told, YamlNode other, string what) => told with { Related = new RelatedPlace(other.File, other.Span, what) };

    private static string Last(SlotPath slot) => slot.Name[(slot.Name.LastIndexOf('.') + 1)..];

    /// <summary>UnterminatedBracket: unterminated bracket.</summary>
    private static string InWords(RegexParseError why) => string.Concat(why.ToString().Select((unit, at) => char.IsUpper(unit) ? (at == 0 ? "" : " ") + char.ToLowerInvariant(unit) : unit.ToString()));

    private static Diagnostic Error(string code, YamlNode at, string message, string? hint = null) => Error(code, at.File, at.Span, message, hint);

    private static Diagnostic Error(string code, SourceFile file, Span at, string message, string? hint = null) => new(code, Severity.Error, file, at, message, hint);

    private static Diagnostic Warning(string code, YamlNode at, string message, string? hint = null) => Warning(code, at.File, at.Span, message, hint);

    private static Diagnostic Warning(string code, SourceFile file, Span at, string message, string? hint = null) => new(code, Severity.Warning, file, at, message, hint);

    /// <summary>Of a node over several lines only the first is underlined.</summary>
    private static Span FirstLine(YamlNode at)
    {
        var length = at.Span.Of(at.File.Text).IndexOfAny('\r', '\n');
        return length < 0 ? at.Span : new Span(at.Span.Start, at.Span.Start + length);
    }
}
