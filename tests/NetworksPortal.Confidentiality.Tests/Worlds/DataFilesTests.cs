using NetworksPortal.Confidentiality.Tests.Support;

namespace NetworksPortal.Confidentiality.Tests.Worlds;

/// <summary>Who takes the files, once or every day, and has no key.</summary>
public sealed class DataFilesTests
{
    [Fact]
    public async Task Joining_asking_and_leaving_again_leave_the_files_as_if_nothing_was_done()
    {
        using var worlds = new TwoWorlds();
        await worlds.BothAsync(world => world.AsAsync("els"));

        await worlds.Here.JoinAsync("els");
        worlds.FilesAreAlike();
        await worlds.Here.JoinAsync("els", "aha");
        worlds.FilesAreAlike();
        await worlds.Here.LeaveAsync("els", worlds.Here.Roze);
        await worlds.Here.DoAsync("els", "/me", "form[action*='handler=Withdraw']", [], ("network", "2"));
        worlds.FilesAreAlike();
    }

    [Fact]
    public async Task Two_copies_of_one_day_differ_in_every_row_of_who_joined_and_of_who_only_signed_in()
    {
        using var worlds = new TwoWorlds();
        await worlds.BothAsync(world => world.AsAsync("els"));
        var (here, there) = (Envelopes(worlds.Here), Envelopes(worlds.There));

        await worlds.Here.JoinAsync("els");
        (await worlds.There.Portal.SignInAs("els@stad.example")).Dispose();

        Assert.Equal(Changed(there, Envelopes(worlds.There)), Changed(here, Envelopes(worlds.Here)));
    }

    private static List<string> Envelopes(World world) => DataFiles.Read(world.Directory, "portal.db", "SELECT Employee || ' ' || Network || ' ' || hex(Blob) FROM Envelopes ORDER BY Employee, Network");

    /// <summary>Whose envelopes were written, for which networks.</summary>
    private static IEnumerable<string> Changed(List<string> before, List<string> after) => after.Except(before, StringComparer.Ordinal).Select(row => row[..row.LastIndexOf(' ')]);
}
