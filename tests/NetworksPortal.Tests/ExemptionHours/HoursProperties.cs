using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Tests.Support;
using NodaTime;

namespace NetworksPortal.Tests.ExemptionHours;

/// <summary>
/// Log, correct and remove in any order, while days go by and months close. A plain list of what each entry should be, kept beside the
/// book, always says the same as all months together, and a month that was closed never says anything else again.
/// </summary>
public sealed class HoursProperties
{
    private const int MonthsBack = 6;

    private enum Deed { Log, LogMore, Correct, Remove, Wait }

    [Fact]
    public void No_quarter_is_lost_or_gained() => Prop
        .ForAll(Steps().ToArbitrary(), steps => RunAsync(steps).GetAwaiter().GetResult())
        .Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    private static Gen<(Deed Deed, int Quarters, int Days)[]> Steps() => Gen
        .Choose(0, (int)Deed.Wait).SelectMany(deed => Gen.Choose(1, 96).SelectMany(quarters => Gen.Choose(0, 60).Select(days => ((Deed)deed, quarters, days))))
        .ArrayOf(25);

    private static async Task RunAsync((Deed Deed, int Quarters, int Days)[] steps)
    {
        using var book = new NetworkBook();
        await book.OpenAsync();
        await book.GrantHoursAsync(book.Amina, seats: 2);
        var expected = new List<(HourEntryId Id, int Quarters)>();
        var closed = new Dictionary<YearMonth, int>();
        foreach (var (deed, quarters, days) in steps)
        {
            await DoAsync(book, expected, deed, quarters, days);
            var sums = await SumsAsync(book);
            Assert.Equal(expected.Sum(entry => entry.Quarters), sums.Values.Sum());
            Assert.All(closed, month => Assert.Equal(month.Value, sums.GetValueOrDefault(month.Key)));
            foreach (var (month, sum) in sums.Where(month => !HourMonths.IsOpen(month.Key, book.Time.Today())))
            {
                closed[month] = sum;
            }
        }

        foreach (var (id, quarters) in expected)
        {
            Assert.Equal(quarters, (await book.EntryAsync(book.Amina, id))!.Hours.Quarters);
        }
    }

    private static async Task DoAsync(NetworkBook book, List<(HourEntryId Id, int Quarters)> expected, Deed deed, int quarters, int days)
    {
        var today = book.Time.Today();
        if (deed == Deed.Wait)
        {
            book.GoTo(today.PlusDays(1 + days / 3));
        }
        else if (deed is Deed.Log or Deed.LogMore || expected.Count == 0)
        {
            var form = Guid.NewGuid();
            await book.LogAsync(book.Amina, quarters, today.PlusDays(-days), form);
            await using var db = book.NewDb();
            expected.Add((await db.Set<HourEntry>().Where(entry => entry.Form == form).Select(entry => entry.Id).SingleAsync(), quarters));
        }
        else
        {
            var at = days % expected.Count;
            var id = expected[at].Id;
            var entry = (await book.EntryAsync(book.Amina, id))!;
            var isDone = deed == Deed.Correct
                ? await book.CorrectAsync(book.Amina, id, entry.IsClosed ? entry.Hours.Day : today.PlusDays(-days), quarters)
                : await book.RemoveAsync(book.Amina, id);
            Assert.True(isDone);
            expected.RemoveAt(at);
            if (deed == Deed.Correct)
            {
                expected.Add((id, quarters));
            }
        }
    }

    /// <summary>Every month, as its owner sees it, those without hours of the last half-year too; the network's total beside it says the same.</summary>
    private static async Task<Dictionary<YearMonth, int>> SumsAsync(NetworkBook book)
    {
        await using var db = book.NewDb();
        var sums = (await db.Set<HourEntry>().Where(entry => entry.Persona == book.Amina.Persona).Select(entry => new { entry.Month, entry.Quarters }).ToListAsync())
            .GroupBy(entry => entry.Month).ToDictionary(month => month.Key, month => month.Sum(entry => entry.Quarters));
        var present = book.Time.Today().ToYearMonth();
        Assert.Equal(sums.GetValueOrDefault(present), (await book.MonthAsync(book.Amina, present)).Total);
        Assert.Equal(sums.GetValueOrDefault(present), (await book.TotalsAsync(book.Farid, present)).Used);
        for (var month = present.PlusMonths(-MonthsBack); month.CompareTo(present) <= 0; month = month.PlusMonths(1))
        {
            sums.TryAdd(month, 0);
        }

        return sums;
    }
}
