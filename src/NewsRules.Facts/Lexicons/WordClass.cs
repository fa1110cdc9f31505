namespace NewsRules.Facts.Lexicons;

/// <summary>
/// What a word does in a sentence, as a lexicon of kind <c>grammar</c> files it: <c>of-title</c> is <see cref="OfTitle"/>.
/// </summary>
public enum WordClass
{
    None,

    /// <summary>Opens what was said: "that", أنّ.</summary>
    That,
    Preposition,
    Determiner,

    /// <summary>A determiner that no noun phrase ends with: "the", "a", "his".</summary>
    Article,

    /// <summary>Introduces somebody new: "a", "some".</summary>
    Indefinite,

    /// <summary>"of" before the country of an office.</summary>
    Genitive,

    /// <summary>A preposition that ties two nouns into one phrase: "of", "for".</summary>
    Linking,

    /// <summary>Joins two who act together.</summary>
    And,
    Pronoun,
    ObjectPronoun,

    /// <summary>A subject of many without the ending of a plural: "people", "police".</summary>
    Plural,

    /// <summary>"his", "its": of whom was named before.</summary>
    Possessive,

    /// <summary>A pronoun of one person: "he", "her".</summary>
    PersonPronoun,
    Conjunction,

    /// <summary>Sets one clause against another: "but", "while".</summary>
    Contrast,
    Subordinator,
    Relative,
    Question,

    /// <summary>"what" before a clause: that which.</summary>
    FreeRelative,
    Adverb,
    Auxiliary,
    Be,

    /// <summary>Carries the subject of the clause before: "يكون", "it".</summary>
    Copula,

    /// <summary>A text that can say something: "report", "poll".</summary>
    Document,

    /// <summary>A verb that only carries its noun: "held" talks.</summary>
    Light,
    Verb,

    /// <summary>A noun that no name begins with.</summary>
    Noun,

    /// <summary>Brings whose words a noun or a passive tells, or an agency passes on: "by", "عن".</summary>
    Agent,

    /// <summary>Brings who does what a passive tells: "by", "من قبل".</summary>
    By,

    /// <summary>Shows that the word before is a participle and no verb: "of", "by".</summary>
    Participial,

    /// <summary>A given name that looks like another word.</summary>
    Name,

    /// <summary>A given name before a word that no lexicon knows, and an office or a noun before any other: "أمين".</summary>
    GivenName,
    Time,

    /// <summary>Says that a time is still to come: "tomorrow", "المقبل".</summary>
    Coming,

    /// <summary>Ties an office to what it belongs to.</summary>
    OfTitle,

    /// <summary>
    /// A noun or participle with the preposition by which it takes what belongs to it, "المشرف على", or alone before ب: "المهتمين".
    /// </summary>
    Governing,

    /// <summary>Says that what follows has happened: "بعد".</summary>
    After,

    /// <summary>Belongs to a title and is no name.</summary>
    Title,

    /// <summary>Who says something and is not named: "مصدر".</summary>
    Source,

    /// <summary>Of a source: it belongs to its state.</summary>
    Official,

    /// <summary>An office that is a body, not a person.</summary>
    Body,

    /// <summary>Shows that a person speaks for many: a spokesman, or a union, a movement that somebody heads.</summary>
    Voice,

    /// <summary>Of a part of the world and no country of it: "Arab", "Western".</summary>
    Regional,

    /// <summary>Names two or more holders of an office.</summary>
    Dual,

    /// <summary>A country that is masculine where countries are feminine: "العراق"; a body that is no feminine: "الحزب".</summary>
    Masculine,
    Former,

    /// <summary>Before an office that somebody stands near and does not hold: "outside", "posing as".</summary>
    Beside,

    /// <summary>Before who only might have said it, or first of him: "the claim that", "imagine", "a fake".</summary>
    Supposed,
    Each,
    To,

    /// <summary>To whom or where somebody goes, is sent, or is said to have spoken: "إلى".</summary>
    Toward,
    From,
    With,
    Between,
    About,

    /// <summary>Brings the place where something is: "in", "في".</summary>
    In,

    /// <summary>A noun that a place's name stands behind: "مدينة", "محافظة".</summary>
    Place,

    /// <summary>What heads of state call one another before an office: "أخيه", "ضيفه".</summary>
    Brother,

    /// <summary>Who is sent somewhere, or sits there for his own: "سفير", "مراسل", "الجانب".</summary>
    Envoy,

    /// <summary>Behind a description it means who spoke last: "ذاته".</summary>
    Same,

    /// <summary>Means who was named last: "الأخير".</summary>
    Latter,

    /// <summary>What shows or is done, and nobody who says something: "المكالمة", "الواقع".</summary>
    Thing,

    /// <summary>What one side says to a thing, before its nationality: "تعليق", "رد فعل".</summary>
    Reaction,

    /// <summary>A verb that nobody need be the subject of before "that": "يذكر", "تبين".</summary>
    Impersonal,

    /// <summary>Set before a headline: "عاجل |".</summary>
    Flash,

    /// <summary>Brings who speaks for a body that was named: "على لسان".</summary>
    Mouth,

    /// <summary>A noun that a quoted name stands behind: "موقع", "حزب".</summary>
    Titled,

    /// <summary>Who publishes, of those that a quoted name stands behind: "موقع".</summary>
    Outlet,

    /// <summary>What somebody knows or does, before the country that it is about: "الشأن", "الدراسات".</summary>
    Field,

    /// <summary>
    /// What stands before the place where people met or agreed, "المنعقد في", "اتفاق الدوحة"; or a town of so many meetings that it seldom
    /// stands for its country.
    /// </summary>
    Held,

    /// <summary>What a reporting verb can be followed by that is no subject.</summary>
    Object,

    /// <summary>Opens a clause before its subject.</summary>
    Opener,

    /// <summary>Stands between a reporting word and its subject.</summary>
    Skip,

    /// <summary>"قد" between "وكان" with its subject and the verb.</summary>
    Perfect,

    /// <summary>Opens what a sentence sets in front of its verb: "حول", "وبشأن".</summary>
    Fronting,

    /// <summary>
    /// "يقول": behind another verb of saying it only leads to what was said; "issued": leads to a text of one's own that says something.
    /// </summary>
    Leading,

    /// <summary>"فيه": in the statement or letter named before.</summary>
    Therein,

    /// <summary>"على", "إلى": brings what was said without "that".</summary>
    Complement,

    /// <summary>"أن" before a verb: what is to be done.</summary>
    Subjunctive,

    /// <summary>"قوله": hands on the words of a source that was named.</summary>
    Saying,

    /// <summary>"أما": sets apart whom or what the sentence speaks of.</summary>
    Topic,

    /// <summary>"as" before a reporting verb that closes its sentence.</summary>
    As,

    /// <summary>"كما": sets another clause of the writer beside the one before.</summary>
    Also,

    /// <summary>Begins when or where it was said: "in", "during", "after".</summary>
    Circumstance,

    /// <summary>Stands before a day: "on".</summary>
    Dating,

    /// <summary>Sets beside what is condemned or praised the time of it: "when".</summary>
    Temporal,

    /// <summary>Where it was said: in a statement, on television.</summary>
    Medium,
    Negation,

    /// <summary>Says that nothing was said: "nothing", and "comment" behind "declined to".</summary>
    Silence,
    Untrue,
    Condition,
    Conditional,
    Future,
    Planned,

    /// <summary>What is planned and does not come: "cancelled", "أرجأ".</summary>
    CalledOff,

    /// <summary>A verb whose subject something is done to: "تعرض" before "لقصف".</summary>
    Undergoing,

    /// <summary>What was held and came to nothing: "collapsed", "انهارت".</summary>
    Broken,

    /// <summary>Makes of what it governs something wanted, refused or possible: "رفض", "احتمال", "prospect".</summary>
    Wanted,

    /// <summary>Says that what follows "in" came about: "نجح في", "دوره في".</summary>
    Achieved,

    /// <summary>Makes of what it governs a claim that only somebody makes: "alleged", "زعمت".</summary>
    Alleged,

    /// <summary>A noun that only carries the one behind it, as a light verb does: "إجراء", "holding".</summary>
    Carrier,
    Expected,

    /// <summary>The country that was named last: "البلاد", "هذا البلد".</summary>
    Land,

    /// <summary>What is expressed, and so the kind of the statement.</summary>
    ExpressingCondemn,
    ExpressingPraise,
    ExpressingReject,
    ExpressingSay,

    /// <summary>What something is described as, and so the kind of the statement: "غير مقبول", "بناء".</summary>
    DescribingIll,
    DescribingWell,
}
