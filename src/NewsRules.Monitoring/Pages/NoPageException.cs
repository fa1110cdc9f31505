namespace NewsRules.Monitoring.Pages;

/// <summary>What was read is no page with an article; the message says why.</summary>
internal sealed class NoPageException(string sentence) : FormatException(sentence);
