using Microsoft.EntityFrameworkCore;
using NetworksPortal.Administration;
using NetworksPortal.Persistence;

namespace NetworksPortal.Tests.Administration;

public sealed class AdministrationLogTests : AccountsScene
{
    [Fact]
    public async Task A_log_that_nobody_touched_is_whole()
    {
        await WriteSomeLinesAsync();

        Assert.Null(await FirstBreakAsync());
    }

    [Theory]
    [InlineData("UPDATE AdministrationLog SET Action = 'AccountChanged' WHERE Number = 2")]
    [InlineData("UPDATE AdministrationLog SET About = 1 WHERE Number = 2")]
    [InlineData("UPDATE AdministrationLog SET At = At + 1 WHERE Number = 2")]
    [InlineData("DELETE FROM AdministrationLog WHERE Number = 1")]
    [InlineData("DELETE FROM AdministrationLog WHERE Number = 2")]
    [InlineData("UPDATE AdministrationLog SET Chain = zeroblob(32) WHERE Number = 2")]
    public async Task A_line_that_was_changed_or_taken_out_shows(string tampering)
    {
        await WriteSomeLinesAsync();

        await With<PortalDb, int>(db => db.Database.ExecuteSqlRawAsync(tampering));

        Assert.InRange((await FirstBreakAsync())!.Value, 2, 3);
    }

    [Fact]
    public async Task A_line_needs_the_transaction_of_what_it_tells() => await Assert.ThrowsAsync<InvalidOperationException>(() =>
        With<AdministrationLog, int>(async log =>
        {
            await log.AddAsync(Ina, AdministrationAction.AccountChanged, Ina);
            return 0;
        }));

    [Fact]
    public async Task Two_administrators_at_once_make_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(n => CreateAsync($"Collega {(char)('A' + n)}", $"collega{n}@stad.example")));

        Assert.Null(await FirstBreakAsync());
    }

    private async Task WriteSomeLinesAsync()
    {
        var noor = await CreateAsync();
        await With<CloseAccount, bool>(close => close.Handle(Ina, noor, default));
    }

    private Task<long?> FirstBreakAsync() => With<AdministrationLog, long?>(log => log.FirstBreakAsync(default));
}
