using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.ExemptionHours;

/// <summary>Everybody corrects their own hours, and nobody else's.</summary>
public sealed class CorrectHours(PortalDb db, TimeProvider time, INetworkSeal seal)
{
    /// <returns>False where the viewer has no such entry.</returns>
    /// <exception cref="RuleViolation"><c>DayInFuture</c>, <c>DayTooLongAgo</c>, <c>HoursOutOfReach</c> or <c>TooLong</c>.</exception>
    public async Task<bool> Handle(Viewer viewer, HourEntryId id, LocalDate day, int quarters, string note, CancellationToken cancel = default)
    {
        var entry = await db.Set<HourEntry>()
            .SingleOrDefaultAsync(e => e.Network == viewer.Network && e.Persona == viewer.Persona && e.Id == id, cancel);
        if (entry is null)
        {
            return false;
        }

        TextLength.Check(note, HourEntry.NoteLength, "Note");
        entry.Write(day, quarters, seal.Seal(viewer.Network, note.Trim()), time.Today());
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
