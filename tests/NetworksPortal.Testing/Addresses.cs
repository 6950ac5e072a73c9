using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Budgets;
using NetworksPortal.Budgets.Receipts;
using NetworksPortal.Employees;
using NetworksPortal.Events;
using NetworksPortal.Events.Feed;
using NetworksPortal.Events.Hosting;
using NetworksPortal.Events.Papers;
using NetworksPortal.Events.Polls;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Rooms;
using NetworksPortal.Web.Authorization;

namespace NetworksPortal.Testing;

/// <summary>The real endpoints, and an address of each that exists: a space of Roze Neuzekes, a meeting, one that it is asked to host, a poll of dates, an hour, a cost, a receipt and a file in it.</summary>
public static class Addresses
{
    public static IReadOnlyList<RouteEndpoint> Endpoints(this PortalApp app) =>
        [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    /// <summary>Every row of the table with an address that is there.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> AddressesAsync(this PortalApp app, string slug = "roze-neuzekes", string core = "chris@stad.example")
    {
        var roster = await app.RosterAsync(slug);
        return await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            NetworkId network = (await db.Networks.SingleAsync(n => n.Slug == slug)).Id;
            var now = services.GetRequiredService<TimeProvider>().Now();
            var meeting = await db.Set<Event>().Where(e => e.Network == network && e.Audience == EventAudience.Members && e.StartsAt > now).Select(e => e.Id).FirstAsync();
            var account = await db.Employees.SingleAsync(e => e.Email == core);
            var persona = roster.CoreTeam.Single(member => member.Employee == account.EmployeeId).Membership.Persona;
            var hour = await db.Set<HourEntry>().Where(e => e.Network == network && e.Persona == persona).OrderByDescending(e => e.Day).Select(e => e.Id).FirstAsync();
            var room = await db.Set<Room>().Select(r => r.Id).FirstAsync();
            var cost = await db.Set<CostLine>().Where(l => l.Network == network).OrderByDescending(l => l.Day).Select(l => l.Id).FirstAsync();
            var receipt = await db.Set<Receipt>().Where(r => r.Network == network).Select(r => r.Id).FirstAsync();
            var file = await db.Set<MeetingFile>().Where(f => f.Network == network).Select(f => new { f.Id, f.Event }).FirstAsync();
            var met = await db.Set<MeetingPapers>().Where(p => p.Network == network && p.Event != file.Event).Select(p => p.Event).FirstAsync();
            // Not every network looks for a date.
            var poll = await db.Set<Poll>().Where(p => p.Network == network).Select(p => (PollId?)p.Id).FirstOrDefaultAsync();
            // Nor was every network asked to host together.
            var asked = await db.Set<CoHost>().Where(h => h.Network == network).Select(h => (EventId?)h.Event).FirstOrDefaultAsync();
            var link = await services.GetRequiredService<MyCalendarLink>().MakeAsync(account.EmployeeId, CalendarWord.AsPlanned, CancellationToken.None);
            return RouteTable.All.Keys.ToDictionary(row => row, row => row
                .Replace("/space/{key}", app.Space(slug), StringComparison.Ordinal)
                .Replace("{slug}", slug, StringComparison.Ordinal)
                .Replace("{period}", "2026-H1", StringComparison.Ordinal)
                .Replace("{chart}", "leden", StringComparison.Ordinal)
                .Replace("{link}", link, StringComparison.Ordinal)
                .Replace("{code}", "404", StringComparison.Ordinal)
                .Replace("{file}", file.Id.ToString(), StringComparison.Ordinal)
                .Replace("{id}", Id(row), StringComparison.Ordinal)
                + (row.StartsWith("/office/grants/{", StringComparison.Ordinal) ? "?year=2026" : row.EndsWith("/budget/file", StringComparison.Ordinal) ? "?year=2026&kind=Csv&reader=CoreTeam" : ""));

            string Id(string row) =>
                row.Contains("/hours/", StringComparison.Ordinal) ? hour.ToString()
                : row.Contains("/receipts/", StringComparison.Ordinal) ? receipt.ToString()
                : row.Contains("/desk/budget/", StringComparison.Ordinal) ? cost.ToString()
                : row.Contains("/desk/members/", StringComparison.Ordinal) ? persona.ToString()
                : row.EndsWith("/files/{file}", StringComparison.Ordinal) ? file.Event.ToString()
                : row.EndsWith("/verslag.md", StringComparison.Ordinal) ? met.ToString()
                : row.Contains("/polls/", StringComparison.Ordinal) && poll is { } open ? open.ToString()
                : row.Contains("/desk/together/", StringComparison.Ordinal) && asked is { } hosting ? hosting.ToString()
                : row.StartsWith("/rooms/", StringComparison.Ordinal) ? room.ToString()
                : row.StartsWith("/admin/", StringComparison.Ordinal) ? account.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)
                : meeting.ToString();
        });
    }
}
