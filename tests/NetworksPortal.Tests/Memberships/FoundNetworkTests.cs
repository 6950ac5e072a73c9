using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Employees;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Tests.Memberships;

public sealed class FoundNetworkTests : IAsyncLifetime
{
    private static readonly NewNetwork Carers = new("Mantelzorgers", "Collega's die voor iemand zorgen", JoinRule.OnApproval, "kobalt", 5);

    private readonly string directory = Directory.CreateTempSubdirectory("founding").FullName;
    private ServiceProvider services = null!;

    public async Task InitializeAsync()
    {
        services = new ServiceCollection()
            .AddPortalDatabases(directory)
            .AddSingleton(new MasterKey(new byte[32]))
            .AddSingleton(TimeProvider.System)
            .AddSealing().AddMemberships()
            .BuildServiceProvider();
        await Ask<SchemaUpgrade, bool>(async upgrade =>
        {
            await upgrade.RunAsync(default);
            return true;
        });
        await Ask<PortalDb, int>(db =>
        {
            db.AddRange(Enumerable.Range(1, 7).Select(n => new Employee($"Collega {n}", $"collega{n}@stad.example")));
            return db.SaveChangesAsync();
        });
        var accounts = await Ask<PortalDb, List<int>>(db => db.Employees.Select(e => e.Id).ToListAsync());
        await Ask<AccountEnvelopes, bool>(async envelopes =>
        {
            await envelopes.CreateForAsync([.. accounts.Select(id => new EmployeeId(id))], default);
            return true;
        });
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task Every_account_gets_an_envelope_and_none_of_them_is_in()
    {
        var founded = await FoundAsync(Carers);

        var roster = await Ask<Rosters, Roster>(rosters => rosters.OpenAsync(founded.Network.Id, default));
        Assert.Equal(7, await Ask<PortalDb, int>(db => db.Set<Envelope>().CountAsync(e => e.Network == founded.Network.Id)));
        Assert.Empty(roster.Members);
    }

    [Fact]
    public async Task The_codes_are_different_and_only_their_hashes_are_kept()
    {
        var founded = await FoundAsync(Carers);

        Assert.Equal(5, founded.Codes.Distinct().Count());
        var bytes = Directory.GetFiles(directory).SelectMany(File.ReadAllBytes).ToArray();
        Assert.All(founded.Codes, code => Assert.DoesNotContain(code, System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_network_of_the_same_name_is_refused_and_leaves_nothing_behind()
    {
        await FoundAsync(Carers);

        var refused = await Assert.ThrowsAsync<RuleViolation>(() => FoundAsync(Carers with { Name = "  mantelzorgers " }));

        Assert.Equal(("NameTaken", "Name"), (refused.Code, refused.Field));
        Assert.Equal((1, 5), (await Ask<PortalDb, int>(db => db.Networks.CountAsync()), await Ask<PortalDb, int>(db => db.Set<JoinCode>().CountAsync())));
    }

    public static TheoryData<string, NewNetwork> Broken => new()
    {
        { "NameMissing", Carers with { Name = " " } },
        { "NameMissing", Carers with { Name = "!!!" } },
        { "TooLong", Carers with { Name = new string('a', 81) } },
        { "ForWhomMissing", Carers with { ForWhom = "" } },
        { "TooLong", Carers with { ForWhom = new string('a', 161) } },
        { "FormBroken", Carers with { Accent = "zwart" } },
        { "FormBroken", Carers with { JoinRule = (JoinRule)9 } },
        { "CodeCount", Carers with { Codes = 0 } },
        { "CodeCount", Carers with { Codes = 21 } },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_wish_founds_nothing(string code, NewNetwork wish)
    {
        Assert.Equal(code, (await Assert.ThrowsAsync<RuleViolation>(() => FoundAsync(wish))).Code);
        Assert.Equal(0, await Ask<PortalDb, int>(db => db.Networks.CountAsync()));
    }

    [Theory]
    [InlineData("Roze Neuzekes", "roze-neuzekes")]
    [InlineData("  Élan & Zoë! ", "elan-zoe")]
    [InlineData("50+", "50")]
    public void The_address_is_made_of_the_name(string name, string slug) => Assert.Equal(slug, FoundNetwork.SlugOf(name));

    [Fact]
    public async Task More_founding_codes_are_made_only_while_the_network_is_being_formed()
    {
        var founded = await FoundAsync(Carers);
        Assert.Equal(3, (await MoreAsync())!.Codes.Count);

        await Ask<PortalDb, int>(async db =>
        {
            (await db.Networks.SingleAsync(n => n.Id == founded.Network.Id)).MoveTo(NetworkState.Active);
            return await db.SaveChangesAsync();
        });

        Assert.Null(await MoreAsync());

        Task<FoundedNetwork?> MoreAsync() => Ask<IssueFoundingCodes, FoundedNetwork?>(issue => issue.Handle(founded.Network.Slug, 3, default));
    }

    private Task<FoundedNetwork> FoundAsync(NewNetwork wish) => Ask<FoundNetwork, FoundedNetwork>(found => found.Handle(wish, default));

    private async Task<TAnswer> Ask<TService, TAnswer>(Func<TService, Task<TAnswer>> question)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
