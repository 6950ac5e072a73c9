using NetworksPortal.ExemptionHours;
using NetworksPortal.Tests.Support;
using NodaTime;

namespace NetworksPortal.Tests.ExemptionHours;

/// <summary>A month closes on the tenth of the next. What comes later stands in the present one and says which month it corrects.</summary>
public sealed class ClosedMonthTests : BookTests
{
    private static readonly YearMonth October = new(2026, 10);
    private static readonly LocalDate InOctober = new(2026, 10, 20);

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void October_takes_hours_until_the_tenth_of_November(int day, bool isOpen) =>
        Assert.Equal(isOpen, HourMonths.IsOpen(October, new LocalDate(2026, 11, day)));

    [Fact]
    public async Task What_was_forgotten_counts_in_the_present_month_and_says_so()
    {
        await Book.LogAsync(Book.Amina, 4, InOctober);

        Assert.Empty((await Book.MonthAsync(Book.Amina, October)).Entries);
        var late = Assert.Single((await Book.MonthAsync(Book.Amina)).Entries);
        Assert.Equal((InOctober, 4, true), (late.Day, late.Quarters, late.IsLate));
    }

    [Theory]
    [InlineData(7, 3)]
    [InlineData(1, -3)]
    public async Task A_correction_leaves_the_closed_month_and_puts_the_difference_into_the_present_one(int corrected, int difference)
    {
        var id = await InClosedOctoberAsync(4);

        Assert.True(await Book.CorrectAsync(Book.Amina, id, InOctober, corrected));

        Assert.Equal(4, (await Book.MonthAsync(Book.Amina, October)).Used);
        var entry = Assert.Single((await Book.MonthAsync(Book.Amina)).Entries);
        Assert.Equal((difference, true, id), (entry.Quarters, entry.IsLate, entry.Id));
        Assert.Equal(corrected, (await Book.EntryAsync(Book.Amina, id))!.Hours.Quarters);
    }

    [Fact]
    public async Task Corrections_of_one_entry_add_up_and_removing_it_takes_back_all_of_it_once()
    {
        var id = await InClosedOctoberAsync(4);
        await Book.CorrectAsync(Book.Amina, id, InOctober, 7);
        await Book.CorrectAsync(Book.Amina, id, InOctober, 2);

        Assert.True(await Book.RemoveAsync(Book.Amina, id));
        Assert.False(await Book.RemoveAsync(Book.Amina, id));

        Assert.Equal(4, (await Book.MonthAsync(Book.Amina, October)).Used);
        Assert.Equal(-4, (await Book.MonthAsync(Book.Amina)).Used);
        Assert.Equal(3, (await Book.ChangesAsync(Book.Amina)).Count);
    }

    [Fact]
    public async Task Another_day_for_an_entry_of_a_closed_month_is_refused_and_nothing_is_kept()
    {
        var id = await InClosedOctoberAsync(4);

        var no = await Assert.ThrowsAsync<RuleViolation>(() => Book.CorrectAsync(Book.Amina, id, NetworkBook.Today, 4));

        Assert.Equal("MonthClosed", no.Code);
        Assert.Empty(await Book.ChangesAsync(Book.Amina));
        Assert.Equal(4, (await Book.EntryAsync(Book.Amina, id))!.Hours.Quarters);
    }

    [Fact]
    public async Task A_correction_itself_is_no_entry_to_change()
    {
        var id = await InClosedOctoberAsync(4);
        await Book.CorrectAsync(Book.Amina, id, InOctober, 7);
        await using var db = Book.NewDb();
        var difference = db.Set<HourEntry>().Single(entry => entry.Corrects == id).Id;

        Assert.Null(await Book.EntryAsync(Book.Amina, difference));
        Assert.False(await Book.RemoveAsync(Book.Amina, difference));
    }

    private async Task<HourEntryId> InClosedOctoberAsync(int quarters)
    {
        Book.GoTo(InOctober);
        await Book.LogAsync(Book.Amina, quarters, InOctober);
        Book.GoTo(NetworkBook.Today);
        return (await Book.MonthAsync(Book.Amina, October)).Entries.Single().Id;
    }
}
