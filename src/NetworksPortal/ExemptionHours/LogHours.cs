using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.ExemptionHours;

/// <param name="Form">Key of the rendered form; sent twice, it still makes one entry.</param>
public sealed record NewHours(Guid Form, LocalDate Day, int Quarters, string Note, HourPool Pool = HourPool.Own);

/// <summary>A meeting of the viewer's network, as the caller found it, with the time that the button showed.</summary>
public sealed record MeetingHours(EventId Event, LocalDate Day, int Quarters);

/// <summary>Logs time, in the month of its day or, where that is closed, in the present one.</summary>
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
        entry.Write(hours.Day, hours.Quarters, seal.Seal(viewer.Network, hours.Note.Trim()), time.Today(), hours.Pool);
        return AddOnceAsync(entry, Same(viewer, hours), cancel);
    }

    /// <summary>Logs a meeting once, however often it is asked.</summary>
    /// <exception cref="RuleViolation"><c>DayInFuture</c>, <c>DayTooLongAgo</c> or <c>HoursOutOfReach</c>.</exception>
    public Task Handle(Viewer viewer, MeetingHours meeting, CancellationToken cancel = default)
    {
        var entry = new HourEntry(viewer.Network, viewer.Persona, null, meeting.Event);
        entry.Write(meeting.Day, meeting.Quarters, SealedText.Empty, time.Today());
        return AddOnceAsync(entry, Same(viewer, meeting), cancel);
    }

    /// <summary>Whether this form made its entry already: a second click then has nothing to be warned of.</summary>
    public Task<bool> IsLoggedAsync(Viewer viewer, NewHours hours, CancellationToken cancel = default) => Same(viewer, hours).AnyAsync(cancel);

    public Task<bool> IsLoggedAsync(Viewer viewer, MeetingHours meeting, CancellationToken cancel = default) => Same(viewer, meeting).AnyAsync(cancel);

    private IQueryable<HourEntry> Same(Viewer viewer, NewHours hours) =>
        db.Set<HourEntry>().Where(e => e.Network == viewer.Network && e.Persona == viewer.Persona && e.Form == hours.Form);

    private IQueryable<HourEntry> Same(Viewer viewer, MeetingHours meeting) =>
        db.Set<HourEntry>().Where(e => e.Network == viewer.Network && e.Persona == viewer.Persona && e.Event == meeting.Event);

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
