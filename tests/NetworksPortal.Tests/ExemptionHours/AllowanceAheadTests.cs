using NetworksPortal.ExemptionHours;
using NetworksPortal.Tests.Support;

namespace NetworksPortal.Tests.ExemptionHours;

public sealed class AllowanceAheadTests : BookTests
{
    [Fact]
    public async Task What_is_left_counts_my_own_part_and_what_all_used_of_the_pool()
    {
        await Book.GrantHoursAsync(Book.Amina, seats: 2);
        await Book.LogAsync(Book.Amina, 3);
        await Book.LogAsync(Book.Farid, 6);

        Assert.Equal((5, 7), await LeftAsync());
    }

    [Theory]
    [InlineData(5, 0, 0)]
    [InlineData(6, 1, 0)]
    [InlineData(9, 4, 2)]
    [InlineData(-2, 0, 0)]
    public async Task An_amount_tells_beforehand_how_far_it_goes_over(int added, int share, int pool)
    {
        await Book.GrantHoursAsync(Book.Amina, seats: 2);
        await Book.LogAsync(Book.Amina, 3);
        await Book.LogAsync(Book.Farid, 6);

        Assert.Equal(new HoursOver(share, pool), (await Book.AheadAsync(Book.Amina)).After(HourPool.Own, added));
    }

    [Fact]
    public async Task Consultation_takes_from_the_extra_hours_of_the_year_and_leaves_the_pool_alone()
    {
        await Book.GrantHoursAsync(Book.Amina, seats: 2);
        await using (var db = Book.NewDb())
        {
            await new GrantConsultation(db, Book.Time).Handle(Book.Amina.Network, 2026, 10, "Advies");
        }

        await Book.LogAsync(Book.Farid, 7, pool: HourPool.Consultation);
        await Book.LogAsync(Book.Amina, 1, pool: HourPool.Consultation);

        var ahead = await Book.AheadAsync(Book.Amina);
        Assert.Equal((8, 16, 2), (ahead.Share, ahead.Pool, ahead.Consultation));
        Assert.Equal(new HoursOver(0, 3), ahead.After(HourPool.Consultation, 5));
        Assert.Equal((0, 8), ((await Book.TotalsAsync(Book.Amina)).Used, (await Book.TotalsAsync(Book.Amina)).Consulted));
        Assert.Equal((0, 1), ((await Book.MonthAsync(Book.Amina)).Used, (await Book.MonthAsync(Book.Amina)).Total));
    }

    [Fact]
    public async Task Where_nothing_was_granted_nothing_is_over()
    {
        var ahead = await Book.AheadAsync(Book.Amina);

        Assert.Equal((null, null, null), (ahead.Share, ahead.Pool, ahead.Consultation));
        Assert.Equal(new HoursOver(0, 0), ahead.After(HourPool.Own, 96));
    }

    private async Task<(int? Share, int? Pool)> LeftAsync()
    {
        var ahead = await Book.AheadAsync(Book.Amina);
        return (ahead.Share, ahead.Pool);
    }
}
