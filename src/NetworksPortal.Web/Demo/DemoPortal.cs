using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Releases;
using NetworksPortal.Rooms;
using NetworksPortal.Sealing;
using NetworksPortal.Sealing.Keystore;
using NetworksPortal.Web.Accounts;
using NetworksPortal.Web.Settings;
using NodaTime;

namespace NetworksPortal.Web.Demo;

/// <summary>
/// Fills an empty portal with invented people and the year and a half behind them. The past is made in order, with
/// the clock standing at each moment, by the use cases that real people go through.
/// </summary>
internal sealed class DemoPortal(
    PortalDb db,
    DemoClock clock,
    KeyRing keys,
    DemoAccounts accounts,
    AccountEnvelopes envelopes,
    DemoMembers members,
    DemoRooms rooms,
    DemoMeetings meetings,
    DemoPolls polls,
    DemoPapers papers,
    DemoHosting hosting,
    DemoBooks books,
    DueReleases due,
    IReleaseFigures releases)
{
    /// <exception cref="StartRefused">The database holds accounts that are not the demo's.</exception>
    public async Task EnsureAsync(CancellationToken ct)
    {
        if (await db.Employees.AnyAsync(ct))
        {
            await RefuseRealAccountsAsync(ct);
            return;
        }

        var now = clock.Now();
        // All or nothing, so no step of it needs a point to go back to.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var bookable = await StartAsync(now, ct);
        for (var month = DemoCalendar.FirstMonth(now); month <= now.Local().Date.ToYearMonth(); month = month.PlusMonths(1))
        {
            await LiveAsync(month, now, bookable, ct);
        }

        await LookAheadAsync(now, bookable, ct);
        // Of all this nobody is told by mail: they were there.
        await db.Set<OutboxMail>().ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
        clock.Resume();
    }

    private async Task<IReadOnlyDictionary<string, RoomId>> StartAsync(Instant now, CancellationToken ct)
    {
        clock.StandAt(DemoCalendar.StartOf(DemoCalendar.FirstMonth(now)));
        keys.SetPurpose(StatisticsKey.Purpose, SHA256.HashData("Invented figures, rounded the same way every time"u8));
        var hash = Task.Run(accounts.HashPassword, ct);
        foreach (var network in DemoNetworks.All(now.Local().Date))
        {
            db.Add(network);
            await db.SaveChangesAsync(ct);
            await envelopes.CreateForAsync(network.Id, ct);
            db.ChangeTracker.Clear();
        }

        await accounts.CreateAsync(await hash, ct);
        await members.GrowAsync(stage: 0, ct);
        await books.GrantAsync(clock.Today().Year, ct);
        return await rooms.CreateAsync(ct);
    }

    /// <summary>One month of the past: plans at its start; heads, costs and hours at its end; then what is due to be published.</summary>
    private async Task LiveAsync(YearMonth month, Instant now, IReadOnlyDictionary<string, RoomId> bookable, CancellationToken ct)
    {
        clock.StandAt(DemoCalendar.StartOf(month));
        if (month.Month == 1)
        {
            await books.GrantAsync(month.Year, ct);
        }

        await members.GrowAsync(DemoCalendar.StageOf(month, now), ct);
        var planned = await meetings.PlanAsync(month, clock.Today().PlusDays(1), bookable, ct);
        var end = Instant.Min(DemoCalendar.EndOf(month), now);
        clock.StandAt(end);
        var isRunning = end == now;
        var held = planned.Where(m => m.Day < end.Local().Date).OrderBy(m => m.Day).ToList();
        // Of the running month's last meetings the heads are still to be counted, so that the desks have something to do.
        foreach (var meeting in isRunning ? held.SkipLast(3) : held)
        {
            await meetings.CountAsync(meeting, ct);
        }

        await books.KeepAsync(month, clock.Today(), isRunning, held, ct);
        await PublishAsync(month, now, ct);
        clock.StandAt(end);
        foreach (var meeting in planned.Where(m => m.Day > end.Local().Date))
        {
            await meetings.AnswerAsync(meeting, ct);
        }
    }

    private async Task LookAheadAsync(Instant now, IReadOnlyDictionary<string, RoomId> bookable, CancellationToken ct)
    {
        foreach (var meeting in await meetings.PlanAsync(now.Local().Date.ToYearMonth().PlusMonths(1), now.Local().Date.PlusDays(1), bookable, ct))
        {
            await meetings.AnswerAsync(meeting, ct);
        }

        await polls.AskAsync(now.Local().Date, bookable["Zaal Leie"], ct);
        await papers.WriteAsync(now, ct);
        await hosting.AskAsync(now.Local().Date, ct);
        await members.AskAsync(ct);
    }

    /// <summary>The last two half-years and the months since the first of them, each on its own day.</summary>
    private async Task PublishAsync(YearMonth month, Instant now, CancellationToken ct)
    {
        if (DemoCalendar.StageOf(month.PlusMonths(1), now) == 0)
        {
            return;
        }

        foreach (var period in await due.Handle(ct))
        {
            clock.StandAt(period.DueAt());
            await releases.Handle(period, ct);
            db.ChangeTracker.Clear();
        }
    }

    private async Task RefuseRealAccountsAsync(CancellationToken ct)
    {
        if (!await DemoAccounts.AreInAsync(db, ct))
        {
            throw new StartRefused("Portal:Demo is 'True' but the database holds real accounts: set Portal:Demo to false, or choose an empty Portal:DataDirectory.");
        }
    }
}
