using NewsRules.Engine.Conditions;
using NewsRules.Facts.Articles;
using NewsRules.Language.Definitions;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Diagnostics;

// 3xxx: what can never be true, always is, or changes nothing.
public static partial class Catalogue
{
    public static Diagnostic MaxBelowMin(YamlNode at) => Error("NR3001", at, "This can never be true: 'max' is below 'min'.");

    public static Diagnostic ValueTwice(YamlScalar at, YamlScalar first) =>
        Warning("NR3002", at, $"'{at.Shown}' is in this list already, as '{first.Shown}'.", "strike one of the two: both mean the same")
            .Beside(first, "the first one");

    public static Diagnostic ValueTwice(YamlScalar at) => Warning("NR3002", at, $"'{at.Shown}' is in this list already.");

    public static Diagnostic SlotNotOfFact(YamlScalar at, string? hint) => SlotNotOfFact(at, at.Span, at.Shown, hint);

    public static Diagnostic SlotNotOfFact(YamlScalar at, Span place, string slot, string? hint) =>
        Error("NR3003", at.File, place, $"No fact that this rule asks for has the slot '{slot}'.", hint);

    public static Diagnostic FormTwice(YamlScalar at, YamlScalar first) =>
        Warning(
                "NR3004",
                at,
                $"'{at.Shown}' is here already{(at.Value == first.Value ? "" : $", as '{first.Shown}'")}.",
                "strike one of the two: both are read alike"
            )
            .Beside(first, "the first one");

    public static Diagnostic FormOfTwo(YamlScalar at, string owner, YamlScalar first, string firstOwner) =>
        Warning(
                "NR3005",
                at,
                $"'{at.Shown}' would name '{owner}' and '{firstOwner}'; the first counts.",
                "give one of the two a longer name"
            )
            .Beside(first, $"'{firstOwner}'");

    public static Diagnostic FormOfTwo(YamlScalar at, string owner, string known) =>
        Warning(
            "NR3005",
            at,
            $"'{at.Shown}' would name '{owner}' and '{known}'; both would be read.",
            $"write  {known}, which is there already, or give yours a longer name"
        );

    public static Diagnostic UsesItself(YamlScalar use, YamlScalar condition) =>
        Error("NR3006", use, $"The condition '{condition.Shown}' uses itself.").Beside(condition, "the condition");

    public static Diagnostic MoreThanThereAre(YamlScalar at, int parts) =>
        Error("NR3007", at, $"This can never be true: of {parts} conditions at least {at.Shown} would have to hold.");

    public static Diagnostic NothingToCompare(YamlNode at, string what, string instead) =>
        Error("NR3008", at, $"{what} compares two slots or more.", instead);

    public static Diagnostic NotTogether(YamlNode at, int most) =>
        Error("NR3009", at, $"'facts' ties two to {most} facts together.", "for a single fact write it under 'when' itself");

    public static Diagnostic NoWord(YamlScalar at) =>
        Error("NR3010", at, $"This can never be true: '{at.Shown}' has no word in it.", "for signs write a pattern");

    public static Diagnostic NearToNothing(YamlNode at, int things) =>
        Error(
            "NR3011",
            at,
            $"'near' looks for 2 to {TextQuery.Near.MostGroups} things near each other, and here {(things == 1 ? "is one" : $"are {things}")}.",
            things == 1 ? "for a single one write any_of" : "of words of which one is enough make a list: [[strike, walkout], port]"
        );

    public static Diagnostic TooNear(YamlScalar at, int words) =>
        Error("NR3012", at, $"This can never be true: the words that must be near each other are {words} themselves.");

    public static Diagnostic TooLongToBeNear(YamlScalar at, int words, int within) =>
        Warning(
            "NR3012",
            at,
            $"This is never found here: with what must be near it, it takes {words} words, and 'within' is {within}.",
            $"write  within: {words}, or strike it"
        );

    public static Diagnostic PatternOfNothing(YamlScalar at) => Error("NR3013", at, "This is always true: the pattern fits an empty text.");

    public static Diagnostic NeverTrue(YamlNode at, YamlNode? other) =>
        Error(
            "NR3014",
            at.File,
            FirstLine(at),
            other is null ? "This can never be true." : "This can never be true: it is at odds with another condition."
        ) with
        {
            Related = other is null ? null : new RelatedPlace(other.File, FirstLine(other), "the other one"),
        };

    public static Diagnostic PartNeverTrue(YamlNode at) =>
        Warning("NR3015", at.File, FirstLine(at), "This part can never hold here, so it adds nothing.", "strike it, or mend it");

    public static Diagnostic SaysNothing(YamlNode at) =>
        Warning("NR3016", at.File, FirstLine(at), "This always holds: every fact of the kind has one of these values.", "strike it");

    public static Diagnostic FindsEverything(YamlNode at) =>
        Warning("NR3017", at.File, FirstLine(at), "This finds everything of its kind, in every article.", "say what it must be");

    public static Diagnostic TakesEverything(YamlNode at, bool isAlone, YamlNode? before) =>
        Error(
            "NR3018",
            at.File,
            FirstLine(at),
            $"{(isAlone ? "This exception" : "With those before it, this exception")} takes away everything that the rule finds."
        ) with
        {
            Related = before is null ? null : new RelatedPlace(before.File, FirstLine(before), "one of those before it"),
        };

    public static Diagnostic TakesNothing(YamlNode at) =>
        Warning(
            "NR3019",
            at.File,
            FirstLine(at),
            "This exception takes nothing away: the rule finds nothing that it describes.",
            "strike it, or mend it"
        );

    public static Diagnostic NeverRises(YamlNode at) =>
        Warning("NR3020", at.File, FirstLine(at), "This never breaks the throttle: of the kinds on the ladder the rule finds one at most.");

    public static Diagnostic StageNeverChanges(YamlNode at) =>
        Warning("NR3021", at.File, FirstLine(at), "This never breaks the throttle: the rule finds no event.");

    public static Diagnostic SameRule(YamlScalar at, YamlScalar other) =>
        Warning("NR3022", at, $"The rule '{at.Shown}' finds what '{other.Shown}' finds, neither more nor less.", "keep one of the two")
            .Beside(other, "the other one");

    public static Diagnostic ShadowedRule(YamlScalar at, YamlScalar other) =>
        Warning(
                "NR3023",
                at,
                $"All that '{at.Shown}' finds '{other.Shown}' finds too, and does the same with it.",
                "strike one of the two, or give it another level or owner"
            )
            .Beside(other, "the other one");

    public static Diagnostic ShortLadder(YamlScalar at) =>
        Warning("NR3024", at, $"The ladder '{at.Shown}' has fewer than two steps, so nothing rises on it.");

    public static Diagnostic BecauseOfAnAlert(YamlNode at) =>
        Warning("NR3025", at, "'because' tells what stops a rule, and this test expects alerts.", "strike it, or write  alerts: 0");

    public static Diagnostic NothingToShow(YamlScalar at) =>
        Warning(
            "NR3026",
            at,
            $"'{at.Shown}' is of an alert, and this test expects none.",
            "strike it, or say with  because:  what stops the rule"
        );

    public static Diagnostic NeverAlerts(YamlNode at) => Warning("NR3027", at, "No test of this rule sees an alert: it says  alert: none.");

    public static Diagnostic EndsBeforeItBegins(YamlNode until) => Error("NR3028", until, "This office ends before it begins.");

    public static Diagnostic OfficesOverlap(YamlNode from, YamlNode before) =>
        Error(
                "NR3029",
                from,
                "This office begins before the one above it ends.",
                "list them oldest first, each with its  until:  but the last"
            )
            .Beside(before, "the one above it");

    public static Diagnostic SearchHabit(YamlScalar at, Span place, string told, string instead) =>
        Warning("NR3030", at.File, place, told, instead);

    public static Diagnostic SeveralAsOne(YamlScalar at, string several) =>
        Warning("NR3030", at, "This is compared as one name.", $"where it is several write a list: [{several}]");

    public static Diagnostic SlashesOfAPattern(YamlScalar at) =>
        Warning(
            "NR3030",
            at,
            "The slashes are looked for as they stand here, with what follows the last.",
            "write the pattern without them; for capitals and small letters alike begin it with (?i)"
        );

    public static Diagnostic TextBesideFacts(YamlNode at) =>
        Error(
            "NR3031",
            at.File,
            FirstLine(at),
            "Nobody reads this text: the facts beside it are written by hand.",
            "strike one of the two"
        );

    public static Diagnostic OverriddenTwice(YamlScalar key, YamlScalar first) =>
        Warning("NR3032", key, $"Another override sets the '{key.Shown}' of this rule already; this one counts.", "strike one of the two")
            .Beside(first, "the other one");

    public static Diagnostic UsesTooMany(YamlScalar use) =>
        Error(
            "NR3033",
            use,
            $"With '{use.Shown}' written out, these are more than {Expansion.MostConditions} conditions, or more than {Expansion.MostLevels} that use one another.",
            "put values that are alike in a list, and use fewer conditions in a row"
        );

    public static Diagnostic NotComparable(YamlScalar at, string holds, YamlScalar other, string otherHolds, string instead) =>
        Error("NR3034", at, $"'{at.Shown}' holds {holds} and '{other.Shown}' {otherHolds}: they are never the same.", instead);

    public static Diagnostic AddsNothing(YamlNode at, YamlNode? other) =>
        Warning("NR3035", at.File, FirstLine(at), "This adds nothing: another part says it already.", "strike it, or mend it") with
        {
            Related = other is null ? null : new RelatedPlace(other.File, FirstLine(other), "the other part"),
        };

    public static Diagnostic StageOfOthers(YamlNode at, string types, IEnumerable<string> stages) =>
        Warning("NR3036", at.File, FirstLine(at), $"No word is known for {types} at this stage.", $"there are {string.Join(", ", stages)}");

    public static Diagnostic OnlyAbsence(YamlNode at) =>
        Warning(
            "NR3037",
            at.File,
            FirstLine(at),
            "This alone makes the rule true, and nearly every article does so: it says only what there must not be.",
            "say also what there must be"
        );

    public static Diagnostic CountsAsTwo(YamlNode at, YamlNode? other) =>
        Warning(
            "NR3038",
            at.File,
            FirstLine(at),
            "Where this holds another part holds too, so that it counts as two.",
            "strike one of the two, or mend it"
        ) with
        {
            Related = other is null ? null : new RelatedPlace(other.File, FirstLine(other), "the other part"),
        };

    public static Diagnostic ZoneWithoutDay(YamlNode at) =>
        Warning(
            "NR3039",
            at,
            "By a time zone only the day is told, and neither the key nor the subject has it.",
            "add  day  to the key, or take the time zone away"
        );

    public static Diagnostic SignUnread(YamlScalar at, Span sign) =>
        Warning(
            "NR3040",
            at.File,
            sign,
            $"Signs are not looked for: '{at.Shown}' is found without this one, too.",
            "for signs write a pattern, or take it away"
        );

    public static Diagnostic NobodyMentioned(YamlNode at, IEnumerable<string> known) =>
        Warning(
            "NR3041",
            at.File,
            FirstLine(at),
            "Nothing that articles name is all of this.",
            $"this is known as {string.Join(", ", known.DefaultIfEmpty("nothing"))}; what is missing may be an entity of your own"
        );

    public static Diagnostic NeverUnknown(YamlNode at) => Warning("NR3042", at, "What this stands beside is never unknown.", "strike it");

    public static Diagnostic StageNeverToldSo(YamlNode at, IEnumerable<string> modalities) =>
        Warning(
            "NR3043",
            at.File,
            FirstLine(at),
            $"No event at this stage is told as '{string.Join("' or '", modalities)}'.",
            "what is still to come is  stage: planned, modality: expected"
        );

    public static Diagnostic PersonAbroad(YamlNode at, IEnumerable<string> countries) =>
        Warning(
            "NR3044",
            at.File,
            FirstLine(at),
            "Nobody asked for here is known in this country.",
            $"known is {string.Join(", ", countries)}; an article that tells otherwise means a namesake"
        );
}
