using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NetworksPortal.Events;
using NetworksPortal.Networks;

namespace NetworksPortal.Web.Pages.Networks;

/// <summary>A name for what the public pages say: another one wherever they could say anything else. Worked out once for each reading.</summary>
internal static class Edition
{
    private static readonly ConditionalWeakTable<object, string> Known = [];

    public static string Of(IReadOnlyList<Network> networks, IReadOnlyList<OpenEvent> meetings) =>
        Known.GetValue(networks, _ => Hash(JsonSerializer.Serialize(networks))) + Known.GetValue(meetings, _ => Hash(string.Join('\n', meetings)));

    private static string Hash(string content) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
