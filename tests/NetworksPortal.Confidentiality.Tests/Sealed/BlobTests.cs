using NetworksPortal.Confidentiality.Tests.Support;
using NetworksPortal.Confidentiality.Tests.Worlds;

namespace NetworksPortal.Confidentiality.Tests.Sealed;

/// <summary>Somebody who can write in the database, and has no key, lets nobody in, harms nobody else, and is noticed.</summary>
public sealed class BlobTests : IDisposable
{
    private readonly World world = new();

    public void Dispose() => world.Dispose();

    [Theory]
    [InlineData("swapped with a core member's", 2)]
    [InlineData("of another network", 1)]
    [InlineData("flipped", 1)]
    [InlineData("truncated", 1)]
    [InlineData("emptied", 1)]
    public async Task An_envelope_that_was_tampered_with_lets_nobody_in_and_is_reported_without_a_name(string damage, int refused)
    {
        Assert.Equal((404, 200), (await StatusAsync("els", world.Roze), await StatusAsync("chris", world.Roze)));
        var (hers, his, elsewhere) = (Blob("els", 3), Blob("chris", 3), Blob("chris", 1));

        switch (damage)
        {
            case "swapped with a core member's":
                Put("els", his);
                Put("chris", hers);
                break;
            case "of another network": Put("chris", elsewhere); break;
            case "flipped": Put("chris", [.. his.Select((value, i) => i == 40 ? (byte)(value ^ 1) : value)]); break;
            case "truncated": Put("chris", his[..^1]); break;
            default: Put("chris", []); break;
        }

        Assert.Equal((404, 404, 404), (await StatusAsync("els", world.Roze), await StatusAsync("chris", world.Roze), await StatusAsync("chris", world.Roze + "/desk")));
        Assert.Equal((200, 200, 200), (await StatusAsync("chris", "/me"), await StatusAsync("hanne", world.Roze + "/people"), await StatusAsync("amina", world.Portal.Space("link"))));
        Assert.Equal([$"{refused}"], await ReportsAsync());
        var log = await (await world.AsAsync("it")).TextAsync("/admin/log");
        Assert.All(new[] { "Els Temmerman", "Chris Van Parys", "Roze" }, name => Assert.DoesNotContain(name, log, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_lay_in_the_database_before_the_night_lets_nobody_in_after_it()
    {
        await world.JoinAsync("els");
        var member = Blob("els", 3);
        await world.LeaveAsync("els", world.Roze);
        var gone = Blob("els", 3);

        world.Wait(TimeSpan.FromDays(1));
        await World.UntilAsync(() => Task.FromResult(!Blob("els", 3).SequenceEqual(gone)
            && DataFiles.Read(world.Directory, "keystore.db", "SELECT count(*) FROM Epochs WHERE Finished IS NULL").Single() == "0"));
        Put("els", member);

        Assert.Equal(404, await StatusAsync("els", world.Roze));
        Assert.Equal(["1"], await ReportsAsync());
    }

    private async Task<int> StatusAsync(string who, string address) => (int)await (await world.AsAsync(who)).StatusOf(address);

    /// <summary>What the administrators read of it within the minute.</summary>
    private async Task<List<string>> ReportsAsync()
    {
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var reports = new List<string>();
        await World.UntilAsync(() =>
        {
            reports = DataFiles.Read(world.Directory, "portal.db", "SELECT Detail FROM AdministrationLog WHERE Action = 'EnvelopesRefused' ORDER BY Number");
            return Task.FromResult(reports.Count > 0);
        });
        return reports;
    }

    private byte[] Blob(string who, int network) => DataFiles.ReadBlob(world.Directory, $"SELECT Blob FROM Envelopes WHERE Employee = {world.AccountOf(who)} AND Network = {network}");

    private void Put(string who, byte[] blob) =>
        Assert.Equal(1, DataFiles.Execute(world.Directory, "portal.db", $"UPDATE Envelopes SET Blob = $blob0 WHERE Employee = {world.AccountOf(who)} AND Network = 3", blob));
}
