namespace NewsRules.EndToEnd;

/// <summary>Rules before an edit and after it, and articles on which the two differ.</summary>
internal static class EditedRules
{
    public const string Old = """
        rule: fm-on-malta
        title: A foreign ministry about Malta
        when:
          statement: { speaker: { role: foreign-ministry }, about: Malta, kind: urge }
        ---
        rule: fm-condemns
        title: A foreign ministry condemns
        when:
          statement: { speaker: { role: foreign-ministry }, kind: condemn }
        ---
        rule: old-rule
        title: To be struck
        when:
          statement: { speaker: { role: head-of-state } }
        """;

    public const string New = """
        rule: fm-on-malta
        title: A foreign ministry about Malta
        when:
          statement: { speaker: { role: [foreign-ministry, head-of-state] }, about: Malta, kind: condemn }
        ---
        rule: fm-condemns
        title: A foreign ministry condemns, whatever it condemns
        when:
          statement: { speaker: { role: foreign-ministry }, kind: condemn }
        """;

    public const string Articles = """
        {"id":"a2","source":"wire","published":"2026-03-02T08:00:00Z","title":"Condemned","body":"The Greek foreign ministry condemned the attack on Malta."}
        {"id":"a1","source":"wire","published":"2026-03-01T08:00:00Z","title":"Urged","body":"The Greek foreign ministry urged Malta to open the port."}
        """;

    public static readonly string[] Edit =
    [
        "2 articles.",
        "fm-on-malta · A foreign ministry about Malta",
        "  changed (when): 1 match, 1 alert",
        "  added: 1",
        "    2026-03-02 08:00 UTC · wire · a2 · Condemned",
        "      condemn · asserted · indirect · speaker: The Greek foreign ministry (foreign-ministry · GR) · about: MT · “the attack on Malta”",
        "      was stopped by kind (found: condemn)",
        "  dropped: 1",
        "    2026-03-01 08:00 UTC · wire · a1 · Urged",
        "      urge · asserted · indirect · speaker: The Greek foreign ministry (foreign-ministry · GR) · about: MT · “Malta to open the port”",
        "      is now stopped by kind (found: urge)",
        "fm-condemns · A foreign ministry condemns, whatever it condemns",
        "  changed (title): 1 match, 1 alert",
        "old-rule · To be struck",
        "  removed: 0 matches, 0 alerts",
        "0 rules as before.",
    ];

    public static WorkingFolder Folder()
    {
        var folder = new WorkingFolder();
        folder.Write("old.yaml", Old);
        folder.Write("new.yaml", New);
        folder.Write("news.jsonl", Articles);
        return folder;
    }

    public static async Task<string> ErrorAsync(WorkingFolder folder, params string[] arguments) =>
        (await NewsRulesProcess.RunAsync(folder, arguments)).Expect(2).Error;
}
