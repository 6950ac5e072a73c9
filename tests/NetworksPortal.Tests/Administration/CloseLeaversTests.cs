using NetworksPortal.Administration;
using NetworksPortal.Administration.Lists;
using NetworksPortal.Employees;

namespace NetworksPortal.Tests.Administration;

public sealed class CloseLeaversTests : AccountsScene
{
    [Fact]
    public async Task The_plan_says_who_would_leave_who_is_closed_and_who_is_unknown_and_changes_nothing()
    {
        var (noor, sam) = (await CreateAsync(), await CreateAsync(name: "Sam Okoye", email: "sam@stad.example"));
        await With<CloseAccount, bool>(close => close.Handle(Ina, sam, default));

        var plan = await PlanAsync("NOOR@stad.example", "sam@stad.example", "niemand@stad.example");

        Assert.Equal(noor, Assert.Single(plan.Leaving).Id);
        Assert.Equal(["sam@stad.example"], plan.Closed);
        Assert.Equal(["niemand@stad.example"], plan.Unknown);
        Assert.Empty(plan.Errors);
        Assert.NotEqual(AccountState.Closed, (await Find(noor))!.State);
    }

    [Fact]
    public async Task Whoever_reads_the_list_is_not_on_it()
    {
        var plan = await PlanAsync("noor@stad.example", "ina@stad.example");

        Assert.Equal((2, "Yourself"), (Assert.Single(plan.Errors).Line, plan.Errors[0].Code));
        Assert.Equal("Yourself", (await Assert.ThrowsAsync<RuleViolation>(() => CloseAsync(Ina))).Code);
    }

    [Fact]
    public async Task All_of_them_close_as_one_would_and_the_same_list_again_changes_nothing()
    {
        EmployeeId[] all = [await CreateAsync(), await CreateAsync(name: "Sam Okoye", email: "sam@stad.example"), await CreateAsync(name: "Lore Maes", email: "lore@stad.example")];

        var closed = await CloseAsync(all);
        var again = await CloseAsync(all);

        Assert.Equal((3, 0), (closed, again));
        Assert.Equal(all, Envelopes.Emptied.OrderBy(one => one.Value));
        Assert.Empty(await SendMailAsync());
        foreach (var one in all)
        {
            Assert.Equal(AccountState.Closed, (await Find(one))!.State);
        }

        var lines = await With<ReadAdministrationLog, Paged<LogLine>>(log => log.Handle(1, default));
        Assert.Equal(3, lines.Items.Count(line => line.Action == AdministrationAction.AccountClosed));
        Assert.Null(await With<AdministrationLog, long?>(log => log.FirstBreakAsync(default)));
    }

    [Fact]
    public async Task When_it_fails_none_of_them_is_closed()
    {
        EmployeeId[] all = [await CreateAsync(), await CreateAsync(name: "Sam Okoye", email: "sam@stad.example")];
        Envelopes.Fails = true;

        await Assert.ThrowsAsync<InvalidOperationException>(() => CloseAsync(all));

        foreach (var one in all)
        {
            Assert.NotEqual(AccountState.Closed, (await Find(one))!.State);
        }
    }

    [Fact]
    public async Task An_administrator_is_left_whoever_reads_the_list()
    {
        var noor = await CreateAsync();

        // Noor was an administrator when she saw the preview.
        Assert.Equal("LastAdministrator", (await Assert.ThrowsAsync<RuleViolation>(() => With<CloseLeavers, int>(close => close.Handle(noor, [Ina], default)))).Code);
    }

    [Fact]
    public async Task A_preview_is_for_whoever_saw_it_for_its_own_page_and_for_an_hour()
    {
        var noor = await CreateAsync();
        var number = $"{await With<PreviewedLists, PreviewedListId>(lists => lists.KeepAsync(Ina, PreviewedLists.Leavers, [["7"]], default))}";

        Assert.Equal(["7"], Assert.Single((await ReadAsync(Ina, PreviewedLists.Leavers))!));
        Assert.Null(await ReadAsync(noor, PreviewedLists.Leavers));
        Assert.Null(await ReadAsync(Ina, PreviewedLists.Accounts));
        Clock.Pass(TimeSpan.FromMinutes(61));
        Assert.Null(await ReadAsync(Ina, PreviewedLists.Leavers));

        Task<IReadOnlyList<string[]>?> ReadAsync(EmployeeId by, string kind) => With<PreviewedLists, IReadOnlyList<string[]>?>(lists => lists.ReadAsync(by, kind, number, default));
    }

    private Task<LeaversPlan> PlanAsync(params string[] addresses) =>
        With<CloseLeavers, LeaversPlan>(close => close.Plan(Ina, [.. addresses.Select((email, at) => new LeaverRow(at + 1, email))], default));

    private Task<int> CloseAsync(params EmployeeId[] leavers) => With<CloseLeavers, int>(close => close.Handle(Ina, leavers, default));
}
