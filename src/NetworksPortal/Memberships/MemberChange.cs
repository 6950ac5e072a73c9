using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

/// <summary>
/// What one member does to another's membership, or to their own, with its line in the network's log. The roster that
/// decides is read under the write lock, so that of two who act at the same moment the second sees what the first did.
/// </summary>
public sealed class MemberChange(PortalDb db, Envelopes envelopes, Rosters rosters, NetworkLog log)
{
    /// <param name="by">Who acts.</param>
    /// <param name="about">Whose membership changes.</param>
    /// <param name="decide">The membership as it becomes; null where this cannot be done (any more).</param>
    /// <param name="action">The line in the log.</param>
    /// <param name="ct">Stops the work.</param>
    /// <param name="detail">What the line says besides.</param>
    /// <returns>Whom it was about and what they were before; null where nothing was done.</returns>
    public async Task<RosterEntry?> MakeAsync(
        Viewer by, PersonaId about, Func<Roster, Membership, Membership?> decide, NetworkAction action, CancellationToken ct, string detail = "")
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var roster = await rosters.OpenAsync(by.Network, ct);
        if (roster.Find(about) is not { } entry || decide(roster, entry.Membership) is not { } after)
        {
            return null;
        }

        await envelopes.ChangeAsync(entry.Employee, by.Network, _ => Task.FromResult(after), ct);
        await log.AddAsync(by.Network, by.Persona, action, about == by.Persona ? null : about, detail, ct);
        await transaction.CommitAsync(ct);
        return entry;
    }
}
