using Microsoft.EntityFrameworkCore;
using NetworksPortal.Budgets;
using NetworksPortal.Budgets.Claims;
using NetworksPortal.Budgets.Receipts;
using NetworksPortal.Events;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Files;
using NetworksPortal.Insights;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Web.Demo;

/// <summary>Money and hours: what HR granted, what was spent, and the time that core members wrote down.</summary>
internal sealed class DemoBooks(
    PortalDb db, GrantMoney grantMoney, GrantHours grantHours, GrantConsultation grantConsultation, EnterCost enterCost, KeptReceipts receipts, AskExpenseBack askBack, LogHours logHours, TellEvidence tell, Rosters rosters)
{
    private static readonly Dictionary<string, (long Cents, int Seats)> Grants = new(StringComparer.Ordinal)
    {
        ["link"] = (480_000, 5),
        ["aha"] = (420_000, 4),
        ["roze-neuzekes"] = (400_000, 6),
    };

    private static readonly (CostCategory Category, string What, string Supplier, long Cents, int Every)[] Costs =
    [
        (CostCategory.Catering, "Soep en broodjes voor de lunch", "Bakkerij Het Korenveld", 11_840, 1),
        (CostCategory.Material, "Kaartjes, stiften en naamloze badges", "Papierhuis Lint", 3_475, 2),
        (CostCategory.Speaker, "Spreker voor de open sessie", "Vzw Samenspraak", 27_500, 4),
        (CostCategory.Transport, "Treintickets voor een uitwisseling", "Station Zuid", 6_220, 4),
        (CostCategory.Other, "Schrijftolk", "Tolkbureau Letterlijk", 18_900, 4),
    ];

    /// <summary>The network that HR asks for its view, and that tells of its hours in June.</summary>
    private const string Consulted = "link";

    private const int ConsultedQuarters = 24;

    public async Task GrantAsync(int year, CancellationToken ct)
    {
        foreach (var network in await db.Networks.AsNoTracking().ToListAsync(ct))
        {
            var (cents, seats) = Grants[network.Slug];
            await grantMoney.Handle(network.Id, year, new Euros(cents), $"Werkbudget {year}", ct);
            await grantHours.Handle(network.Id, year, seats, HourGrant.DefaultQuarters, $"Vrijstelling {year}", ct);
            if (network.Slug == Consulted)
            {
                await grantConsultation.Handle(network.Id, year, ConsultedQuarters, "Advies over onthaal van nieuwe collega’s", ct);
            }
        }
    }

    /// <summary>A month's costs and hours; the clock stands at its end, or today.</summary>
    /// <param name="month">Which month.</param>
    /// <param name="today">What the clock says.</param>
    /// <param name="isRunning">The month is not over: its costs are not paid yet, and something is planned.</param>
    /// <param name="held">The month's meetings so far.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task KeepAsync(YearMonth month, LocalDate today, bool isRunning, IReadOnlyList<DemoPlanned> held, CancellationToken ct)
    {
        foreach (var network in await db.Networks.AsNoTracking().OrderBy(n => n.Id).ToListAsync(ct))
        {
            var team = (await rosters.OpenAsync(network.Id, ct)).CoreTeam.OrderBy(m => m.Employee.Value)
                .Select(m => new Viewer(network.Id, m.Membership.Persona, MemberRole.Core, m.Employee)).ToList();
            await SpendAsync(month, today, isRunning, team[month.Month % team.Count], ct);
            if (network.Slug == Consulted && isRunning)
            {
                await AskBackAsync(network.Id, today, ct);
            }

            if (network.Slug == Consulted && month.Month == 6)
            {
                await tell.Handle(team[0], PoolBand.UnderQuarter, "Een sessie voorbereiden kost een avond. Dat lukt niet in twee uur.", ct);
            }

            foreach (var (member, i) in team.Select((m, i) => (m, i)))
            {
                await LogAsync(month, today, hasYetToLog: isRunning && i < 2, member, i, [.. held.Where(m => m.Network == network.Id)], ct);
            }
        }
    }

    private async Task SpendAsync(YearMonth month, LocalDate today, bool isRunning, Viewer treasurer, CancellationToken ct)
    {
        var network = treasurer.Network;
        foreach (var (category, what, supplier, cents, every) in Costs.Where(c => (month.Month + network.Value) % c.Every == 0))
        {
            var day = month.OnDayOfMonth(6 + network.Value * 3);
            var amount = cents + month.Month * 137 + network.Value * 211;
            var cost = new NewCost(Guid.NewGuid(), new CostText(new CostTerms(day, amount, category), what, supplier, null), isRunning ? CostState.Committed : CostState.Paid);
            if (day <= today)
            {
                db.ChangeTracker.Clear();
                var line = await enterCost.Handle(treasurer, cost, ct);
                if (isRunning)
                {
                    await receipts.AddAsync(treasurer, line.Id, Receipt(supplier, amount), ct);
                }
            }
        }

        if (isRunning)
        {
            var ahead = new NewCost(Guid.NewGuid(), new CostText(new CostTerms(today, 24_500, CostCategory.Catering), "Hapjes voor het jaareinde", "Traiteur De Ronde Tafel", null), CostState.Planned);
            await enterCost.Handle(treasurer, ahead, ct);
        }
    }

    /// <summary>A member paid for something small, and waits for an answer.</summary>
    private async Task AskBackAsync(NetworkId network, LocalDate today, CancellationToken ct)
    {
        var member = (await rosters.OpenAsync(network, ct)).Members.Where(m => !m.Membership.IsCore).MaxBy(m => m.Employee.Value)!;
        db.ChangeTracker.Clear();
        await askBack.Handle(
            new Viewer(network, member.Membership.Persona, MemberRole.Member, member.Employee),
            new NewClaim(Guid.NewGuid(), new CostTerms(today, 1_840, CostCategory.Catering), "Taart voor het afscheid", Receipt("Bakkerij Het Korenveld", 1_840)), ct);
    }

    /// <summary>
    /// Every core member logs some of the meetings, and preparation beside it. In the running month the first of each
    /// team have not logged the meetings yet, so that the demo has something to log.
    /// </summary>
    private async Task LogAsync(YearMonth month, LocalDate today, bool hasYetToLog, Viewer member, int turn, IReadOnlyList<DemoPlanned> held, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        foreach (var meeting in held.Where(m => !hasYetToLog && m.Day <= today && (m.Kind == EventKind.CoreMeeting || (m.Day.Day + turn) % 5 == 0)))
        {
            await logHours.Handle(member, new MeetingHours(meeting.Id, meeting.Day, Math.Min(meeting.Minutes / 15, 4)), ct);
        }

        var day = month.OnDayOfMonth(2 + turn);
        if (day <= today && (month.Month + turn) % 2 == 0)
        {
            await logHours.Handle(member, new NewHours(Guid.NewGuid(), day, 2 + turn % 3, "Voorbereiding"), ct);
        }
    }

    private static CleanFile Receipt(string shop, long cents) => DemoPdf.Of(shop, $"Totaal: EUR {new Euros(cents).Typed}");
}
