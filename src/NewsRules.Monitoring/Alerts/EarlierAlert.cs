namespace NewsRules.Monitoring.Alerts;

/// <summary>
/// What the store knows of the newest alert that was raised by the same rule under the same key, of the same story if there is one.
/// </summary>
/// <param name="Id">The alert's id.</param>
/// <param name="Window">Its window, as <see cref="Alert.Window"/> gave it.</param>
/// <param name="Raised">When the article that raised it was first seen, UTC.</param>
/// <param name="SameStory">Whether a copy of the same text raised it.</param>
/// <param name="Standing">As <see cref="Alert.Standing"/> gave it.</param>
public sealed record EarlierAlert(string Id, string Window, DateTimeOffset Raised, bool SameStory, string? Standing = null);
