namespace NewsRules.Monitoring.Sources;

/// <summary>A source cannot be read this time; the message is a sentence.</summary>
internal sealed class SourceException(string sentence, Exception? cause = null) : Exception(sentence, cause)
{
    /// <summary>True when it may go by: a server that is busy or does not answer.</summary>
    public bool IsPassing { get; init; }

    /// <summary>True when the server says that it has gone for good.</summary>
    public bool IsGone { get; init; }

    /// <summary>How long the server asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
