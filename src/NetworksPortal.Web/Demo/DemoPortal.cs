using Microsoft.EntityFrameworkCore;
using NetworksPortal.Insights;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Releases;
using NetworksPortal.Web.Accounts;
using NetworksPortal.Web.Settings;
using NodaTime;
using Period = NetworksPortal.Insights.Period;

namespace NetworksPortal.Web.Demo;

/// <summary>
/// Fills an empty portal with invented people and the year and a half behind them. The past is made in order, with
/// the clock standing at each moment, by the use cases that real people go through.
/// </summary>
internal sealed class DemoPortal(PortalDb db, DemoClock clock, DemoAccounts accounts, AccountEnvelopes envelopes, DemoMembers members, IReleaseFigures release)
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
        var (firstRelease, secondRelease) = (DemoCalendar.ReleaseBefore(DemoCalendar.ReleaseBefore(now)), DemoCalendar.ReleaseBefore(now));
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        await StartAsync(now, ct);
        await LiveUntilAsync(firstRelease, stage: 0, ct);
        await ReleaseAsync(firstRelease, ct);
        await LiveUntilAsync(secondRelease, stage: 1, ct);
        await ReleaseAsync(secondRelease, ct);
        await LiveUntilAsync(now, stage: 2, ct);
        await members.AskAsync(ct);
        await transaction.CommitAsync(ct);
        clock.Resume();
    }

    private async Task StartAsync(Instant now, CancellationToken ct)
    {
        clock.StandAt(DemoCalendar.Begin(now));
        await accounts.CreateAsync(ct);
        foreach (var network in DemoNetworks.All(now.Local().Date))
        {
            db.Add(network);
            await db.SaveChangesAsync(ct);
            await envelopes.CreateForAsync(network.Id, ct);
        }
    }

    private async Task LiveUntilAsync(Instant moment, int stage, CancellationToken ct)
    {
        clock.StandAt(moment);
        await members.GrowAsync(stage, ct);
    }

    /// <summary>The half-year before <paramref name="day"/>, by the same release as ever after.</summary>
    private Task<ReleaseResult> ReleaseAsync(Instant day, CancellationToken ct) =>
        release.Handle(Period.Containing(PeriodKind.HalfYear, day.Local().Date.ToDateOnly()).Previous(), ct);

    private async Task RefuseRealAccountsAsync(CancellationToken ct)
    {
        var known = DemoPeople.AddressOf("els");
        if (!await db.Employees.AnyAsync(e => e.Email == known, ct))
        {
            throw new StartRefused("Portal:Demo is 'True' but the database holds real accounts: set Portal:Demo to false, or choose an empty Portal:DataDirectory.");
        }
    }
}
