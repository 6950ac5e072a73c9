using System.Security.Claims;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Ui.Navigation;
using NetworksPortal.Web.Navigation;

namespace NetworksPortal.Web.Authorization;

/// <summary>The space that this request is in, opened once by its opaque key. Empty outside a space.</summary>
public sealed class CurrentSpace(MyNetworks myNetworks) : ISpaceContext
{
    private bool opened;

    public Viewer? Viewer { get; private set; }

    public Network? Network { get; private set; }

    public string Key { get; private set; } = "";

    /// <summary>The charter changed in substance since this member accepted it. They are still a member.</summary>
    public bool MustAcceptCharter { get; private set; }

    public OpenSpace? Current { get; private set; }

    /// <returns>Null for an unknown key and for a space of others alike.</returns>
    public async Task<Viewer?> OpenAsync(ClaimsPrincipal person, string key, CancellationToken ct)
    {
        if (!opened && person.EmployeeId() is { } employee)
        {
            opened = true;
            var mine = await myNetworks.Handle(employee, ct);
            var open = mine.Where(m => m.Membership.IsIn).ToLookup(m => string.Equals(m.SpaceKey, key, StringComparison.Ordinal));
            if (open[true].FirstOrDefault() is { } found)
            {
                Key = key;
                Network = found.Network;
                MustAcceptCharter = found.Membership.CharterVersion < Network.CharterVersion;
                Viewer = Viewer.Of(found.Network.Id, found.Membership, employee);
                var others = open[false].Select(m => new SpaceLink(m.Network.Name, m.Network.Emblem, m.Network.Accent, $"/space/{m.SpaceKey}"));
                var heading = new SpaceHeading(Network.Name, Network.Emblem, Network.Accent, $"/space/{key}", [.. others]);
                Current = new OpenSpace(heading, key, found.Membership.IsCore);
            }
        }

        return Viewer;
    }
}
