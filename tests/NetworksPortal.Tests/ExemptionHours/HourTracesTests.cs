using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Memberships;
using NetworksPortal.Tests.Support;

namespace NetworksPortal.Tests.ExemptionHours;

public sealed class HourTracesTests : BookTests
{
    [Fact]
    public async Task Whoever_leaves_is_gone_from_the_book_and_the_totals_stay()
    {
        await Book.LogAsync(Book.Amina, 5);
        await Book.LogAsync(Book.Amina, 3);

        await LeaveAsync();

        await using var db = Book.NewDb();
        var kept = db.Set<HourEntry>().ToList();
        Assert.Single(kept.Select(e => e.Persona).Distinct());
        Assert.All(kept, entry => Assert.True(entry.Note.IsEmpty));
        Assert.DoesNotContain(Book.Amina.Persona, kept.Select(e => e.Persona));
        Assert.Equal(8, (await Book.TotalsAsync(Book.Farid)).Used);
    }

    [Fact]
    public async Task Two_who_leave_at_once_stay_two_contributors()
    {
        await Book.LogAsync(Book.Amina, 5);
        await Book.LogAsync(Book.Farid, 3);

        await LeaveAsync(Book.Farid.Persona);

        await using var db = Book.NewDb();
        var kept = db.Set<HourEntry>().Select(e => e.Persona).ToList();
        Assert.Equal(2, kept.Distinct().Count());
        Assert.Empty(kept.Intersect([Book.Amina.Persona, Book.Farid.Persona]));
    }

    private async Task LeaveAsync(params PersonaId[] others)
    {
        await using var db = Book.NewDb();
        await using var services = new ServiceCollection().AddSingleton(db).AddExemptionHours().BuildServiceProvider();
        foreach (var traces in services.GetServices<IPersonaTraces>())
        {
            await traces.EraseAsync(Book.Amina.Network, [Book.Amina.Persona, .. others], default);
        }
    }
}
