using System.Collections.Frozen;
using NewsRules.Engine.Slots;
using NewsRules.Facts.Text;

namespace NewsRules.Language.Rules;

/// <summary>
/// What people may call the values of slots that have few, in their own language; only for hints, since each has one name in rules.
/// </summary>
internal static class ValueNames
{
    private static readonly FrozenDictionary<(SlotValue, string), string> Values = new (SlotValue Slot, string Value, string[] Names)[]
    {
        (SlotValue.Role, "foreign-ministry", ["MFA", "MoFA", "MAE"]),
        (SlotValue.Role, "defence-ministry", ["MoD"]),
        (SlotValue.Role, "head-of-government", ["PM", "premier"]),
        (SlotValue.Role, "head-of-state", ["رئاسة", "الرئاسة"]),
        (SlotValue.StatementKind, "say", ["قول", "تصريح", "déclaration"]),
        (SlotValue.StatementKind, "announce", ["إعلان", "annonce"]),
        (SlotValue.StatementKind, "confirm", ["تأكيد", "confirmation"]),
        (SlotValue.StatementKind, "deny", ["نفي", "إنكار", "démenti"]),
        (SlotValue.StatementKind, "condemn", ["إدانة", "تنديد", "شجب", "استنكار", "condamnation"]),
        (SlotValue.StatementKind, "urge", ["دعوة", "حث", "مطالبة", "مناشدة", "appel"]),
        (SlotValue.StatementKind, "warn", ["تحذير", "avertissement"]),
        (SlotValue.StatementKind, "threaten", ["تهديد", "وعيد", "menace"]),
        (SlotValue.StatementKind, "agree", ["موافقة", "قبول", "accord"]),
        (SlotValue.StatementKind, "reject", ["رفض", "rejet"]),
        (SlotValue.StatementKind, "praise", ["إشادة", "ثناء", "ترحيب", "éloge"]),
        (SlotValue.Role, "head-of-state' or 'head-of-government", ["رئيس", "الرئيس"]),
        (SlotValue.EventType, "phone-call", ["مكالمة", "اتصال"]),
        (SlotValue.EventType, "meeting", ["اجتماع", "لقاء", "réunion"]),
        (SlotValue.EventType, "agreement", ["اتفاق", "اتفاقية"]),
        (SlotValue.EventType, "protest", ["احتجاج", "مظاهرة"]),
        (SlotValue.EventType, "threat", ["تهديد", "تهديدات", "menace"]),
        (SlotValue.EventType, "sanction", ["عقوبة", "عقوبات", "sanctions"]),
        (SlotValue.EventType, "aid", ["مساعدة", "مساعدات", "معونة", "إغاثة", "aide"]),
        (SlotValue.EventType, "attack", ["هجوم", "ضربة", "ضربات", "قصف", "غارة", "strike", "attaque", "frappe"]),
        (SlotValue.EventType, "visit", ["زيارة", "visite"]),
        (SlotValue.EventType, "request", ["طلب", "demande"]),
        (SlotValue.EventType, "rejection", ["رفض", "refusal", "refus"]),
        (SlotValue.EventType, "accusation", ["اتهام", "اتهامات"]),
        (SlotValue.EventType, "mobilisation", ["حشد", "تعبئة"]),
        (SlotValue.Stage, "planned", ["مزمع", "مخطط", "مخطط له", "prévu"]),
        (SlotValue.Stage, "took-place", ["جرى", "حدث", "حدثت", "تم", "وقع", "done", "happened", "held"]),
        (SlotValue.Stage, "announced", ["أعلن", "معلن", "annoncé"]),
        (SlotValue.Stage, "agreed", ["اتفق عليه", "متفق عليه"]),
        (SlotValue.Stage, "signed", ["توقيع", "موقع", "تم التوقيع", "signé"]),
        (SlotValue.Stage, "in-force", ["سار", "ساري", "نافذ", "en vigueur"]),
        (SlotValue.Stage, "broken", ["خرق", "انتهاك", "rompu"]),
        (SlotValue.Modality, "asserted", ["مؤكد", "ثابت"]),
        (SlotValue.Modality, "denied", ["منفي", "نفي", "démenti"]),
        (SlotValue.Modality, "expected", ["متوقع", "مرتقب", "attendu"]),
        (SlotValue.Modality, "conditional", ["مشروط", "conditionnel"]),
        (SlotValue.Attribution, "direct", ["مباشر"]),
        (SlotValue.Attribution, "indirect", ["غير مباشر"]),
        (SlotValue.Attribution, "relayed", ["منقول", "نقلا"]),
        (SlotValue.MentionType, "country", ["دولة", "بلد", "pays"]),
        (SlotValue.MentionType, "organisation", ["منظمة", "organization"]),
        (SlotValue.MentionType, "institution", ["مؤسسة", "هيئة"]),
        (SlotValue.MentionType, "person", ["شخص", "personne"]),
        (SlotValue.MentionType, "place", ["مكان", "مدينة", "lieu"]),
        (SlotValue.MentionType, "topic", ["موضوع", "sujet"]),
        (SlotValue.Language, "ar", ["arabic", "عربي", "العربية", "arabe"]),
        (SlotValue.Language, "en", ["english", "إنجليزي", "الإنجليزية", "anglais"]),
        (SlotValue.Language, "fr", ["french", "فرنسي", "الفرنسية", "français"]),
    }
        .SelectMany(one => one.Names.Select(name => (Key: (one.Slot, Folding.Fold(name)), one.Value)))
        .ToFrozenDictionary(one => one.Key, one => one.Value);

    /// <summary>The value of a slot that is called so; null when none is.</summary>
    public static string? Find(SlotValue slot, string name) => Values.GetValueOrDefault((slot, Folding.Fold(name)));
}
