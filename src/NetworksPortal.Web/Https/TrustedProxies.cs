using System.Net;

namespace NetworksPortal.Web.Https;

/// <summary>
/// The reverse proxies whose word is taken for where a request came from and whether it was encrypted. Nobody else's is: whoever
/// could say either would choose the address that limits count, or have cookies set without encryption.
/// </summary>
internal static class TrustedProxies
{
    /// <summary>Addresses and networks, with commas between: <c>127.0.0.1, 10.20.0.0/16, ::1</c>. Empty trusts nobody.</summary>
    /// <returns>Null where one of them is neither.</returns>
    public static IReadOnlyList<IPNetwork>? Read(string? value)
    {
        var networks = new List<IPNetwork>();
        foreach (var part in (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPAddress.TryParse(part, out var one))
            {
                networks.Add(new(one, 8 * one.GetAddressBytes().Length));
            }
            else if (IPNetwork.TryParse(part, out var many))
            {
                networks.Add(many);
            }
            else
            {
                return null;
            }
        }

        return networks;
    }
}
