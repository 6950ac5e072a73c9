using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Confidentiality.Tests.Support;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Confidentiality.Tests.Routes;

internal sealed record Request(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields);

/// <summary>The same request twice: once with an id of others, once with an id that is nowhere.</summary>
internal sealed record Question(string What, bool IsInAddress, Request Foreign, string ForeignId, Request Unknown, string UnknownId);

/// <summary>What is not this person's to ask for, and every request in which it could be asked for.</summary>
internal sealed class ForeignIds
{
    private readonly IReadOnlyList<KnownId> guids;
    private readonly (int Own, int Foreign) networks;
    private readonly (string Own, string Foreign) keys;
    private readonly KnownId own;

    private ForeignIds(IReadOnlyList<KnownId> guids, KnownId own, (int Own, int Foreign) networks, (string Own, string Foreign) keys) =>
        (this.guids, this.own, this.networks, this.keys) = (guids, own, networks, keys);

    /// <param name="app">The portal.</param>
    /// <param name="slug">The network of who asks.</param>
    /// <param name="email">Who asks; the hours of their colleagues are foreign to them too.</param>
    /// <param name="others">The network whose things they ask for.</param>
    public static async Task<ForeignIds> OfAsync(PortalApp app, string slug, string email, string others)
    {
        var known = await KnownIds.OfAsync(app);
        var mine = known.Slugs.Single(s => s.Value == slug).Key;
        var theirs = known.Slugs.Single(s => s.Value == others).Key;
        var roster = await app.RosterAsync(slug);
        var account = await app.InScopeAsync(services => Task.FromResult(services.GetRequiredService<PortalDb>().Employees.Single(e => e.Email == email).EmployeeId));
        var self = roster.CoreTeam.Single(member => member.Employee == account).Membership.Persona;
        var colleagues = DataFiles.Read(app.DataDirectory, "portal.db", $"SELECT Id FROM HourEntries WHERE Network = {mine} AND upper(Persona) <> '{self.Value.ToString().ToUpperInvariant()}' LIMIT 1");
        var foreign = known.Guids.Where(guid => guid.Network == theirs)
            .Concat(colleagues.Select(id => new KnownId("a colleague's hour", mine, Guid.Parse(id).ToString("N"))));
        return new([.. foreign], known.Guids.First(guid => guid.Network == mine), (mine, theirs), (known.Keys[mine], known.Keys[theirs]));
    }

    /// <param name="handler">Who is asked.</param>
    /// <param name="form">Its form, where somebody's pages hold one.</param>
    /// <param name="token">What every form carries.</param>
    public IEnumerable<Question> Questions(PageHandler handler, FoundForm? form, KeyValuePair<string, string> token)
    {
        var plain = form is null ? Plain(handler, token) : new Request(form.Address, form.Fields);
        foreach (var place in Places(handler, plain))
        {
            foreach (var guid in guids)
            {
                yield return new($"{guid.Kind} as {place.Name}", place.IsInAddress, place.Put(guid.Value), guid.Value, place.Put(KnownIds.UnknownGuid), KnownIds.UnknownGuid);
            }
        }

        if (handler.Row.Contains("{key}", StringComparison.Ordinal))
        {
            yield return new("a space of others", IsInAddress: true,
                plain with { Address = plain.Address.Replace(keys.Own, keys.Foreign, StringComparison.Ordinal) }, keys.Foreign,
                plain with { Address = plain.Address.Replace(keys.Own, KnownIds.UnknownKey, StringComparison.Ordinal) }, KnownIds.UnknownKey);
        }

        if (handler.Inputs.ContainsKey("network"))
        {
            var number = networks.Foreign.ToString(CultureInfo.InvariantCulture);
            yield return new("a network of others", IsInAddress: false, With(plain, "network", number), number, With(plain, "network", "999"), "999");
        }
    }

    /// <summary>Everything of others as it lies in the database, to see that it stays.</summary>
    public string Rows(string directory)
    {
        var tables = DataFiles.Read(directory, "portal.db", "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'Network' AND m.name NOT IN ('Envelopes', 'NetworkTallies') ORDER BY 1");
        var rows = tables.SelectMany(table =>
        {
            var columns = DataFiles.Read(directory, "portal.db", $"SELECT name FROM pragma_table_info('{table}')").Select(column => $"quote(\"{column}\")");
            return DataFiles.Read(directory, "portal.db", $"SELECT {string.Join(" || ',' || ", columns)} FROM \"{table}\" WHERE Network = {networks.Foreign} ORDER BY 1");
        });
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))));
    }

    /// <summary>A request to a handler that no page of this person has a form for: its address, and its inputs by name.</summary>
    private Request Plain(PageHandler handler, KeyValuePair<string, string> token)
    {
        var address = handler.Row.Replace("{key}", keys.Own, StringComparison.Ordinal);
        address = address.Contains("{id}", StringComparison.Ordinal) && handler.Row.StartsWith("/space/", StringComparison.Ordinal)
            ? address.Replace("{id}", own.Value, StringComparison.Ordinal)
            : address;
        var fields = handler.Inputs.Where(input => input.Value == typeof(Guid)).Select(input => KeyValuePair.Create(input.Key, own.Value));
        return new(address + (handler.Name.Length > 0 ? $"?handler={handler.Name}" : ""), [.. fields, token]);
    }

    /// <summary>Every place of a request where an id stands.</summary>
    private static IEnumerable<(string Name, bool IsInAddress, Func<string, Request> Put)> Places(PageHandler handler, Request plain)
    {
        var path = plain.Address.Split('?')[0];
        if (handler.Row.StartsWith("/space/", StringComparison.Ordinal) && path.Split('/').FirstOrDefault(part => Guid.TryParse(part, out _)) is { } id)
        {
            yield return ("address", true, value => plain with { Address = plain.Address.Replace(id, value, StringComparison.Ordinal) });
        }

        var holds = plain.Fields.Where(field => Guid.TryParse(field.Value, out _)).Select(field => field.Key);
        var named = plain.Fields.Select(field => field.Key).Where(name => name.EndsWith(".Event", StringComparison.Ordinal));
        foreach (var name in holds.Concat(named).Where(name => !name.EndsWith(".Once", StringComparison.Ordinal) && !name.EndsWith(".Form", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal))
        {
            yield return (name, false, value => With(plain, name, value));
        }
    }

    private static Request With(Request request, string field, string value) =>
        request with { Fields = [.. request.Fields.Where(f => f.Key != field), new(field, value)] };
}
