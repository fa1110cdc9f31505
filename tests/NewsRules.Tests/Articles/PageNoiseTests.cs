namespace NewsRules.Tests.Articles;

/// <summary>Furniture is told from news.</summary>
public sealed class PageNoiseTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("* * *")]
    [InlineData("اترك رد")]
    [InlineData("إترك ردًّا")]
    [InlineData("الاسم *")]
    [InlineData("اقرأ أيضاً: وزير الخارجية يصل إلى طرابلس")]
    [InlineData("...المزيد")]
    [InlineData("// انتهى //")]
    [InlineData("لن يتم نشر عنوان بريدك الإلكتروني.")]
    [InlineData("LEAVE A REPLY")]
    [InlineData("Read also: Minister arrives in Tripoli")]
    [InlineData("Tags: Libya, Turkey, ceasefire")]
    [InlineData("12 shares")]
    public void FurnitureIsNoise(string paragraph) => Assert.True(RepositoryRules.Noise.IsNoise(paragraph));

    [Theory]
    [InlineData("قال الوزير إن التعليقات على البيان لا تعنيه.")]
    [InlineData("الاسم الذي اقترحته الوزارة لم يقبل.")]
    [InlineData("Share prices in Tripoli fell after the ministry spoke.")]
    [InlineData("Related parties met in Geneva, the ministry said.")]
    [InlineData("Name one country that agrees, the minister said.")]
    public void NewsIsNoNoise(string paragraph) => Assert.False(RepositoryRules.Noise.IsNoise(paragraph));

    [Theory]
    [InlineData("وأكد الوزير موقف بلاده. المزيد...", "وأكد الوزير موقف بلاده.")]
    [InlineData("The talks go on. // ENDS //", "The talks go on.")]
    [InlineData("The talks go on next weekends", "The talks go on next weekends")]
    public void WhatHangsAtTheEndIsNoProse(string paragraph, string prose) =>
        Assert.Equal(prose, paragraph[..RepositoryRules.Noise.LengthOfProse(paragraph)]);
}
