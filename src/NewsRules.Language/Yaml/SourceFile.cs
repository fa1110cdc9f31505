namespace NewsRules.Language.Yaml;

/// <summary>A file of rules, lexicons or sources: its path as shown to people, and its text.</summary>
public sealed record SourceFile(string Path, string Text);
