using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Events;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NetworksPortal.Sealing.Keystore;
using NetworksPortal.Tests.Events;
using NetworksPortal.Tests.Memberships;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Persistence;

/// <summary>Whatever was erased is in no file any more: not in clear, and not as the sealed bytes that an old key would open.</summary>
public sealed class ResidueTests : MembershipTests
{
    private static readonly string[] Canaries = ["Zeldzame Ijsvogel", "kanarie.ijsvogel@thuis.example", "Een kanarie die zelden zingt"];

    [Theory]
    [InlineData("leave")]
    [InlineData("close the account and forget its secret")]
    public async Task Neither_words_nor_sealed_rows_of_who_is_gone_are_in_any_file(string how)
    {
        var gone = await FillAsync();

        await GoAsync(how);

        NothingIsLeft(gone);
    }

    [Fact]
    public async Task A_reader_who_was_busy_only_postpones_it_to_the_night()
    {
        var gone = await FillAsync();
        await using (var busy = new SqliteConnection($"Data Source={Databases.PortalPath(Scene.Directory)};Pooling=False"))
        {
            await busy.OpenAsync();
            await using var reading = busy.BeginTransaction(deferred: true);
            await using var command = busy.CreateCommand();
            command.Transaction = reading;
            command.CommandText = "SELECT count(*) FROM Envelopes";
            await command.ExecuteScalarAsync();

            await GoAsync("leave");

            Assert.Contains(gone, row => Scene.IsAnywhereOnDisk(row));
            Assert.All(Canaries, canary => Assert.False(Scene.IsAnywhereOnDisk(canary), $"{canary} is in a file."));
        }

        await Scene.Do<Residue>(residue => residue.SweepAsync(default));

        NothingIsLeft(gone);
    }

    [Fact]
    public async Task A_night_leaves_no_row_of_the_day_before_in_any_file()
    {
        await FillAsync();
        var yesterday = (await Scene.EnvelopesAsync()).ConvertAll(e => e.Blob);

        await Scene.Do<Reseal>(reseal => reseal.Handle(default));
        await Scene.Do<Residue>(residue => residue.SweepAsync(default));

        Assert.All(yesterday, row => Assert.False(Scene.IsAnywhereOnDisk(row), "A row of the day before is in a file."));
    }

    [Fact]
    public async Task Doctor_s_proof_holds_here_and_leaves_nothing_behind()
    {
        var before = Directory.EnumerateFileSystemEntries(Scene.Directory).Order(StringComparer.Ordinal).ToList();

        Assert.True(await DeletionProof.HoldsAsync(Scene.Directory));

        Assert.Equal(before, Directory.EnumerateFileSystemEntries(Scene.Directory).Order(StringComparer.Ordinal));
    }

    /// <summary>Els joins under a nickname, with a private address, and says what she needs.</summary>
    /// <returns>The sealed bytes of all that.</returns>
    private async Task<List<byte[]>> FillAsync()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        var meeting = (await Scene.Ask<PlanEvent, EventId?>(plan => plan.Handle(chris, new PlanBuilder().Build(), default)))!.Value;
        var els = await Scene.JoinAsync(Els, Open, Canaries[0], mail: Canaries[1]);
        var viewer = new Viewer(Open, els.Persona, MemberRole.Member, Els);
        await Scene.Ask<AnswerInvitation, Rsvp?>(answer => answer.Handle(viewer, meeting, new Reply(RsvpAnswer.Yes, Canaries[2]), default));
        var needs = await Scene.Ask<PortalDb, byte[]>(async db => (await db.Set<Rsvp>().AsNoTracking().SingleAsync()).Needs.Bytes);
        var rows = (await Scene.EnvelopesAsync(Els)).ConvertAll(e => e.Blob);
        return [.. rows, needs, Encoding.UTF8.GetBytes(els.Persona.Value.ToString().ToUpperInvariant())];
    }

    private async Task GoAsync(string how)
    {
        if (how == "leave")
        {
            await Scene.LeaveAsync(Els, Open);
            return;
        }

        await Scene.Do<IAccountEnvelopes>(envelopes => envelopes.EmptyAsync([Els], default));
        await Scene.Do<Residue>(residue => residue.SweepAsync(default));
        await Scene.Single<KeyRing>().ForgetEmployeeAsync(Els, default);
    }

    /// <summary>Files that the databases are open in, not copies that were closed first.</summary>
    private void NothingIsLeft(List<byte[]> gone)
    {
        Assert.All(Canaries, canary => Assert.False(Scene.IsAnywhereOnDisk(canary), $"{canary} is in a file."));
        Assert.All(gone, row => Assert.False(Scene.IsAnywhereOnDisk(row), "A sealed row is in a file as it was."));
    }
}
