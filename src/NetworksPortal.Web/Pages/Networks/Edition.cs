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
        OfContent(networks) + OfMeetings(meetings);

    public static string Of(Network network, IReadOnlyList<OpenEvent> meetings) =>
        OfContent(network) + OfMeetings(meetings);

    private static string OfMeetings(IReadOnlyList<OpenEvent> meetings) => Known.GetValue(meetings, _ => Hash(string.Join('\n', meetings)));

    private static string OfContent<T>(T content)
        where T : class => Known.GetValue(content, _ => Hash(JsonSerializer.Serialize(content)));

    private static string Hash(string content) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
