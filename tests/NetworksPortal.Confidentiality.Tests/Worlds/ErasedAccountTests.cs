using NetworksPortal.Confidentiality.Tests.Support;

namespace NetworksPortal.Confidentiality.Tests.Worlds;

/// <summary>Els erases her account: in one world as a member who answered a meeting, in the other as somebody in no network.</summary>
public sealed class ErasedAccountTests
{
    [Fact]
    public async Task Nobody_outside_can_tell_the_erased_account_of_a_member_from_that_of_anybody_else()
    {
        using var worlds = new TwoWorlds();
        await worlds.BothAsync(world => world.AsAsync("els"));
        await worlds.BothAsync(world => world.AsAsync("dina"));
        await worlds.Here.JoinAsync("els");
        var meeting = await worlds.Here.NextMeetingAsync(worlds.Here.Roze, "els");
        await worlds.Here.AnswerAsync("els", meeting, Canary.Needs);

        // The name and the address are in both worlds, until she takes them along.
        Assert.All([worlds.Here, worlds.There], world => Assert.NotEmpty(DataFiles.Holding(world.Directory, "els@stad.example")));
        await worlds.BothAsync(world => world.DoAsync("els", "/me/erase", "main form:has(input[type=password])", new()
        {
            ["Input.Address"] = "els@stad.example", ["Input.Password"] = PortalApp.Password,
        }));

        await worlds.NobodyCanTellAsync();
        Assert.All([worlds.Here, worlds.There], world => Assert.All(
            ["els@stad.example", "ELS@STAD.EXAMPLE", "Els Temmerman"], trace => Assert.Empty(DataFiles.Holding(world.Directory, trace))));
    }
}
