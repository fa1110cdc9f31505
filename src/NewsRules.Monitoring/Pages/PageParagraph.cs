namespace NewsRules.Monitoring.Pages;

/// <summary>One paragraph of a page's article.</summary>
/// <param name="Text">Not empty, white space as single blanks.</param>
public readonly record struct PageParagraph(string Text, PageParagraphKind Kind);

/// <summary>What a paragraph is.</summary>
public enum PageParagraphKind
{
    /// <summary>Text of the article.</summary>
    Prose,

    /// <summary>A heading within it.</summary>
    Heading,

    /// <summary>What is said of a picture; often an old one.</summary>
    Caption,
}
