using NetworksPortal.ExemptionHours;
using NetworksPortal.Tests.Support;
using NodaTime;

namespace NetworksPortal.Tests.ExemptionHours;

public sealed class CorrectHoursTests : BookTests
{
    [Fact]
    public async Task A_correction_moves_the_hours_to_their_new_month()
    {
        Book.GoTo(new LocalDate(2026, 11, 8));
        await Book.LogAsync(Book.Amina, 4, new LocalDate(2026, 11, 7));
        var id = (await Book.MonthAsync(Book.Amina)).Entries.Single().Id;

        Assert.True(await Book.CorrectAsync(Book.Amina, id, new LocalDate(2026, 10, 5), 6));

        Assert.Empty((await Book.MonthAsync(Book.Amina)).Entries);
        Assert.Equal(6, (await Book.MonthAsync(Book.Amina, new YearMonth(2026, 10))).Used);
    }

    [Fact]
    public async Task What_was_corrected_and_removed_can_be_read_by_its_owner_alone()
    {
        var id = await EntryAsync();
        await Book.CorrectAsync(Book.Amina, id, NetworkBook.Today, 6);
        await Book.RemoveAsync(Book.Amina, id);

        var changes = await Book.ChangesAsync(Book.Amina);

        Assert.Equal([(6, null), (4, 6)], changes.Select(change => (change.Before.Quarters, change.After?.Quarters)));
        Assert.Equal("Overleg", changes[1].Before.Note);
        Assert.Empty(await Book.ChangesAsync(Book.Farid));
        Assert.Empty(await Book.ChangesAsync(Book.Bart));
    }

    [Fact]
    public async Task Of_two_who_change_the_same_entry_the_second_is_told_and_nothing_of_the_first_is_lost()
    {
        var id = await EntryAsync();
        var seen = (await Book.EntryAsync(Book.Amina, id))!.Version;
        await Book.CorrectAsync(Book.Amina, id, NetworkBook.Today, 6, seen);

        Assert.Equal("ChangedMeanwhile", (await Assert.ThrowsAsync<RuleViolation>(() => Book.CorrectAsync(Book.Amina, id, NetworkBook.Today, 7, seen))).Code);
        Assert.Equal("ChangedMeanwhile", (await Assert.ThrowsAsync<RuleViolation>(() => Book.RemoveAsync(Book.Amina, id, seen))).Code);

        Assert.Equal(6, (await Book.MonthAsync(Book.Amina)).Used);
        Assert.Single(await Book.ChangesAsync(Book.Amina));
    }

    [Fact]
    public async Task Of_many_corrections_at_once_of_one_version_one_is_made()
    {
        var id = await EntryAsync();
        var seen = (await Book.EntryAsync(Book.Amina, id))!.Version;

        var made = await Task.WhenAll(Enumerable.Range(10, 8).Select(quarters => Task.Run(async () =>
        {
            try
            {
                return await Book.CorrectAsync(Book.Amina, id, NetworkBook.Today, quarters, seen) ? quarters : 0;
            }
            catch (RuleViolation)
            {
                return 0;
            }
        })));

        Assert.Equal(Assert.Single(made, quarters => quarters > 0), (await Book.MonthAsync(Book.Amina)).Used);
        Assert.Single(await Book.ChangesAsync(Book.Amina));
    }

    [Fact]
    public async Task The_same_correction_sent_twice_is_made_once()
    {
        var id = await EntryAsync();
        var seen = (await Book.EntryAsync(Book.Amina, id))!.Version;

        Assert.True(await Book.CorrectAsync(Book.Amina, id, NetworkBook.Today, 6, seen));
        Assert.True(await Book.CorrectAsync(Book.Amina, id, NetworkBook.Today, 6, seen));

        Assert.Single(await Book.ChangesAsync(Book.Amina));
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
