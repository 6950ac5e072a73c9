using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.ExemptionHours;

/// <param name="Entry">Which entry.</param>
/// <param name="Seen">The version that the page showed.</param>
/// <param name="Day">Of an entry in a closed month this is its own day.</param>
/// <param name="Quarters">What it should be.</param>
/// <param name="Note">A note of one's own.</param>
/// <param name="Pool">Of an entry in a closed month this stays.</param>
public sealed record HoursCorrection(HourEntryId Entry, int Seen, LocalDate Day, int Quarters, string Note, HourPool Pool);

/// <summary>Everybody corrects their own hours, and nobody else's. What was stays to be read, by themselves.</summary>
public sealed class CorrectHours(PortalDb db, TimeProvider time, INetworkSeal seal)
{
    /// <returns>False where the viewer has no such entry.</returns>
    /// <exception cref="RuleViolation">
    /// <c>DayInFuture</c>, <c>DayTooLongAgo</c>, <c>HoursOutOfReach</c>, <c>TooLong</c>, <c>MonthClosed</c> for another day of an entry whose
    /// month is closed, or <c>ChangedMeanwhile</c>.
    /// </exception>
    public async Task<bool> Handle(Viewer viewer, HoursCorrection correction, CancellationToken cancel = default)
    {
        TextLength.Check(correction.Note, HourEntry.NoteLength, "Note");
        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        if (await db.Set<HourEntry>().Of(viewer, correction.Entry).SingleOrDefaultAsync(cancel) is not { } entry)
        {
            return false;
        }

        var before = new HoursThen(entry.Day, await db.PresentAsync(entry, cancel), seal.Open(viewer.Network, entry.Note));
        var after = new HoursThen(correction.Day, correction.Quarters, correction.Note.Trim());
        if (before == after && entry.Pool == correction.Pool)
        {
            // As after a second click.
            return true;
        }

        Rules.Demand(entry.Version == correction.Seen, "ChangedMeanwhile", null);
        var today = time.Today();
        Write(entry, correction, before.Quarters, seal.Seal(viewer.Network, after.Note), today);
        db.Keep(entry, today, new HoursChanged(time.Now(), before, after), seal);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private void Write(HourEntry entry, HoursCorrection correction, int present, SealedText note, LocalDate today)
    {
        if (entry.IsOpen(today))
        {
            entry.Write(correction.Day, correction.Quarters, note, today, correction.Pool);
            return;
        }

        Rules.Demand(correction.Day == entry.Day, "MonthClosed", "Day");
        if (entry.Correct(QuarterHours.Check(correction.Quarters, "Hours"), present, note, today) is { } difference)
        {
            db.Add(difference);
        }
    }
}
