using System.Net;
using System.Net.Sockets;

namespace NewsRules.Monitoring.Sources;

/// <summary>
/// Connects to servers of the open network, and to hosts that the analyst named. What a feed or page links to is a stranger's choice:
/// it must not lead to this machine, nor to those behind the same wall.
/// </summary>
internal static class PublicAddresses
{
    /// <summary>The host that the analyst named, on a request.</summary>
    public static readonly HttpRequestOptionsKey<string> Named = new("named-host");

    // Also networks that carry IPv4 in their addresses: what they lead to is judged by nobody.
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "224.0.0.0/3",
            "::/96",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "2001::/32",
            "2002::/16",
            "fc00::/7",
            "fe80::/9",
            "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>A connection for a request, whatever redirects led to it.</summary>
    /// <exception cref="HttpRequestException">It leads to where it may not.</exception>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = await Dns.GetHostAddressesAsync(host, stop);
        if (!IsNamed(context, host) && Array.Find(addresses, address => !Is(address)) is { } closed)
        {
            throw new HttpRequestException(
                $"{host} is {(Equals(closed.ToString(), host.Trim('[', ']')) ? "" : $"{closed}, ")}an address that only what you name yourself may lead to"
            );
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>True for an address of the open network.</summary>
    public static bool Is(IPAddress address) =>
        !Array.Exists(Closed, network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    // A connection to another host than is asked for is one to a proxy, which has rules of its own.
    private static bool IsNamed(SocketsHttpConnectionContext context, string host) =>
        !IsSame(host, context.InitialRequestMessage.RequestUri?.IdnHost)
        || (context.InitialRequestMessage.Options.TryGetValue(Named, out var named) && IsSame(host, named));

    private static bool IsSame(string host, string? other) =>
        string.Equals(host.Trim('[', ']'), other?.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);
}
