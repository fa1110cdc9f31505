namespace NewsRules.Monitoring.Pages;

/// <summary>One paragraph of a page's article.</summary>
/// <param name="Text">Not empty, white space as single blanks.</param>
public readonly record struct PageParagraph(string Text, PageParagraphKind Kind)
{
    /// <summary>It stands in the same block as the paragraph before it.</summary>
    internal bool IsBeside { get; init; }

    /// <summary>It stands in a cell of a table, where a number says something.</summary>
    internal bool IsCell { get; init; }
}

/// <summary>What a paragraph is.</summary>
public enum PageParagraphKind
{
    /// <summary>Text of the article.</summary>
    Prose,

    /// <summary>A heading within it.</summary>
    Heading,

    /// <summary>What is said of a picture; often an old one.</summary>
    Caption,

    /// <summary>A link as a whole: a name, a source, or the headline of another article.</summary>
    Link,
}
