using NetworksPortal.ExemptionHours;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Tests.Memberships;
using NodaTime;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.ExemptionHours;

/// <summary>The core team sees who is over or under where it chose so, and never of a month that began before.</summary>
public sealed class TeamMonthTests : MembershipTests
{
    private static readonly YearMonth November = new(2026, 11);
    private static readonly YearMonth December = new(2026, 12);

    [Fact]
    public async Task Until_the_network_chooses_otherwise_there_are_totals_alone()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        await LogAsync(chris, 4);

        Assert.Null(await TeamAsync(chris, November));
    }

    [Fact]
    public async Task From_the_next_month_on_there_is_one_figure_a_person_and_what_was_logged_before_stays_hidden()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        var dina = await Scene.FoundAsync(Dina, Open);
        await Scene.Do<GrantHours>(grant => grant.Handle(Open, 2026, 2, 8, "Toelage"));
        await LogAsync(chris, 4);
        await ChooseAsync(chris, byPerson: true);
        Scene.Clock.Pass(TimeSpan.FromDays(10));
        await LogAsync(dina, 11);

        Assert.Null(await TeamAsync(chris, November));
        Assert.Equal([("Collega B", 11, 3), ("Collega C", 0, -8)], (await TeamAsync(chris, December))!.Select(person => (person.Name!, person.Quarters, person.OverShare)));
        Assert.Null(await TeamAsync(dina with { Role = MemberRole.Member }, December));
    }

    [Fact]
    public async Task Back_to_totals_is_at_once_and_the_log_keeps_each_change_once()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        await ChooseAsync(chris, byPerson: true);
        await ChooseAsync(chris, byPerson: true);
        Scene.Clock.Pass(TimeSpan.FromDays(10));
        await ChooseAsync(chris, byPerson: false);

        Assert.Null(await TeamAsync(chris, December));
        Assert.Equal(2, (await Scene.LogAsync(Open)).Count(line => line.Action == NetworkAction.RuleChanged));
    }

    private Task LogAsync(Viewer viewer, int quarters) =>
        Scene.Do<LogHours>(log => log.Handle(viewer, new NewHours(Guid.NewGuid(), Scene.Clock.Today(), quarters, "Overleg")));

    private Task ChooseAsync(Viewer viewer, bool byPerson) => Scene.Do<ChooseHoursView>(choose => choose.Handle(viewer, byPerson));

    private Task<IReadOnlyList<PersonInMonth>?> TeamAsync(Viewer viewer, YearMonth month) =>
        Scene.Ask<TeamMonth, IReadOnlyList<PersonInMonth>?>(team => team.Handle(viewer, month));
}
