namespace NewsRules.Monitoring.Delivery;

/// <summary>A way out. Sending the same delivery again must be recognisable by its message id: a delivery is made at least once.</summary>
internal interface IChannel
{
    /// <summary>One of <see cref="ChannelNames"/>.</summary>
    string Name { get; }

    /// <summary>Sends it; an <see cref="IOException"/> says that it may be tried again.</summary>
    Task SendAsync(DueDelivery delivery, CancellationToken stop);
}
