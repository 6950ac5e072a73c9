using Microsoft.EntityFrameworkCore;
using NetworksPortal.Budgets;
using NetworksPortal.Budgets.Claims;
using NetworksPortal.Budgets.Receipts;
using NetworksPortal.Files;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NetworksPortal.Tests.Files;
using static NetworksPortal.Tests.Budgets.BudgetScene;

namespace NetworksPortal.Tests.Budgets;

public sealed class ReceiptTests : BudgetTests
{
    [Fact]
    public async Task A_receipt_lies_sealed_and_its_size_says_little()
    {
        var (line, _) = await AddAsync(SampleFiles.Png(), "a.png");
        await Book.Portal.Do<KeptReceipts>(receipts => receipts.AddAsync(Book.Amina, line, CleanFile.From(SampleFiles.Pdf(new string(' ', 50_000)), "b.pdf")));

        var sizes = await Book.Portal.Ask<PortalDb, List<int>>(db => db.Set<Receipt>().Select(r => r.Content).ToListAsync().ContinueWith(all => all.Result.ConvertAll(c => c.Bytes.Length)));

        Assert.Single(sizes.Distinct());
        Assert.InRange(sizes[0], 65_536, 65_600);
        await Book.Portal.Do<Residue>(residue => residue.SweepAsync(default));
        Assert.False(Book.Portal.IsAnywhereOnDisk("%PDF-1.7"));
        Assert.False(Book.Portal.IsAnywhereOnDisk("IHDR"));
    }

    [Fact]
    public async Task The_core_team_opens_it_and_another_network_does_not_find_it()
    {
        var (line, receipt) = await AddAsync(SampleFiles.Jpeg(), "a.jpg");

        Assert.Equal(CleanFile.From(SampleFiles.Jpeg(), "a.jpg").Bytes, (await FindAsync(Book.Farid, receipt))!.Bytes);
        Assert.Null(await FindAsync(Book.Dina, receipt));
        Assert.Null(await FindAsync(Book.Bart, receipt));
        Assert.False(await RemoveAsync(Book.Bart, line, receipt));
        Assert.False(await RemoveAsync(Book.Amina, (await Book.EnterAsync(Book.Amina, Cost(1))).Id, receipt));
        Assert.NotNull(await FindAsync(Book.Amina, receipt));
    }

    [Fact]
    public async Task A_claimant_opens_their_own_before_and_after_it_became_a_cost()
    {
        await Book.GrantAsync(Book.Amina, 100);
        await Book.AskBackAsync(Book.Dina, 10);
        var claim = (await Book.ClaimsAsync(Book.Dina)).Single().Id;

        Assert.NotNull(await OwnAsync(Book.Dina));
        Assert.Null(await OwnAsync(Book.Farid));
        await Book.DecideAsync(Book.Amina, accept: true);
        Assert.NotNull(await OwnAsync(Book.Dina));
        Assert.Null(await OwnAsync(Book.Bart));

        Task<ReceiptFile?> OwnAsync(Viewer who) => Book.Portal.Ask<KeptReceipts, ReceiptFile?>(receipts => receipts.FindOwnAsync(who, claim));
    }

    [Fact]
    public async Task A_new_key_reaches_receipts()
    {
        var (_, receipt) = await AddAsync(SampleFiles.Jpeg(), "a.jpg");
        var before = await ContentAsync();

        await Book.Portal.Do<KeyRotation>(rotation => rotation.Handle(default));
        await Book.Portal.RestartAsync();

        var after = await ContentAsync();
        Assert.NotEqual(before[..4], after[..4]);
        Assert.Equal(before.Length, after.Length);
        Assert.NotNull(await FindAsync(Book.Amina, receipt));
    }

    [Fact]
    public async Task A_cost_has_five_at_most_and_one_that_is_taken_away_is_gone()
    {
        var (line, receipt) = await AddAsync(SampleFiles.Png(), "a.png");
        for (var i = 1; i < Receipt.Most; i++)
        {
            await AddToAsync(line);
        }

        Assert.Equal("TooManyReceipts", (await RefusedAsync(() => AddToAsync(line))).Code);
        Assert.True(await RemoveAsync(Book.Amina, line, receipt));
        Assert.Equal(Receipt.Most - 1, (await Book.LineAsync(line)).Receipts.Count);
        await AddToAsync(line);
    }

    private Task<bool> RemoveAsync(Viewer who, CostLineId line, ReceiptId receipt) => Book.Portal.Ask<KeptReceipts, bool>(receipts => receipts.RemoveAsync(who, line, receipt));

    private Task AddToAsync(CostLineId line) => Book.Portal.Do<KeptReceipts>(receipts => receipts.AddAsync(Book.Amina, line, CleanFile.From(SampleFiles.Png(), "a.png")));

    private async Task<(CostLineId Line, ReceiptId Receipt)> AddAsync(byte[] bytes, string name)
    {
        await Book.GrantAsync(Book.Amina, 100);
        var line = (await Book.EnterAsync(Book.Amina, Cost(10))).Id;
        await Book.Portal.Do<KeptReceipts>(receipts => receipts.AddAsync(Book.Amina, line, CleanFile.From(bytes, name)));
        return (line, (await Book.LineAsync(line)).Receipts.Single());
    }

    private Task<ReceiptFile?> FindAsync(Viewer who, ReceiptId id) => Book.Portal.Ask<KeptReceipts, ReceiptFile?>(receipts => receipts.FindAsync(who, id));

    private Task<byte[]> ContentAsync() => Book.Portal.Ask<PortalDb, byte[]>(async db => (await db.Set<Receipt>().AsNoTracking().SingleAsync()).Content.Bytes);
}
