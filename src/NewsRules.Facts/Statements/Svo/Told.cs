namespace NewsRules.Facts.Statements.Svo;

/// <summary>What is told behind a verb, and so where it can end.</summary>
internal enum Told
{
    /// <summary>A clause, which may have commas.</summary>
    Clause,

    /// <summary>A clause told by the way: "while he spoke about …, he …".</summary>
    Aside,

    /// <summary>Somebody or something that is condemned, praised, wanted.</summary>
    Object,
}
