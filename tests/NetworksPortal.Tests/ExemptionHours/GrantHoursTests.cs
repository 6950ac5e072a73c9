using NetworksPortal.ExemptionHours;
using NetworksPortal.Networks;
using NetworksPortal.Tests.Support;

namespace NetworksPortal.Tests.ExemptionHours;

public sealed class GrantHoursTests : BookTests
{
    [Fact]
    public async Task Seats_go_up_and_down_and_each_step_stays_in_the_history()
    {
        await Book.GrantHoursAsync(Book.Amina, seats: 5);
        await Book.GrantHoursAsync(Book.Amina, seats: 5);
        await Book.GrantHoursAsync(Book.Amina, seats: 4, quarters: 10);

        await using var db = Book.NewDb();
        var granted = Assert.Single(await new GrantedHours(db).Handle(2026));
        Assert.Equal((4, 10), (granted.CoreSeats, granted.QuartersPerSeat));
        Assert.Equal([5, 4], granted.History.Select(step => step.CoreSeats));
    }

    [Theory]
    [InlineData(-1, 8, "SeatsOutOfReach")]
    [InlineData(51, 8, "SeatsOutOfReach")]
    [InlineData(5, 0, "HoursPerSeatOutOfReach")]
    [InlineData(5, 161, "HoursPerSeatOutOfReach")]
    public async Task An_impossible_grant_is_refused_and_nothing_is_kept(int seats, int quarters, string code)
    {
        Assert.Equal(code, (await Assert.ThrowsAsync<RuleViolation>(() => Book.GrantHoursAsync(Book.Amina, seats, quarters))).Code);

        await using var db = Book.NewDb();
        Assert.Empty(await new GrantedHours(db).Handle(2026));
    }

    [Fact]
    public async Task A_network_that_is_not_there_gets_nothing()
    {
        await using var db = Book.NewDb();

        Assert.False(await new GrantHours(db, Book.Time).Handle(new NetworkId(99), 2026, 5, 8, "Toelage"));
    }
}
