using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

/// <summary>The core team changes its network's face, charter or rules, and its log keeps which of the three.</summary>
public sealed class ChangeFace(PortalDb db, PresentNetwork present, Rosters rosters, NetworkLog log)
{
    /// <exception cref="RuleViolation">What <see cref="PresentNetwork"/> refuses.</exception>
    public async Task Handle(Viewer core, NetworkPresentation presentation, CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        if (!(await rosters.OpenAsync(core.Network, ct)).IsCore(core.Persona))
        {
            return;
        }

        var before = await db.NetworkAsync(core.Network, ct);
        await present.Handle(core.Network, presentation, ct);
        var after = await db.NetworkAsync(core.Network, ct);
        foreach (var (action, detail) in Changes(before, after))
        {
            await log.AddAsync(core.Network, core.Persona, action, about: null, detail, ct);
        }

        await transaction.CommitAsync(ct);
    }

    private static IEnumerable<(NetworkAction Action, string Detail)> Changes(Network before, Network after)
    {
        if ((before.ForWhom, before.Teaser, before.Story, before.ContactAddress) != (after.ForWhom, after.Teaser, after.Story, after.ContactAddress))
        {
            yield return (NetworkAction.FaceChanged, "");
        }

        if (before.Charter != after.Charter)
        {
            yield return (NetworkAction.CharterChanged, $"{after.CharterVersion}");
        }

        if (before.JoinRule != after.JoinRule)
        {
            yield return (NetworkAction.RuleChanged, $"{after.JoinRule}");
        }

        if (before.NamesMayBeLookedUp != after.NamesMayBeLookedUp)
        {
            yield return (NetworkAction.RuleChanged, after.NamesMayBeLookedUp ? "NamesLookedUp" : "NamesNotLookedUp");
        }
    }
}
