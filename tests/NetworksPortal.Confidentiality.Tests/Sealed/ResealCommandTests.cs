using NetworksPortal.Confidentiality.Tests.Support;

namespace NetworksPortal.Confidentiality.Tests.Sealed;

/// <summary><c>reseal</c> in real processes that are killed on the way, as a power cut would.</summary>
public sealed class ResealCommandTests : IDisposable
{
    private const int Killed = 137;

    private readonly string directory = DemoTemplate.Copy();

    public void Dispose() => DemoTemplate.Remove(directory);

    [Fact]
    public async Task Killed_again_and_again_it_ends_with_everything_readable_and_the_old_key_gone()
    {
        var masterKey = await File.ReadAllBytesAsync(Path.Combine(directory, "master.key"));
        foreach (var step in new[] { "versions made", "batch sealed", "texts sealed", "keystore wrapped", "old key set aside", "new key in place" })
        {
            Assert.Equal(Killed, (await PortalProcess.RunAsync(directory, step, ["reseal"])).Code);
            if (step is "batch sealed" or "old key set aside")
            {
                var (code, _, error) = await PortalProcess.RunAsync(directory);
                Assert.Equal(1, code);
                Assert.Equal("The command reseal was broken off half-way: run it again, it goes on where it stopped; nothing was changed.", error.Trim());
                var (sick, report, _) = await PortalProcess.RunAsync(directory, "doctor");
                Assert.Equal(1, sick);
                Assert.Contains("FAULT    The command reseal was broken off half-way.", report, StringComparison.Ordinal);
            }
        }

        var (ended, output, _) = await PortalProcess.RunAsync(directory, "reseal");

        Assert.Equal(0, ended);
        Assert.Contains("new key", output, StringComparison.Ordinal);
        Assert.Equal(["master.key"], Directory.EnumerateFiles(directory, "master.key*").Select(Path.GetFileName));
        Assert.Empty(DataFiles.Holding(directory, masterKey));
        await using var portal = PortalApp.On(directory);
        Assert.Equal((46, 23, 31), (await MembersAsync(portal, "link"), await MembersAsync(portal, "aha"), await MembersAsync(portal, "roze-neuzekes")));
        using var chris = await portal.SignInAs("chris@stad.example");
        Assert.Contains("<h1", await chris.TextAsync(portal.Space("roze-neuzekes") + "/desk"), StringComparison.Ordinal);
        Assert.NotEmpty((await chris.OpenAsync(portal.Space("roze-neuzekes") + "/events")).QuerySelectorAll("main a"));
    }

    [Fact]
    public async Task Beside_a_portal_that_serves_it_refuses_and_changes_nothing()
    {
        await using var portal = PortalApp.On(DemoTemplate.Copy());
        portal.CreateClient().Dispose();

        var (code, _, error) = await PortalProcess.RunAsync(portal.DataDirectory, "reseal");

        Assert.Equal(1, code);
        Assert.Equal($"A portal or a command is at work in {portal.DataDirectory}: stop it first; nothing was changed.", error.Trim());
        Assert.Equal(46, await MembersAsync(portal, "link"));
    }

    private static async Task<int> MembersAsync(PortalApp portal, string slug) => (await portal.RosterAsync(slug)).Members.Count();
}
