namespace NetworksPortal.Confidentiality.Tests.Support;

/// <summary>What the search of the logs would see. Without these, a quiet log could mean a deaf one.</summary>
public sealed class WhoIsWhereTests
{
    private readonly WhoIsWhere search = new([("Link", "link", "0123456789abcdef0123"), ("Roze Neuzekes", "roze-neuzekes", "4c57df2b635e4774a362")], ["Els Temmerman"]);

    [Theory]
    [InlineData("els@stad.example joined Roze Neuzekes")]
    [InlineData("Els Temmerman: GET /space/4c57df2b635e4774a362/people 200")]
    [InlineData("Saved [Employee=17, Network=3]")]
    [InlineData("Saved EmployeeId { Value = 17 } in NetworkId { Value = 3 }")]
    [InlineData("Done {RequestPath=/join/roze-neuzekes; http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier: 17}")]
    [InlineData("Done [UserId=17] {RequestPath=/networks/link}")]
    [InlineData("POST /admin/accounts/17 came from /space/4C57DF2B635E4774A362")]
    public void An_account_beside_a_network_is_found_in_any_form(string line) => Assert.True(search.IsSaidBy(line));

    [Theory]
    [InlineData("els@stad.example signed in")]
    [InlineData("GET /space/4c57df2b635e4774a362 200")]
    [InlineData("SELECT e.Network, e.Employee FROM Envelopes WHERE e.Employee = @employee LIMIT 500")]
    [InlineData("GET /account/signin, a link to activate")]
    public void One_of_them_alone_is_not(string line) => Assert.False(search.IsSaidBy(line));
}
