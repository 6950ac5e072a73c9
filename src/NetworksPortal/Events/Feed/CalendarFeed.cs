using System.Globalization;
using System.Resources;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Events.Hosting;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events.Feed;

/// <summary>All meetings that one person said yes or maybe to, in whatever network, for whoever holds their link. Neutral, as every calendar file.</summary>
public sealed class CalendarFeed(PortalDb db, Envelopes envelopes, EventSheets sheets, TimeProvider time)
{
    private static readonly ResourceManager Words = new("NetworksPortal.Events.Feed.CalendarWords", typeof(CalendarFeed).Assembly);

    /// <returns>Null for a link that does not work, whatever the reason. A guess costs the same whoever it is about.</returns>
    public async Task<string?> Handle(string link, CancellationToken ct)
    {
        var asked = CalendarLink.Read(link) ?? new CalendarLink(new EmployeeId(0), Guid.NewGuid());
        var mine = (await envelopes.OfAsync(asked.Employee, ct)).Where(m => m.Value.IsIn).ToList();
        if (mine.Find(m => m.Value.CalendarMark == asked.Mark).Value is not { } linked)
        {
            return null;
        }

        var title = await TitleAsync(asked.Employee, linked.CalendarWord, ct);
        var hidesPlace = linked.CalendarWord == CalendarWord.Busy;
        var entries = new List<CalendarEntry>();
        foreach (var (network, membership) in mine)
        {
            entries.AddRange(await EntriesAsync(Viewer.Of(network, membership, asked.Employee)!, title, ct));
        }

        return CalendarFile.WriteFeed(entries.Select(e => hidesPlace ? e with { Place = "" } : e).OrderBy(e => e.StartsAt).ThenBy(e => e.Uid, StringComparer.Ordinal), time.Now());
    }

    private async Task<IEnumerable<CalendarEntry>> EntriesAsync(Viewer me, string? title, CancellationToken ct)
    {
        var answers = await db.Set<Rsvp>().AsNoTracking()
            .Where(r => r.Network == me.Network && r.Persona == me.Persona && r.Answer != RsvpAnswer.No)
            .Join(db.Set<Event>().AsNoTracking().VisibleTo(me), r => r.Event, e => e.Id, (rsvp, meeting) => new { Rsvp = rsvp, Meeting = meeting })
            .ToListAsync(ct);
        var open = await sheets.OfAsync(me, answers.Select(a => a.Meeting), ct);
        return answers.Select(a =>
        {
            var entry = CalendarEntry.For(me, a.Meeting, open(a.Meeting)) with { IsTentative = !a.Rsvp.HasSeat };
            return title is null ? entry : entry with { Title = title };
        });
    }

    private async Task<string?> TitleAsync(EmployeeId who, CalendarWord word, CancellationToken ct)
    {
        var language = await db.Employees.Where(e => e.Id == who.Value).Select(e => e.Language).SingleAsync(ct);
        return word == CalendarWord.AsPlanned ? null : Words.GetString(word.ToString(), CultureInfo.GetCultureInfo(language));
    }
}
