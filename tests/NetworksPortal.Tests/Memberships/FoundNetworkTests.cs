using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Employees;
using NetworksPortal.Mail;
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
            .AddPortalProtection().AddSealing().AddNetworks().AddMemberships().AddMail()
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
        { "TooLong", Carers with { ForWhom = new string('a', 121) } },
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

    [Fact]
    public async Task Founders_open_the_door_once_their_texts_are_there_and_the_codes_that_are_left_end()
    {
        var founded = await FoundAsync(Carers);
        var founder = await JoinAsync(founded, founded.Codes[0], employee: 1);
        var core = new Viewer(founded.Network.Id, founder.Persona, MemberRole.Core, new EmployeeId(1));
        Assert.Equal("NotReady", (await Assert.ThrowsAsync<RuleViolation>(() => OpenAsync(core))).Code);

        await Ask<PresentNetwork, bool>(async present =>
        {
            await present.Handle(core.Network, new NetworkPresentation("Wie zorgt", "Kom erbij", "", "", "Wij luisteren", false, JoinRule.Open), default);
            return true;
        });
        await OpenAsync(core);

        Assert.Equal(NetworkState.Active, await Ask<PortalDb, NetworkState>(db => db.Networks.Select(n => n.State).SingleAsync()));
        Assert.Equal("CodeInvalid", (await Assert.ThrowsAsync<RuleViolation>(() => JoinAsync(founded, founded.Codes[1], employee: 2))).Code);
        Assert.False((await JoinAsync(founded, "", employee: 2)).IsCore);
    }

    [Fact]
    public async Task Only_the_core_team_opens_the_door()
    {
        var founded = await FoundAsync(Carers);

        await OpenAsync(new Viewer(founded.Network.Id, PersonaId.New(), MemberRole.Member, new EmployeeId(1)));

        Assert.Equal(NetworkState.Forming, await Ask<PortalDb, NetworkState>(db => db.Networks.Select(n => n.State).SingleAsync()));
    }

    private Task<Membership> JoinAsync(FoundedNetwork founded, string code, int employee) => Ask<JoinNetwork, Membership>(join =>
        join.Handle(founded.Network.Id, new EmployeeId(employee), new JoinChoices(Visibility.RealName, "", "") { ConsentsToCore = true }, founded.Network.CharterVersion, code, default));

    private Task<bool> OpenAsync(Viewer viewer) => Ask<OpenDoors, bool>(async open =>
    {
        await open.Handle(viewer, default);
        return true;
    });

    private Task<FoundedNetwork> FoundAsync(NewNetwork wish) => Ask<FoundNetwork, FoundedNetwork>(found => found.Handle(wish, default));

    private async Task<TAnswer> Ask<TService, TAnswer>(Func<TService, Task<TAnswer>> question)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
