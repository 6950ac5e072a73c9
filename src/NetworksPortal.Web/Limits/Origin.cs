using System.Net;
using System.Net.Sockets;

namespace NetworksPortal.Web.Limits;

/// <summary>Where a request comes from, as limits count it. Behind a named proxy that is what the proxy says; nobody else's word is taken.</summary>
internal static class Origin
{
    private const int HouseBytes = 8;

    /// <returns>An address; of IPv6 the network of a house, whose holder has all of it.</returns>
    public static string Of(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } six => new IPAddress([.. six.GetAddressBytes().Take(HouseBytes), .. new byte[HouseBytes]]).ToString(),
        var four => four.ToString(),
    };
}
