using NetworksPortal.Administration;

namespace NetworksPortal.Tests.Administration;

public class FirstAdministratorTests : AccountsScene
{
    [Fact]
    public async Task No_link_is_issued_where_an_administrator_exists() =>
        Assert.Null(await With<FirstAdministrator, string?>(first => first.IssueLink(default)));

    [Fact]
    public async Task The_link_that_was_used_opens_nothing_any_more()
    {
        Assert.False(await With<FirstAdministrator, bool>(first => first.CanUse("verzonnen", default)));
        Assert.Null(await With<FirstAdministrator, Employees.Employee?>(first =>
            first.SetUp("verzonnen", AccountDraft.Of("Ander", "ander@stad.example", null), GoodPassword, default)));
    }
}
