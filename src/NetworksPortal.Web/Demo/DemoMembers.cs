using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Web.Accounts;

namespace NetworksPortal.Web.Demo;

/// <summary>Who is in which network. They join by the same use cases as everybody else.</summary>
internal sealed class DemoMembers(PortalDb db, JoinNetwork join, JoinCodes codes, Rosters rosters)
{
    /// <summary>Members at the first release, at the second, and today; the last as contract.md has them.</summary>
    private static readonly Dictionary<string, (int[] Sizes, int Core, string[] Named)> Plan = new(StringComparer.Ordinal)
    {
        ["link"] = ([35, 44, 46], 5, ["amina", "farid", "dina"]),
        ["aha"] = ([17, 22, 23], 4, ["bart", "gert"]),
        ["roze-neuzekes"] = ([23, 30, 31], 6, ["chris", "hanne", "dina"]),
    };

    private static readonly string[] Nicknames =
    [
        "Kraanvogel", "Halte 12", "Linde", "Zeepaard", "Karamel", "Pauwoog", "Noorderlicht", "Kiezel", "Wolkje", "Bosuil", "Saffraan", "Tram 4",
        "Hazelnoot", "Vonk", "Meander", "Eekhoorn", "Citroen", "Duif", "Kompas", "Zilverberk", "Mossel", "Avondrood", "Krekel", "Bever", "Lavendel",
        "Stoepkrijt", "Reiger", "Vlinder", "Olijf", "Poolvos",
    ];

    private int grownTo = -1;

    /// <summary>Brings every network to its size at <paramref name="stage"/> (0, 1 or 2).</summary>
    public async Task GrowAsync(int stage, CancellationToken ct)
    {
        if (stage == grownTo)
        {
            return;
        }

        grownTo = stage;
        foreach (var network in await db.Networks.OrderBy(n => n.Id).ToListAsync(ct))
        {
            var (sizes, core, named) = Plan[network.Slug];
            var queue = await QueueAsync(network.Id, named, ct);
            for (var i = (await rosters.OpenAsync(network.Id, ct)).Members.Count(); i < sizes[stage]; i++)
            {
                await AddAsync(network, queue[i], ChoicesOf(queue[i], i, network.Id), isCore: IsCore(i, core, named), ct);
            }
        }
    }

    /// <summary>Somebody who waits for an answer, so that a core team's desk has one to give.</summary>
    public async Task AskAsync(CancellationToken ct)
    {
        var network = await db.Networks.SingleAsync(n => n.JoinRule == JoinRule.OnApproval, ct);
        var asker = (await QueueAsync(network.Id, [], ct))[^1];
        await join.Handle(network.Id, asker.EmployeeId, new JoinChoices(Visibility.Nickname, "Madelief", ""), network.CharterVersion, "", ct);
    }

    /// <summary>By a code where the door is not open, so that nobody's mail box of the demo starts with old answers.</summary>
    private async Task AddAsync(Network network, Employee person, JoinChoices choices, bool isCore, CancellationToken ct)
    {
        var purpose = isCore ? JoinCodePurpose.Founding : JoinCodePurpose.Invitation;
        var code = isCore || network.JoinRule != JoinRule.Open ? (await codes.IssueAsync(network.Id, purpose, 1, ct))[0] : "";
        db.ChangeTracker.Clear();
        await join.Handle(network.Id, person.EmployeeId, choices with { ConsentsToCore = isCore }, network.CharterVersion, code, ct);
        // Long expired by today; meanwhile each joining would write the marks of all of them anew.
        await db.Set<JoinCode>().ExecuteDeleteAsync(ct);
    }

    /// <summary>The named people first, Dina as a plain member after the core team; then colleagues, others for every network.</summary>
    private async Task<List<Employee>> QueueAsync(NetworkId network, string[] named, CancellationToken ct)
    {
        var everybody = await db.Employees.AsNoTracking().OrderBy(e => e.Id).ToListAsync(ct);
        var known = named.Select(name => everybody.Single(e => e.Email == DemoPeople.AddressOf(name)));
        var invented = everybody.Where(e => !DemoNames.Named.Keys.Any(name => e.Email == DemoPeople.AddressOf(name)));
        return [.. known, .. invented.Where((_, i) => i % 7 == network.Value).Take(60)];
    }

    /// <summary>The named people without Dina are core; colleagues fill the team up.</summary>
    private static bool IsCore(int i, int core, string[] named)
    {
        var hasDina = named.Contains("dina");
        return hasDina ? i <= core && i != named.Length - 1 : i < core;
    }

    private static JoinChoices ChoicesOf(Employee person, int i, NetworkId network) => (person.Email, network.Value, i % 10) switch
    {
        ("dina@stad.example", 3, _) => new(Visibility.Nickname, "Dee", ""),
        ("dina@stad.example", _, _) => new(Visibility.RealName, "", ""),
        (_, _, 3 or 6) when i > 8 => new(Visibility.Nickname, Nicknames[(i / 5 + network.Value * 10) % Nicknames.Length], $"post{i}@thuis.example"),
        (_, _, 8) when i > 8 => new(Visibility.CoreTeamOnly, "", ""),
        _ => new(Visibility.RealName, "", ""),
    };
}
