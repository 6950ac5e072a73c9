using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using NetworksPortal.Confidentiality.Tests.Support;
using NetworksPortal.Web.Authorization;

namespace NetworksPortal.Confidentiality.Tests.Routes;

/// <summary>
/// The portal's own list of endpoints, written out as addresses: each with every id that could stand in it, real, foreign or
/// unknown, and with every question that its page takes. An endpoint with a parameter of a new kind stops here.
/// </summary>
internal static class EveryAddress
{
    public static async Task<IReadOnlyList<string>> EveryAddressAsync(this PortalApp app, KnownIds ids)
    {
        var questions = (await app.HandlersAsync()).Where(handler => handler.Method == "GET").ToLookup(handler => handler.Row, StringComparer.Ordinal);
        return
        [
            .. app.Endpoints().SelectMany(endpoint =>
            {
                var plain = Fill(endpoint.RoutePattern, ids).ToList();
                return plain.Concat(questions[RouteTable.Plain(endpoint.RoutePattern.RawText!)].SelectMany(asks => Ask(plain, asks, ids)));
            }).Distinct(StringComparer.Ordinal),
        ];
    }

    /// <exception cref="InvalidOperationException">Nobody said what can stand in one of its parameters.</exception>
    public static IEnumerable<string> Fill(RoutePattern pattern, KnownIds ids)
    {
        var template = RouteTable.Plain(pattern.RawText!);
        var guid = pattern.Parameters.FirstOrDefault(parameter => Has(pattern, parameter, "guid"));
        var isInSpace = pattern.Parameters.Any(parameter => parameter.Name == "key");
        IEnumerable<string> filled = isInSpace && guid is not null ? InSpaces(template, guid.Name, ids) : [template];
        foreach (var parameter in pattern.Parameters.Where(parameter => !isInSpace || guid is null || (parameter != guid && parameter.Name != "key")))
        {
            var values = ValuesOf(pattern, parameter, ids);
            filled = [.. filled.SelectMany(address => values.Select(value => Put(address, parameter.Name, value)))];
        }

        return filled;
    }

    /// <summary>Every id in the space that it belongs to, one of each kind in another, an unknown one in every space, and one in a space that is nowhere.</summary>
    private static IEnumerable<string> InSpaces(string template, string id, KnownIds ids)
    {
        var spaces = ids.Keys.OrderBy(key => key.Key).Select(key => key.Value).ToList();
        var own = ids.Guids.Select((guid, i) => (Space: guid.Network is { } network ? ids.Keys[network] : spaces[i % spaces.Count], Id: guid.Value));
        var elsewhere = ids.Guids.Where(guid => guid.Network is not null && spaces.Count > 1).DistinctBy(guid => guid.Kind)
            .Select(guid => (Space: spaces.First(space => space != ids.Keys[guid.Network!.Value]), Id: guid.Value));
        return own.Concat(elsewhere)
            .Concat(spaces.Select(space => (Space: space, Id: KnownIds.UnknownGuid)))
            .Append((Space: KnownIds.UnknownKey, Id: ids.Guids[0].Value))
            .Select(pair => Put(Put(template, "key", pair.Space), id, pair.Id));
    }

    private static IReadOnlyList<string> ValuesOf(RoutePattern pattern, RoutePatternParameterPart parameter, KnownIds ids) => parameter.Name switch
    {
        "key" => [.. ids.Keys.Values, KnownIds.UnknownKey],
        "slug" => [.. ids.Slugs.Values, KnownIds.UnknownSlug],
        "period" => [.. ids.Periods, "bestaat-niet"],
        "code" => ["404", "500"],
        "chart" => ["leden", "werkbudget-per-maand", "bestaat-niet"],
        "token" or "link" => [KnownIds.UnknownKey],
        _ when Has(pattern, parameter, "guid") => [.. ids.Guids.DistinctBy(guid => guid.Kind).Select(guid => guid.Value), KnownIds.UnknownGuid],
        _ when Has(pattern, parameter, "int") => [.. ids.Accounts, KnownIds.UnknownAccount],
        _ => throw new InvalidOperationException($"'{pattern.RawText}' takes a '{parameter.Name}', and this suite does not know what can stand there: say so in EveryAddress."),
    };

    private static IEnumerable<string> Ask(List<string> addresses, PageHandler asks, KnownIds ids)
    {
        // A question is put to two addresses of a page; all of them are opened without it.
        foreach (var address in addresses.Where((_, i) => i == 0 || i == addresses.Count / 2))
        {
            foreach (var (name, type) in asks.Inputs)
            {
                foreach (var value in Questions(Nullable.GetUnderlyingType(type) ?? type, ids))
                {
                    yield return $"{address}?{(asks.Name.Length > 0 ? $"handler={asks.Name}&" : "")}{name}={Uri.EscapeDataString(value)}";
                }
            }

            if (asks.Name.Length > 0)
            {
                yield return $"{address}?handler={asks.Name}";
            }
        }
    }

    private static IEnumerable<string> Questions(Type type, KnownIds ids) =>
        type == typeof(string) ? [Canary.Nickname, "els", "2026-10"]
        : type == typeof(Guid) ? [ids.Guids[0].Value, KnownIds.UnknownGuid]
        : type == typeof(bool) ? ["true"]
        : type.IsEnum ? Enum.GetNames(type).Take(2)
        : ["2"];

    private static string Put(string address, string name, string value) => address.Replace($"{{{name}}}", value, StringComparison.Ordinal);

    private static bool Has(RoutePattern pattern, RoutePatternParameterPart parameter, string constraint) =>
        pattern.ParameterPolicies.TryGetValue(parameter.Name, out var policies) && policies.Any(policy => policy.Content == constraint);
}
