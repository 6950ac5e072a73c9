using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Confidentiality.Tests.Support;
using NetworksPortal.Confidentiality.Tests.Worlds;
using NetworksPortal.Persistence;

namespace NetworksPortal.Confidentiality.Tests.Sealed;

/// <summary>Somebody who can write in the database, and has no key, lets nobody in and learns nothing.</summary>
public sealed class BlobTests : IDisposable
{
    private readonly World world = new();

    public void Dispose() => world.Dispose();

    [Theory]
    [InlineData("swapped with a core member's")]
    [InlineData("of another network")]
    [InlineData("flipped")]
    [InlineData("truncated")]
    [InlineData("emptied")]
    public async Task An_envelope_that_was_tampered_with_lets_nobody_in(string damage)
    {
        var (els, chris) = (Id("els"), Id("chris"));
        using var outside = await world.Portal.SignInAs("els@stad.example", followRedirects: false);
        using var core = await world.Portal.SignInAs("chris@stad.example", followRedirects: false);
        Assert.Equal((404, 200), (await StatusAsync(outside, world.Roze), await StatusAsync(core, world.Roze)));
        var (hers, his, elsewhere) = (Blob(els, 3), Blob(chris, 3), Blob(chris, 1));

        switch (damage)
        {
            case "swapped with a core member's":
                Put(els, his);
                Put(chris, hers);
                break;
            case "of another network": Put(chris, elsewhere); break;
            case "flipped": Put(chris, [.. his.Select((value, i) => i == 40 ? (byte)(value ^ 1) : value)]); break;
            case "truncated": Put(chris, his[..^1]); break;
            default: Put(chris, []); break;
        }

        Assert.NotEqual(200, await StatusAsync(outside, world.Roze));
        Assert.NotEqual(200, await StatusAsync(core, world.Roze));
        Assert.NotEqual(200, await StatusAsync(core, world.Roze + "/desk"));
        using var amina = await world.Portal.SignInAs("amina@stad.example", followRedirects: false);
        Assert.Equal(200, await StatusAsync(amina, world.Portal.Space("link")));
    }

    private static async Task<int> StatusAsync(Visitor visitor, string address) => (int)await visitor.StatusOf(address);

    private int Id(string who)
    {
        using var scope = world.Portal.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<PortalDb>().Employees.Single(e => e.Email == $"{who}@stad.example").Id;
    }

    private byte[] Blob(int employee, int network) => DataFiles.ReadBlob(world.Directory, $"SELECT Blob FROM Envelopes WHERE Employee = {employee} AND Network = {network}");

    private void Put(int employee, byte[] blob) =>
        Assert.Equal(1, DataFiles.Execute(world.Directory, "portal.db", $"UPDATE Envelopes SET Blob = $blob0 WHERE Employee = {employee} AND Network = 3", blob));
}
