using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events.Polls;

/// <summary>A core member asks when it fits, with a room kept for each date that wants one, or not at all.</summary>
public sealed class AskForDates(PortalDb db, INetworkSeal seal, PollRooms rooms, TimeProvider time)
{
    /// <returns>The poll, new or asked before by the same form; null for whoever is not in the core team.</returns>
    /// <exception cref="RuleViolation">
    /// <c>Poll.TooFew</c>, <c>Poll.TooMany</c>, <c>Poll.SameDate</c>, <c>Poll.ClosesTooLate</c>, <c>StartsInPast</c>, or a rule of
    /// <see cref="Poll.Ask"/>, <see cref="EventSheetRules.Checked"/> or <see cref="PollRooms.KeepAsync"/>.
    /// </exception>
    public async Task<PollId?> Handle(Viewer viewer, PollPlan plan, CancellationToken ct)
    {
        if (!viewer.IsCore)
        {
            return null;
        }

        var network = await db.NetworkAsync(viewer.Network, ct);
        var sheet = EventSheetRules.Checked(plan.Sheet, network.Name);
        DemandDates(plan, network.Name);
        await using var tx = await WriteScope.BeginAsync(db, ct);
        if (await db.Set<Poll>().ManagedBy(viewer).Where(p => p.Once == plan.Once).Select(p => (PollId?)p.Id).FirstOrDefaultAsync(ct) is { } asked)
        {
            return asked;
        }

        var places = new List<PollPlace>();
        foreach (var (number, date) in plan.Dates.Index())
        {
            places.Add(await rooms.KeepAsync(date, number, sheet, ct));
        }

        var poll = Poll.Ask(viewer.Network, plan.Terms, sheet.Seal(seal, viewer.Network), plan.Once, time.Now());
        db.Add(poll);
        db.AddRange(plan.Dates.Zip(places, (date, place) => new PollOption(poll, date.Times, place.Seal(seal, viewer.Network))));
        await db.SaveChangesAsync(ct);
        await tx.CommitAsync(ct);
        return poll.Id;
    }

    private void DemandDates(PollPlan plan, string networkName)
    {
        Rules.Demand(plan.Dates.Count >= Poll.FewestDates, "Poll.TooFew", "Dates[0].Date", Poll.FewestDates);
        Rules.Demand(plan.Dates.Count <= Poll.MostDates, "Poll.TooMany", "Dates[0].Date", Poll.MostDates);
        foreach (var (number, date) in plan.Dates.Index())
        {
            Rules.Demand(date.Times.StartsAt > time.Now(), "StartsInPast", $"Dates[{number}].From");
            Rules.Demand(!plan.Dates.Take(number).Any(other => other.Times.Interval == date.Times.Interval), "Poll.SameDate", $"Dates[{number}].Date");
            Checked(PollPlace.Of(date.Where), networkName, $"Dates[{number}].Where");
        }

        Rules.Demand(plan.Terms.ClosesAt <= BrusselsTime.StartOf(plan.Dates.Min(d => d.Times.StartsAt).Local().Date.PlusDays(1)), "Poll.ClosesTooLate", PollTerms.ClosesField);
    }

    /// <summary>The rules of a meeting's place and link, told at the field of the date.</summary>
    private static void Checked(PollPlace place, string networkName, string field)
    {
        try
        {
            EventSheetRules.Checked(place.On(new EventSheet { Title = "-", CalendarTitle = "-" }), networkName);
        }
        catch (RuleViolation no)
        {
            throw new RuleViolation(no.Code, field, [.. no.Arguments]);
        }
    }
}
