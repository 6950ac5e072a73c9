using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.ExemptionHours;

/// <param name="Form">Key of the rendered form; sent twice, it still makes one entry.</param>
public sealed record NewHours(Guid Form, LocalDate Day, int Quarters, string Note);

/// <summary>A meeting of the viewer's network, as the caller found it, with the time that the button showed.</summary>
public sealed record MeetingHours(EventId Event, LocalDate Day, int Quarters);

public sealed class LogHours(PortalDb db, TimeProvider time, INetworkSeal seal)
{
    /// <exception cref="RuleViolation"><c>DayInFuture</c>, <c>DayTooLongAgo</c>, <c>HoursOutOfReach</c> or <c>TooLong</c>.</exception>
    public Task Handle(Viewer viewer, NewHours hours, CancellationToken cancel = default)
    {
        if (hours.Form == Guid.Empty)
        {
            throw new RuleViolation("FormBroken");
        }

        TextLength.Check(hours.Note, HourEntry.NoteLength, nameof(hours.Note));
        var entry = new HourEntry(viewer.Network, viewer.Persona, hours.Form, null);
        entry.Write(hours.Day, hours.Quarters, seal.Seal(viewer.Network, hours.Note.Trim()), time.Today());
        return AddOnceAsync(entry, db.Set<HourEntry>().Where(e => e.Network == viewer.Network && e.Persona == viewer.Persona && e.Form == hours.Form), cancel);
    }

    /// <summary>Logs a meeting once, however often it is asked.</summary>
    /// <exception cref="RuleViolation"><c>DayInFuture</c>, <c>DayTooLongAgo</c> or <c>HoursOutOfReach</c>.</exception>
    public Task Handle(Viewer viewer, MeetingHours meeting, CancellationToken cancel = default)
    {
        var entry = new HourEntry(viewer.Network, viewer.Persona, null, meeting.Event);
        entry.Write(meeting.Day, meeting.Quarters, SealedText.Empty, time.Today());
        return AddOnceAsync(entry, db.Set<HourEntry>().Where(e => e.Network == viewer.Network && e.Persona == viewer.Persona && e.Event == meeting.Event), cancel);
    }

    private async Task AddOnceAsync(HourEntry entry, IQueryable<HourEntry> same, CancellationToken cancel)
    {
        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        if (!await same.AnyAsync(cancel))
        {
            db.Add(entry);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
    }
}
