using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Memberships;

/// <summary>What the rows of the database say about who is in what: nothing.</summary>
public sealed class EnvelopeTests : MembershipTests
{
    [Fact]
    public async Task Every_account_has_an_envelope_of_one_size_for_every_network()
    {
        await Scene.JoinAsync(Els, Open, nickname: new string('é', JoinChoices.NicknameLength), mail: $"{new string('m', 60)}@{new string('h', 60)}.{new string('t', 60)}.example");

        var envelopes = await Scene.EnvelopesAsync();

        Assert.Equal(3 * People, envelopes.Count);
        Assert.All(envelopes, envelope => Assert.Equal(EnvelopeSeal.BlobLength, envelope.Blob.Length));
        Assert.Single(envelopes.Select(envelope => envelope.KeyVersion).Distinct());
    }

    [Fact]
    public async Task The_longest_choices_fit_and_come_back_whole()
    {
        var nickname = string.Concat(Enumerable.Repeat("ﬀ", JoinChoices.NicknameLength));
        var mail = new string('a', 60) + "@" + new string('b', 60) + "." + new string('c', 60) + ".example";
        await Scene.JoinAsync(Els, Open, nickname, mail: mail);

        var membership = await Scene.OfAsync(Els, Open);

        Assert.Equal((nickname, mail), (membership.Nickname, membership.MailAddress));
    }

    [Theory]
    [InlineData("join")]
    [InlineData("leave")]
    [InlineData("sign-in")]
    [InlineData("choices")]
    public async Task What_an_account_does_rewrites_all_of_its_envelopes_and_no_other(string what)
    {
        await Scene.JoinAsync(Els, Open);
        var membership = await Scene.OfAsync(Els, Open);
        var before = await Scene.EnvelopesAsync();

        await (what switch
        {
            "join" => Scene.JoinAsync(Els, OnApproval),
            "leave" => Scene.LeaveAsync(Els, Open),
            "choices" => Scene.Do<ChangeMyChoices>(change => change.Handle(
                new Viewer(Open, membership.Persona, MemberRole.Member, Els), new JoinChoices(Visibility.CoreTeamOnly, "", ""), default)),
            _ => Scene.Do<IAfterSignIn>(signedIn => signedIn.HandleAsync(Els, default)),
        });

        var after = await Scene.EnvelopesAsync();
        Assert.All(before.Zip(after), pair =>
            Assert.Equal(pair.First.Employee == Els, !pair.First.Blob.SequenceEqual(pair.Second.Blob)));
    }

    [Fact]
    public async Task A_person_is_another_persona_in_every_network_and_after_coming_back()
    {
        var first = await Scene.JoinAsync(Els, Open);
        var second = await Scene.JoinAsync(Els, OnApproval);
        await Scene.LeaveAsync(Els, Open);
        var again = await Scene.JoinAsync(Els, Open);

        Assert.Equal(3, new[] { first.Persona, second.Persona, again.Persona }.Distinct().Count());
    }

    [Fact]
    public async Task Closing_an_account_asks_the_database_the_same_of_a_member_and_of_somebody_else()
    {
        await Scene.JoinAsync(Els, Open);

        var member = await StatementsAsync(Els);
        var nobody = await StatementsAsync(Dina);

        Assert.Equal(nobody, member);
        Assert.Equal(MembershipState.None, (await Scene.OfAsync(Els, Open)).State);
    }

    private async Task<List<string>> StatementsAsync(EmployeeId account)
    {
        var statements = new List<string>();
        using var listening = CommandListener.Start(statements);
        await Scene.Do<IAccountEnvelopes>(envelopes => envelopes.EmptyAsync([account], default));
        return statements;
    }
}
