using Microsoft.EntityFrameworkCore;
using NetworksPortal.Administration;
using NetworksPortal.Employees;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NetworksPortal.Sealing.Keystore;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Memberships;

/// <summary>An envelope that is not the last one of its row fails closed, harms nobody else, is told as a number, and is not lost by accident.</summary>
public sealed class DamagedEnvelopeTests : MembershipTests
{
    public static TheoryData<string> Damages =>
        ["flipped", "nonce flipped", "truncated", "emptied", "longer", "another account's", "another network's", "from before", "key version", "secret gone"];

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task Whoever_it_belongs_to_is_not_in_and_everybody_else_is(string damage)
    {
        await Scene.JoinAsync(Els, Open);
        await Scene.JoinAsync(Els, ByInvitation, code: await Scene.CodeAsync(ByInvitation));
        await Scene.JoinAsync(Dina, Open);
        await DamageAsync(damage);

        Assert.Equal("Collega B", Assert.Single((await Scene.RosterAsync(Open)).Members).RealName);
        Assert.Equal(MembershipState.None, (await Scene.OfAsync(Els, Open)).State);
        Assert.Equal(damage != "secret gone", (await Scene.OfAsync(Els, ByInvitation)).IsIn);
        Assert.True((await Scene.OfAsync(Dina, Open)).IsIn);
    }

    [Theory]
    [InlineData("sign-in")]
    [InlineData("join elsewhere")]
    [InlineData("leave what one is not in")]
    public async Task What_its_account_does_leaves_it_as_it_is_so_that_it_can_still_be_mended(string what)
    {
        await Scene.JoinAsync(Els, Open);
        var whole = (await Scene.EnvelopesAsync(Els)).Single(e => e.Network == Open);
        await DamageAsync("flipped");
        var damaged = (await Scene.EnvelopesAsync(Els)).Single(e => e.Network == Open);

        await (what switch
        {
            "sign-in" => Scene.Do<IAfterSignIn>(signedIn => signedIn.HandleAsync(Els, default)),
            "join elsewhere" => Scene.JoinAsync(Els, OnApproval),
            _ => Scene.LeaveAsync(Els, Open),
        });

        var after = await Scene.EnvelopesAsync(Els);
        Assert.Equal(damaged.Blob, after.Single(e => e.Network == Open).Blob);
        await Scene.PutAsync(Els, Open, whole.Blob);
        Assert.True((await Scene.OfAsync(Els, Open)).IsIn);
    }

    [Theory]
    [InlineData("UPDATE JoinCodes SET Mark = zeroblob(96)")]
    [InlineData("UPDATE JoinCodes SET Mark = zeroblob(2)")]
    [InlineData("UPDATE JoinCodes SET Mark = zeroblob(0)")]
    public async Task A_damaged_mark_of_a_code_lets_nobody_in_and_stops_nobody_s_sign_in(string damage)
    {
        var code = await Scene.CodeAsync(MembershipScene.ByInvitation);
        await Scene.Do<PortalDb>(db => db.Database.ExecuteSqlRawAsync(damage));

        await Scene.Do<Envelopes>(envelopes => envelopes.ResealAsync(MembershipScene.Els, default));

        var refused = await RefusedAsync(() => Scene.JoinAsync(MembershipScene.Els, MembershipScene.ByInvitation, code: code));
        Assert.Equal("CodeInvalid", refused.Code);
    }

    [Fact]
    public async Task Its_owner_can_join_anew_as_somebody_new()
    {
        var before = await Scene.JoinAsync(Els, Open);
        await DamageAsync("flipped");

        var after = await Scene.JoinAsync(Els, Open);

        Assert.NotEqual(before.Persona, after.Persona);
        Assert.Equal(after.Persona, Assert.Single((await Scene.RosterAsync(Open)).Members).Membership.Persona);
    }

    [Fact]
    public async Task Administrators_read_a_number_once_and_nothing_else()
    {
        await Scene.JoinAsync(Els, Open);
        await Scene.JoinAsync(Dina, Open);
        Assert.False(Scene.Single<RefusedEnvelopes>().TakeNews());
        await DamageAsync("flipped");

        for (var i = 0; i < 3; i++)
        {
            await Scene.RosterAsync(Open);
            await Scene.OfAsync(Els, Open);
        }

        Assert.True(Scene.Single<RefusedEnvelopes>().TakeNews());
        Assert.False(Scene.Single<RefusedEnvelopes>().TakeNews());
        await ReportAsync();
        await ReportAsync();
        await Scene.RestartAsync();
        await ReportAsync();
        var line = Assert.Single(await LinesAsync());
        Assert.Equal((null, AdministrationAction.EnvelopesRefused, null, "1"), (line.By, line.Action, line.About, line.Detail));

        await Scene.JoinAsync(Els, Open);
        await ReportAsync();
        Assert.Equal(["1", "0"], (await LinesAsync()).Select(l => l.Detail));
    }

    [Fact]
    public async Task An_operator_without_a_backup_gives_up_what_does_not_open_and_nothing_else()
    {
        await Scene.JoinAsync(Els, Open);
        await Scene.JoinAsync(Dina, Open);
        await DamageAsync("flipped");
        await Scene.Single<KeyRing>().ForgetEmployeeAsync(Chris, default);

        Assert.Equal(4, await Scene.Ask<EmptyRefused, int>(empty => empty.Handle(default)));

        Assert.Equal(new Resealed(3 * People, 0), await Scene.Ask<ExamineEnvelopes, Resealed>(examine => examine.Handle(int.MaxValue, default)));
        Assert.Equal("Collega B", Assert.Single((await Scene.RosterAsync(Open)).Members).RealName);
        await Scene.JoinAsync(Chris, Open);
        Assert.Equal(0, await Scene.Ask<EmptyRefused, int>(empty => empty.Handle(default)));
    }

    [Fact]
    public async Task A_counter_of_joins_that_does_not_open_stops_nobody_s_sign_in()
    {
        await Scene.JoinAsync(Els, Open);
        await Scene.SqlAsync($"UPDATE NetworkTallies SET Churn = zeroblob(100) WHERE Network = {Open.Value}");

        await Scene.Do<IAfterSignIn>(signedIn => signedIn.HandleAsync(Els, default));
        await Scene.JoinAsync(Dina, Open);

        Assert.Equal(1, (await Scene.Ask<Tallies, IReadOnlyDictionary<NetworksPortal.Networks.NetworkId, int>>(tallies => tallies.ReadAsync(default)))[Open]);
    }

    private Task ReportAsync() => Scene.Do<IServiceProvider>(async services =>
    {
        var found = await ((ExamineEnvelopes)services.GetService(typeof(ExamineEnvelopes))!).Handle(int.MaxValue, default);
        await ((ReportRefusedEnvelopes)services.GetService(typeof(ReportRefusedEnvelopes))!).Handle(found.Refused, default);
    });

    private Task<List<AdministrationEntry>> LinesAsync() =>
        Scene.Ask<PortalDb, List<AdministrationEntry>>(db => db.Set<AdministrationEntry>().AsNoTracking().OrderBy(e => e.Number).ToListAsync());

    /// <summary>To the row of Els in the open network.</summary>
    private async Task DamageAsync(string damage)
    {
        var mine = (await Scene.EnvelopesAsync(Els)).ToDictionary(e => e.Network);
        var blob = mine[Open].Blob;
        var version = mine[Open].KeyVersion;
        switch (damage)
        {
            case "flipped": blob[200] ^= 1; break;
            case "nonce flipped": blob[3] ^= 1; break;
            case "truncated": blob = blob[..^1]; break;
            case "emptied": blob = []; break;
            case "longer": blob = [.. blob, 0]; break;
            case "another account's": blob = (await Scene.EnvelopesAsync(Dina)).Single(e => e.Network == Open).Blob; break;
            case "another network's": blob = mine[OnApproval].Blob; break;
            case "key version": version++; break;
            case "secret gone": await Scene.Single<KeyRing>().ForgetEmployeeAsync(Els, default); break;
            default:
                await Scene.Do<Reseal>(reseal => reseal.Handle(default));
                break;
        }

        await Scene.PutAsync(Els, Open, blob, version);
    }
}
