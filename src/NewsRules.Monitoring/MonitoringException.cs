namespace NewsRules.Monitoring;

/// <summary>
/// Something outside keeps the monitor from working: a store in use, a full disk, no rules. The message is a sentence for its user.
/// </summary>
public sealed class MonitoringException(string sentence, Exception? cause = null) : IOException(sentence, cause);
