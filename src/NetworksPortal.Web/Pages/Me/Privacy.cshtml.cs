using NetworksPortal.Administration;
using NetworksPortal.Memberships;
using NetworksPortal.Privacy;
using NetworksPortal.Ui.Sees;

namespace NetworksPortal.Web.Pages.Me;

internal sealed class PrivacyModel(MyNetworks myNetworks, ThroughTheirEyes eyes, NameLooks looks, NetworksPortal.Administration.Accounts accounts) : PortalPage
{
    /// <summary>Who stands in one row, and the rings beside it.</summary>
    private static readonly (string Key, Audience Rings, Onlooker[] Who)[] Rows =
    [
        ("Members", Audience.Members, [Onlooker.Member]),
        ("Core", Audience.CoreTeam, [Onlooker.CoreTeam]),
        ("Colleagues", Audience.Nobody, [Onlooker.Colleague, Onlooker.OtherNetwork]),
        ("Organisation", Audience.Nobody, [Onlooker.Hr, Onlooker.LineManager, Onlooker.Administrator, Onlooker.Facilities]),
    ];

    private readonly List<MySeenNetwork> mine = [];
    private readonly List<NameLook> looked = [];

    public IReadOnlyList<MySeenNetwork> Mine => mine;

    public IReadOnlyList<NameLook> Looks => looked;

    /// <summary>What administrators see of this account, by the query of their own page.</summary>
    public AccountRow Account { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Account = (await accounts.Handle(Me, Aborted))!;
        foreach (var network in await myNetworks.Handle(Me, Aborted))
        {
            var me = new Viewer(network.Network.Id, network.Membership.Persona, network.Membership.Role, Me);
            var rows = new List<SeenRow>();
            foreach (var (key, rings, who) in Rows)
            {
                rows.Add(new(key, rings, await MostSeenAsync(me, who)));
            }

            mine.Add(new(network, rows));
            looked.AddRange(await looks.Handle(me, network.Network, Aborted));
        }

        looked.Sort((one, other) => other.At.CompareTo(one.At));
    }

    /// <summary>Where those in one row would see different things, the row says the most that one of them sees.</summary>
    private async Task<SeenOfMe> MostSeenAsync(Viewer me, Onlooker[] who)
    {
        var most = SeenOfMe.Nothing;
        foreach (var onlooker in who)
        {
            var seen = await eyes.Handle(me, onlooker, Aborted);
            most = seen.IsNothing ? most : seen;
        }

        return most;
    }
}

/// <summary>One network with what others see in it.</summary>
public sealed record MySeenNetwork(MyNetwork Mine, IReadOnlyList<SeenRow> Rows);

/// <param name="Key">Of the row's heading in the page's texts.</param>
public sealed record SeenRow(string Key, Audience Rings, SeenOfMe Seen);
