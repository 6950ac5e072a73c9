using NetworksPortal.ExemptionHours;
using NetworksPortal.Tests.Support;
using NodaTime;

namespace NetworksPortal.Tests.ExemptionHours;

public sealed class CorrectHoursTests : BookTests
{
    [Fact]
    public async Task A_correction_moves_the_hours_to_their_new_month()
    {
        var id = await EntryAsync();

        Assert.True(await Book.CorrectAsync(Book.Amina, id, new LocalDate(2026, 10, 5), 6));

        Assert.Empty((await Book.MonthAsync(Book.Amina)).Entries);
        Assert.Equal(6, (await Book.MonthAsync(Book.Amina, new YearMonth(2026, 10))).Used);
    }

    [Fact]
    public async Task A_removed_entry_is_gone_and_removing_it_again_finds_nothing()
    {
        var id = await EntryAsync();

        Assert.True(await Book.RemoveAsync(Book.Amina, id));
        Assert.False(await Book.RemoveAsync(Book.Amina, id));
        Assert.Equal(0, (await Book.TotalsAsync(Book.Amina)).Used);
    }

    [Fact]
    public async Task Hours_of_somebody_else_are_not_there_even_in_the_same_core_team()
    {
        var id = await EntryAsync();

        foreach (var other in new[] { Book.Farid, Book.Bart })
        {
            Assert.False(await Book.CorrectAsync(other, id, NetworkBook.Today, 1));
            Assert.False(await Book.RemoveAsync(other, id));
            Assert.Empty((await Book.MonthAsync(other)).Entries);
        }

        Assert.Equal(4, (await Book.MonthAsync(Book.Amina)).Used);
    }

    [Fact]
    public async Task A_refused_correction_changes_nothing()
    {
        var id = await EntryAsync();

        await Assert.ThrowsAsync<RuleViolation>(() => Book.CorrectAsync(Book.Amina, id, NetworkBook.Today.PlusDays(1), 1));

        Assert.Equal(4, (await Book.MonthAsync(Book.Amina)).Used);
    }

    private async Task<HourEntryId> EntryAsync()
    {
        await Book.LogAsync(Book.Amina, 4);
        return (await Book.MonthAsync(Book.Amina)).Entries.Single().Id;
    }
}
