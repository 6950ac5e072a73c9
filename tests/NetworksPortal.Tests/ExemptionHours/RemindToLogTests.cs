using NetworksPortal.ExemptionHours;
using NetworksPortal.Memberships;
using NetworksPortal.Tests.Memberships;
using NodaTime;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.ExemptionHours;

/// <summary>The clock stands on Tuesday 24 November 2026; its month ends on a Monday.</summary>
public sealed class RemindToLogTests : MembershipTests
{
    [Theory]
    [InlineData(2026, 11, 30)]
    [InlineData(2026, 10, 30)]
    [InlineData(2027, 1, 29)]
    public void A_reminder_is_due_on_the_last_working_day(int year, int month, int day) =>
        Assert.Equal(new LocalDate(year, month, day), HourReminder.DueAt(new YearMonth(year, month)).Date);

    [Fact]
    public async Task Whoever_wants_it_is_reminded_once_and_nobody_else()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        await Scene.FoundAsync(Dina, Open);
        await WantAsync(chris);

        await RemindAsync();
        Assert.Empty(await Scene.SendMailAsync());

        Scene.Clock.Pass(TimeSpan.FromDays(6));
        await RemindAsync();
        await RemindAsync();

        var mail = Assert.Single(await Scene.SendMailAsync());
        Assert.Equal("collega3@stad.example", mail.To);
        Assert.DoesNotContain("Netwerk 1", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("uren", mail.Subject + mail.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Who_asked_in_two_networks_gets_one_mail_at_one_address()
    {
        await WantAsync(await Scene.FoundAsync(Chris, Open));
        await WantAsync(await Scene.FoundAsync(Chris, ByInvitation));
        Scene.Clock.Pass(TimeSpan.FromDays(6));

        await RemindAsync();

        Assert.Single(await Scene.SendMailAsync());
    }

    [Fact]
    public async Task Of_processes_that_remind_at_once_one_does()
    {
        await WantAsync(await Scene.FoundAsync(Chris, Open));
        Scene.Clock.Pass(TimeSpan.FromDays(6));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(RemindAsync)));

        Assert.Single(await Scene.SendMailAsync());
    }

    [Fact]
    public async Task Whoever_lays_the_role_down_is_not_reminded_any_more()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        await Scene.FoundAsync(Dina, Open);
        await WantAsync(chris);
        await Scene.Do<LayDownCore>(layDown => layDown.Handle(chris, default));
        Scene.Clock.Pass(TimeSpan.FromDays(6));

        await RemindAsync();

        Assert.Empty(await Scene.SendMailAsync());
        Assert.False((await Scene.OfAsync(Chris, Open)).WantsHoursReminder);
    }

    private Task WantAsync(Viewer viewer) => Scene.Do<AskForReminder>(ask => ask.Handle(viewer, wants: true));

    private Task RemindAsync() => Scene.Do<RemindToLog>(remind => remind.Handle(default));
}
