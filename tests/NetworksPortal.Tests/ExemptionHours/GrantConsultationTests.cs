using NetworksPortal.ExemptionHours;
using NetworksPortal.Networks;
using NetworksPortal.Tests.Support;

namespace NetworksPortal.Tests.ExemptionHours;

public sealed class GrantConsultationTests : BookTests
{
    [Fact]
    public async Task The_pool_grows_in_steps_that_stay_and_the_same_total_sent_twice_adds_nothing()
    {
        await GrantAsync(40, "Advies over het verlofreglement");
        await GrantAsync(40, "Advies over het verlofreglement");
        await GrantAsync(60, "Een tweede vraag");

        await using var db = Book.NewDb();
        var pool = Assert.Single(await new GrantedConsultation(db).Handle(2026));
        Assert.Equal(60, pool.Quarters);
        Assert.Equal([(40, "Advies over het verlofreglement"), (20, "Een tweede vraag")], pool.History.Select(step => (step.AddedQuarters, step.Reason)));
        Assert.Equal(60, (await new GrantedConsultation(db).OfAsync(Book.Amina, 2026))!.Quarters);
        Assert.Null(await new GrantedConsultation(db).OfAsync(Book.Amina, 2027));
    }

    [Fact]
    public async Task Hours_that_were_given_are_not_taken_back_and_the_refusal_says_what_was_given()
    {
        await GrantAsync(40, "Advies");

        var no = await Assert.ThrowsAsync<RuleViolation>(() => GrantAsync(39, "Toch minder"));

        Assert.Equal(("PoolLowered", 40), (no.Code, no.Arguments[0]));
    }

    [Theory]
    [InlineData(0, "Advies", 2026, "HoursOutOfReach")]
    [InlineData(2001, "Advies", 2026, "HoursOutOfReach")]
    [InlineData(8, " ", 2026, "ReasonMissing")]
    [InlineData(8, "Advies", 2031, "YearOutOfReach")]
    public async Task An_impossible_pool_is_refused_and_nothing_is_kept(int quarters, string reason, int year, string code)
    {
        Assert.Equal(code, (await Assert.ThrowsAsync<RuleViolation>(() => GrantAsync(quarters, reason, year))).Code);

        await using var db = Book.NewDb();
        Assert.Empty(await new GrantedConsultation(db).Handle(year));
    }

    [Fact]
    public async Task A_network_that_is_not_there_gets_nothing()
    {
        await using var db = Book.NewDb();

        Assert.False(await new GrantConsultation(db, Book.Time).Handle(new NetworkId(99), 2026, 8, "Advies"));
    }

    private async Task GrantAsync(int quarters, string reason, int year = 2026)
    {
        await using var db = Book.NewDb();
        Assert.True(await new GrantConsultation(db, Book.Time).Handle(Book.Amina.Network, year, quarters, reason));
    }
}
