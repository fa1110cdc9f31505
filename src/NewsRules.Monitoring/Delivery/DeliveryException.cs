namespace NewsRules.Monitoring.Delivery;

/// <summary>Why a delivery was not made. Any other exception of a channel counts as <see cref="DeliveryFailure.Retry"/>.</summary>
internal sealed class DeliveryException(DeliveryFailure failure, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>What is to become of the delivery.</summary>
    public DeliveryFailure Failure { get; } = failure;
}

/// <summary>What is to become of a delivery that was not made.</summary>
internal enum DeliveryFailure
{
    /// <summary>Recoverable: the same delivery may go through later.</summary>
    Retry,

    /// <summary>Permanent: this receiver cannot get this message.</summary>
    Refused,

    /// <summary>Nothing can go out by this channel now, whoever it is for: all its deliveries wait.</summary>
    ChannelDown,
}
