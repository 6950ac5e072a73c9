using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NetworksPortal.Sealing.Keystore;
using NetworksPortal.Tests.Memberships;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Sealing;

/// <summary>The keystore remembers who left and who was erased, and shows nobody that somebody did.</summary>
public sealed class ErasureLedgerTests : MembershipTests
{
    private ErasureLedger Ledger => Scene.Single<ErasureLedger>();

    [Fact]
    public async Task Whoever_leaves_is_declined_or_closes_their_account_is_remembered_and_nobody_else()
    {
        var core = await Scene.FoundAsync(Chris, OnApproval);
        var declined = await Scene.JoinAsync(Els, OnApproval);
        await Scene.Ask<AnswerRequest, bool>(answer => answer.Handle(core, declined.Persona, admit: false, default));
        var left = await Scene.JoinAsync(Els, Open);
        await Scene.LeaveAsync(Els, Open);
        var back = await Scene.JoinAsync(Els, Open);
        var closed = await Scene.JoinAsync(Dina, Open);
        await Scene.Do<IAccountEnvelopes>(envelopes => envelopes.EmptyAsync([Dina], default));

        var known = await Ledger.ReadAsync(default);

        Assert.All([declined, left, closed], gone => Assert.True(known.HasLeft(gone.Persona.Value)));
        Assert.All([back.Persona, core.Persona], here => Assert.False(known.HasLeft(here.Value)));
        Assert.Empty(known.Accounts);
    }

    [Fact]
    public async Task Its_blocks_say_neither_that_somebody_left_nor_how_many()
    {
        await Scene.JoinAsync(Els, Open);
        var joined = await BlockAsync();
        await Scene.LeaveAsync(Els, Open);
        var left = await BlockAsync();
        await Scene.Do<IAfterSignIn>(signedIn => signedIn.HandleAsync(Els, default));
        var signedIn = await BlockAsync();

        Assert.Single(new[] { joined, left, signedIn }.Select(block => (block.Day, block.Number, block.Sealed.Length)).Distinct());
        Assert.Equal(3, new[] { joined, left, signedIn }.Select(block => Convert.ToHexString(block.Sealed)).Distinct().Count());
    }

    [Fact]
    public async Task A_day_on_which_everybody_leaves_is_remembered_whole()
    {
        var personas = Enumerable.Range(0, 600).Select(_ => Guid.NewGuid()).ToList();
        await Ledger.RememberAsync(personas[..200], default);
        await Ledger.RememberAsync(personas[200..], default);

        var known = await Ledger.ReadAsync(default);

        Assert.All(personas, persona => Assert.True(known.HasLeft(persona)));
        Assert.False(known.HasLeft(Guid.NewGuid()));
        Assert.Equal(3, await In(keystore => keystore.LeaveBlocks.CountAsync()));
    }

    [Fact]
    public async Task It_forgets_after_the_last_backup_that_could_bring_somebody_back()
    {
        var left = await Scene.JoinAsync(Els, Open);
        await Scene.LeaveAsync(Els, Open);
        await Scene.Single<KeyRing>().ForgetEmployeeAsync(Dina, default);

        Scene.Clock.Pass(TimeSpan.FromDays(ErasureLedger.DaysKept));
        await Scene.Do<KeystoreUpkeep>(upkeep => upkeep.Handle(default));
        Assert.True((await Ledger.ReadAsync(default)).HasLeft(left.Persona.Value));
        Assert.Contains(Dina, (await Ledger.ReadAsync(default)).Accounts);

        Scene.Clock.Pass(TimeSpan.FromDays(2));
        await Scene.Do<KeystoreUpkeep>(upkeep => upkeep.Handle(default));
        Assert.False((await Ledger.ReadAsync(default)).HasLeft(left.Persona.Value));
        Assert.Empty((await Ledger.ReadAsync(default)).Accounts);
    }

    [Fact]
    public async Task The_secret_of_an_erased_account_is_gone_from_the_file_and_from_memory()
    {
        await Scene.JoinAsync(Els, Open);
        var row = (await Scene.EnvelopesAsync(Els)).Single(e => e.Network == Open);
        var wrapped = await In(keystore => keystore.EmployeeSecrets.Where(s => s.Employee == Els.Value).Select(s => s.Wrapped).SingleAsync());
        var now = Scene.Single<EpochCounter>().Known;
        Assert.NotNull(Scene.Single<EnvelopeSeal>().Open(now, Open, Els, row.KeyVersion, row.Blob));

        await Scene.Single<KeyRing>().ForgetEmployeeAsync(Els, default);
        await Scene.Single<KeyRing>().ForgetEmployeeAsync(Els, default);

        Assert.Null(Scene.Single<EnvelopeSeal>().Open(now, Open, Els, row.KeyVersion, row.Blob));
        Assert.False(Scene.IsAnywhereOnDisk(wrapped), "The wrapped secret is still in a file.");
        Assert.Equal([Els], (await Ledger.ReadAsync(default)).Accounts);
    }

    private Task<LeaveBlock> BlockAsync() => In(keystore => keystore.LeaveBlocks.AsNoTracking().SingleAsync());

    private Task<T> In<T>(Func<KeystoreDb, Task<T>> question) => Scene.Ask<IDbContextFactory<KeystoreDb>, T>(async keystores =>
    {
        await using var keystore = await keystores.CreateDbContextAsync();
        return await question(keystore);
    });
}
