namespace NewsRules.Monitoring.Delivery;

/// <summary>A way out. Sending the same delivery again must be recognisable by its message id: a delivery is made at least once.</summary>
internal interface IChannel
{
    /// <summary>One of <see cref="ChannelNames"/>.</summary>
    string Name { get; }

    /// <summary>How many deliveries it takes together: they are sent at the same time and marked in one go.</summary>
    int AtOnce => 1;

    /// <summary>Sends it.</summary>
    /// <exception cref="DeliveryException">It was not sent; the exception says what becomes of it. After any other it is tried
    /// again.</exception>
    Task SendAsync(DueDelivery delivery, CancellationToken stop);

    /// <summary>Gives back what it holds open: nothing is due.</summary>
    Task RestAsync() => Task.CompletedTask;
}
