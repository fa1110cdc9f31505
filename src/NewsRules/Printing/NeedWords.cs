using NewsRules.Facts;

namespace NewsRules.Printing;

/// <summary>What a word must stand with to tell something, in plain words; the lexicons have names for it.</summary>
internal static class NeedWords
{
    /// <param name="language">Of the article.</param>
    public static string Of(PassedOver word, string language)
    {
        string[] needs = [.. word.Needs.Select(need => Of(need, word.IsEvent, language)).Distinct()];
        return needs is [var only] ? only : $"one of these: {string.Join(", ", needs)}";
    }

    private static string That(string language) =>
        language switch
        {
            "ar" => "أن",
            "fr" => "que",
            _ => "that",
        };

    private static string Of(string need, bool isOfEvent, string language) =>
        (isOfEvent ? null : need) switch
        {
            "that" => $"“{That(language)}” or a quotation behind it",
            "near-that" => $"“{That(language)}” a few words behind it",
            "quote" => "a colon or a quotation behind it",
            "near-quote" => "a quotation a few words behind it",
            "clause" => "a sentence behind it that says what",
            "question" => "a question behind it (“whether”, “what”)",
            "document" => "a report or another text that tells it",
            "to" => "“to” and a verb behind it",
            "object" => "a noun right behind it",
            "plan" => "a plan or a topic behind it",
            "name" => "somebody behind it, and what he is called",
            "whom" => "those who are told behind it",
            "whom-to" => "those who are told behind it, and “to” with a verb",
            "whom-as" => "somebody behind it, and “as”",
            "whom-for" => "somebody behind it, and “for”",
            "whom-like" => "somebody behind it, and “to” or “with”",
            "actor" => "who acts right behind it",
            "from-speaker" => "“عن” behind it, and whose words they are",
            "to-speaker" => "“إلى” behind it, and whose words they are",
            "of-speaker" => "“من” behind it, and whose words they are",
            "outlet" => "an outlet right behind it",
            _ => $"“{need}”",
        };
}
