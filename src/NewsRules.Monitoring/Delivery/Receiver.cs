namespace NewsRules.Monitoring.Delivery;

/// <summary>Who gets a notification, at which address, and how they read it.</summary>
/// <param name="Address">The mail address; empty on the console.</param>
/// <param name="Language">Of labels, names, dates and digits; null: that of the article.</param>
/// <param name="TimeZone">IANA name; null: UTC.</param>
internal sealed record Receiver(string Name, string Address = "", string? Language = null, string? TimeZone = null)
{
    /// <summary>"desk-maghreb (maghreb@example.org)".</summary>
    public override string ToString() => Address.Length == 0 ? Name : $"{Name} ({Address})";
}
