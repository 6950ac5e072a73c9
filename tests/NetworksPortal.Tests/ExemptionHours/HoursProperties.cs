using FsCheck;
using FsCheck.Fluent;
using NetworksPortal.Tests.Support;
using NodaTime;

namespace NetworksPortal.Tests.ExemptionHours;

public sealed class HoursProperties
{
    /// <summary>Log, correct and remove in any order: a plain list of quarters kept beside it always says the same.</summary>
    [Fact]
    public void No_quarter_is_lost_or_gained() => Prop
        .ForAll(Steps().ToArbitrary(), steps => RunAsync(steps).GetAwaiter().GetResult())
        .Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    private static Gen<(int Kind, int Quarters, int Day)[]> Steps() => Gen
        .Choose(0, 3).SelectMany(kind => Gen.Choose(1, 96).SelectMany(quarters => Gen.Choose(0, 60).Select(day => (kind, quarters, day))))
        .ArrayOf(25);

    private static async Task RunAsync((int Kind, int Quarters, int Day)[] steps)
    {
        using var book = new NetworkBook();
        await book.OpenAsync();
        await book.GrantHoursAsync(book.Amina, seats: 2);
        var expected = new List<(LocalDate Day, int Quarters)>();
        foreach (var (kind, quarters, back) in steps)
        {
            var day = NetworkBook.Today.PlusDays(-back);
            var newest = (await book.MonthAsync(book.Amina)).Entries;
            if (kind < 2 || newest.Count == 0)
            {
                await book.LogAsync(book.Amina, quarters, day);
                expected.Add((day, quarters));
                continue;
            }

            var chosen = newest[back % newest.Count];
            expected.Remove((chosen.Day, chosen.Quarters));
            if (kind == 2)
            {
                await book.CorrectAsync(book.Amina, chosen.Id, day, quarters);
                expected.Add((day, quarters));
            }
            else
            {
                await book.RemoveAsync(book.Amina, chosen.Id);
            }
        }

        foreach (var month in new[] { HoursScene.November, new YearMonth(2026, 10), new YearMonth(2026, 9) })
        {
            var sum = expected.Where(e => e.Day.ToYearMonth() == month).Sum(e => e.Quarters);
            var mine = await book.MonthAsync(book.Amina, month);
            Assert.Equal((sum, sum), (mine.Used, (await book.TotalsAsync(book.Amina, month)).Used));
            Assert.Equal(mine.Allowance - sum, mine.Left - mine.Over);
        }
    }
}
