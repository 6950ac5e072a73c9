using Mono.Cecil;
using NetworksPortal.Boundary.Tests.Support;
using NetworksPortal.Events.Invitations;
using NetworksPortal.Mail;
using NetworksPortal.Web.Authorization;
using NetworksPortal.Web.Limits;

namespace NetworksPortal.Boundary.Tests;

/// <summary>Whose forms send mails, by what their handlers come to call, however deep; each is limited more narrowly than what only writes.</summary>
public sealed class MailLimitTests : IDisposable
{
    /// <summary>The queue; the way past it; and the invitations that a job puts in the queue afterwards.</summary>
    private static readonly string[] Sends =
    [
        Calls.Key(typeof(Outbox).FullName, nameof(Outbox.Add), 2), Calls.Key(typeof(IMailTransport).FullName, nameof(IMailTransport.SendAsync), 3), Calls.Key(typeof(InvitationRound).FullName, ".ctor", 4),
    ];

    private readonly Calls calls = new("NetworksPortal", "NetworksPortal.Web");

    public void Dispose() => calls.Dispose();

    [Fact]
    public void A_page_with_a_form_that_sends_mails_stands_in_the_table_of_limits_and_no_other_says_that_it_does()
    {
        var senders = calls.Reaching(Sends);
        var sending = Pages().Where(page => HandlersOf(page.Model).Any(handler => senders.Contains(Calls.Key(handler)))).Select(page => page.Row).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(sending.Where(row => LimitTable.Find(row) == Limit.Write).Order(StringComparer.Ordinal));
        Assert.Empty(LimitTable.All.Where(row => row.Value == Limit.Mail).Select(row => row.Key).Except(sending));
    }

    [Fact]
    public void Every_address_of_a_page_is_found() => Assert.Superset(
        LimitTable.All.Keys.ToHashSet(StringComparer.Ordinal), Pages().Where(page => HandlersOf(page.Model).Any()).Select(page => page.Row).ToHashSet(StringComparer.Ordinal));

    /// <summary>As compiled views say it: the address in an attribute, the model in a property.</summary>
    private IEnumerable<(string Row, TypeDefinition Model)> Pages() =>
        from view in calls.Types
        from said in view.CustomAttributes
        where said.AttributeType.Name == "RazorCompiledItemMetadataAttribute" && (string)said.ConstructorArguments[0].Value == "RouteTemplate"
        let model = calls.Find(view.Properties.Single(property => property.Name == "Model").PropertyType)
        where model is not null
        select (RouteTable.Plain((string)said.ConstructorArguments[1].Value), model);

    private IEnumerable<MethodDefinition> HandlersOf(TypeDefinition model) =>
        calls.Line(model).SelectMany(type => type.Methods).Where(method => method.IsPublic && method.Name.StartsWith("OnPost", StringComparison.Ordinal));
}
