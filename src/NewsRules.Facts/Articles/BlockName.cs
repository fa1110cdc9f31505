namespace NewsRules.Facts.Articles;

/// <summary>What the name of a block on a page says of it.</summary>
public enum BlockName
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A list of links, or a text of the article set off.</summary>
    Box,

    /// <summary>What is said of the article beside it: day, author, section. A text of the article stands in it as well.</summary>
    Detail,

    /// <summary>Furniture, but where it holds the article.</summary>
    Furniture,

    /// <summary>Comments or other articles, however much they hold.</summary>
    Block,

    /// <summary>What a page says of its cookies: no article, even where nothing else is left.</summary>
    Consent,
}
