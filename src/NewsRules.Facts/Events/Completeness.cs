using System.Collections.Immutable;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>Who can take part in an event, and how many must be known for it to be told.</summary>
internal static class Completeness
{
    /// <summary>True for what several do together; a sentence tells it once.</summary>
    public static bool IsMutual(Term trigger) => trigger.Id is "phone-call" or "meeting" or "visit" or "agreement";

    /// <summary>"وصل إلى": a verb that tells a visit by where somebody goes.</summary>
    public static bool IsArrival(Term trigger) => trigger is { Id: "visit", Shape: not "noun", TakesObject: false };

    /// <summary>"هاتفيا", "خلال اتصال هاتفي": how somebody did what another verb tells.</summary>
    public static bool IsHow(Term trigger) => trigger is { Id: "phone-call", Shape: "noun", TakesObject: true };

    /// <summary>"بحث الوزير مع نظيره", "discussed": they may have met, or spoken by phone as the next sentence tells.</summary>
    public static bool IsTalk(Reading reading, Term trigger) =>
        trigger.Id == "meeting"
        && (reading.HasVerbFirst ? !trigger.Needs.IsDefaultOrEmpty : trigger is { Shape: not "noun", TakesObject: false });

    /// <summary>People without an office demonstrate, bombs go off whoever laid them, and an agreement holds or falls by itself.</summary>
    public static bool NeedsNoSubject(Term trigger) =>
        trigger.Id == "protest"
        || (trigger is { Id: "attack", Shape: "noun" } && trigger.Whom.IsEmpty)
        || (trigger.Shape == "noun" && trigger.Stage is "in-force" or "broken");

    /// <summary>
    /// Offices, countries, bodies and movements that are known; in a protest, people too. Presidents, ministers and who heads a party
    /// attack with words.
    /// </summary>
    public static bool CanTakePart(string type, Actor actor) =>
        actor.Role.First switch
        {
            null or Vocabulary.Roles.Media => false,
            Vocabulary.Roles.Person => type == "protest" && actor.Country.IsKnown,
            Vocabulary.Roles.Other => actor.Entity.IsKnown || (type == "aid" && actor.Country.IsKnown),
            Vocabulary.Roles.HeadOfState
            or Vocabulary.Roles.HeadOfGovernment
            or Vocabulary.Roles.ForeignMinistry
            or Vocabulary.Roles.Parliament when type == "attack" => false,
            Vocabulary.Roles.Party when type == "attack" => actor.Name is null || actor.Entity.IsKnown,
            Vocabulary.Roles.InternationalOrganisation or Vocabulary.Roles.Party => true,
            _ => actor.Country.IsKnown || actor.Entity.IsKnown,
        };

    /// <summary>Who receives or phones somebody does so to another: two in front of "استقبل" have not received each other.</summary>
    public static bool HasObject(Term trigger, ImmutableArray<Actor> subject, ImmutableArray<Actor> people) =>
        !(IsMutual(trigger) && trigger.Shape != "noun" && trigger.Id != "visit" && trigger.Whom is ["object"])
        || people.Length > subject.Length;

    /// <summary>An office that one holds: two of one country have not spoken to each other, one of them is another's.</summary>
    public static bool IsOneAndTheSame(Term trigger, ImmutableArray<Actor> people) =>
        IsMutual(trigger)
        && people is [var one, var other]
        && one.Country.IsKnown
        && (one.Role.First, one.Country.First) == (other.Role.First, other.Country.First)
        && Vocabulary.Roles.LeadsState(one.Role.First);

    /// <summary>
    /// Who does it must be known, and with whom or to whom; for a place or people that take no part, it will do what country they are of.
    /// </summary>
    public static bool IsTold(Term trigger, ImmutableArray<Actor> people, About about) =>
        trigger.Id switch
        {
            "agreement" when trigger.Stage is "in-force" or "broken" => !people.IsEmpty || about.Topic.IsKnown,
            "phone-call" or "meeting" or "agreement" => people.Length > 1,
            "sanction" when trigger.Takes("علي") || trigger.Takes("on") => !people.IsEmpty,
            "visit" or "sanction" or "aid" => people.Length > 1 || (people.Length == 1 && about.Country.IsKnown),
            "protest" => about.Country.IsKnown || !people.IsEmpty,
            "accusation" when trigger.Whom is ["مع" or "with"] => people.Length > 1,
            "attack" when NeedsNoSubject(trigger) => about.Country.IsKnown,
            _ => !people.IsEmpty,
        };
}
