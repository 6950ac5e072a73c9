using Microsoft.EntityFrameworkCore;
using NetworksPortal.Mail;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

public enum Closing { NotThere, Proposed, Done }

/// <summary>
/// A core team closes its network: where there are several core members, two of them. Every membership ends as if its
/// member had left; what HR's figures need of money and hours stays. Nobody gets a mail: a mail to each would count them.
/// </summary>
public sealed class CloseNetwork(
    PortalDb db, Rosters rosters, MemberChange change, PersonaErasure erasure, AccountEnvelopes envelopes, NetworkLog log,
    Outbox outbox, IEnumerable<INetworkTraces> subjects, Residue residue, TimeProvider time)
{
    /// <param name="core">Who.</param>
    /// <param name="typedName">The network's name as it was typed, so that nobody closes one by a slip.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="RuleViolation"><c>NameDiffers</c>, about <c>Name</c>.</exception>
    public async Task<Closing> Handle(Viewer core, string typedName, CancellationToken ct)
    {
        await using (var transaction = await WriteScope.BeginAsync(db, ct))
        {
            var network = await db.Networks.SingleAsync(n => n.Id == core.Network, ct);
            Rules.Demand(string.Equals(typedName.Trim(), network.Name, StringComparison.CurrentCultureIgnoreCase), "NameDiffers", "Name");
            var roster = await rosters.OpenAsync(core.Network, ct);
            if (!roster.IsCore(core.Persona) || network.State == NetworkState.Archived)
            {
                return Closing.NotThere;
            }

            var isAlone = roster.CoreTeam.Count() == 1;
            if (!isAlone && !roster.ClosingBy().Any(by => by != core.Persona))
            {
                await change.MakeAsync(core, core.Persona, (_, before) => before.ProposeClosing(true), NetworkAction.ClosingProposed, ct);
                await transaction.CommitAsync(ct);
                return Closing.Proposed;
            }

            await EndAsync(core, network, roster, ct);
            await transaction.CommitAsync(ct);
        }

        await residue.SweepAsync(ct);
        return Closing.Done;
    }

    private async Task EndAsync(Viewer core, Network network, Roster roster, CancellationToken ct)
    {
        foreach (var entry in roster.Entries)
        {
            await erasure.EraseAsync(network.Id, entry.Membership.Persona, ct);
        }

        await outbox.RemoveToAsync([.. roster.Entries.Select(entry => entry.Membership.MailAddress)], ct);
        foreach (var subject in subjects)
        {
            await subject.EndAsync(network.Id, ct);
        }

        network.Close(time.Today());
        await db.Set<JoinCode>().Where(c => c.Network == network.Id).ExecuteDeleteAsync(ct);
        await log.AddAsync(network.Id, core.Persona, NetworkAction.NetworkClosed, about: null, "", ct);
        await envelopes.EmptyAsync(network.Id, roster, ct);
    }
}
