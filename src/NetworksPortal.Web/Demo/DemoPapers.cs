using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events;
using NetworksPortal.Events.Papers;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Web.Demo;

/// <summary>In each network the minutes of the last meeting that was, and an agenda with a file for the next one.</summary>
internal sealed class DemoPapers(PortalDb db, WritePapers write, Rosters rosters)
{
    private static readonly PaperWords Before = new(
        HouseRule.StaysHere, "- Kennismaking, voor wie nieuw is\n- Waar lopen we tegenaan?\n- Wat doen we de komende maand?", "", MinutesShared: false);

    private static readonly PaperWords After = new(
        HouseRule.WithoutNames,
        "- Terugblik op het voorjaar\n- Voorstellen voor de winter",
        """
        **Terugblik.** De sfeer was goed. Iemand miste een rustige plek om even weg te zijn: die voorzien we voortaan.

        **Beslist**
        - In de winter komen we om de twee weken samen, over de middag.
        - We vragen een schrijftolk voor wat voor alle personeel is.
        """,
        MinutesShared: true);

    public async Task WriteAsync(Instant now, CancellationToken ct)
    {
        foreach (var network in await db.Networks.AsNoTracking().Select(n => n.Id).ToListAsync(ct))
        {
            var core = (await rosters.OpenAsync(network, ct)).CoreTeam.OrderBy(member => member.Employee.Value).First();
            var viewer = new Viewer(network, core.Membership.Persona, MemberRole.Core, core.Employee);
            var meetings = db.Set<Event>().Where(e => e.Network == network && e.Audience == EventAudience.Members);
            var last = await meetings.Where(e => e.Headcount != null).OrderBy(e => e.Kind == EventKind.Informal).ThenByDescending(e => e.StartsAt).Select(e => e.Id).FirstAsync(ct);
            var next = await meetings.Where(e => e.StartsAt > now).OrderBy(e => e.StartsAt).Select(e => e.Id).FirstAsync(ct);
            var sheet = new NewFile(DemoPdf.Of("Welkom", "Vijf vragen om mee te beginnen"), "Vijf vragen om mee te beginnen", "vragen.pdf");
            await write.Handle(viewer, last, new TypedPapers(After, Seen: 0), ct);
            await write.Handle(viewer, next, new TypedPapers(Before, Seen: 0, File: sheet), ct);
            db.ChangeTracker.Clear();
        }
    }
}
