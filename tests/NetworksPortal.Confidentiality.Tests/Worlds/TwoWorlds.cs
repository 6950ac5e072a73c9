using NetworksPortal.Confidentiality.Tests.Routes;
using NetworksPortal.Confidentiality.Tests.Support;

namespace NetworksPortal.Confidentiality.Tests.Worlds;

/// <summary>The same portal twice, and what somebody could tell them apart by.</summary>
internal sealed class TwoWorlds(Func<PortalApp, PortalApp>? change = null) : IDisposable
{
    /// <summary>
    /// Nobody in particular, the services and roles outside, a colleague in no network, and a core member of another network;
    /// beside them comes a plain member of that network.
    /// </summary>
    public static IReadOnlyList<string> Outsiders { get; } = ["", "hr", "it", "zalen", "collega399", "amina"];

    public World Here { get; } = new(change);

    public World There { get; } = new(change);

    public void Dispose()
    {
        Here.Dispose();
        There.Dispose();
    }

    /// <summary>The same step in both.</summary>
    public async Task BothAsync(Func<World, Task> step)
    {
        await step(Here);
        await step(There);
    }

    /// <summary>The same rows and sizes in both, and nothing in clear; in a copy of the files as well.</summary>
    public void FilesAreAlike()
    {
        var (there, here) = (DataFiles.Measure(There.Directory), DataFiles.Measure(Here.Directory));
        Assert.True(there.SequenceEqual(here), $"The files differ:\n{string.Join('\n', here.Except(there, StringComparer.Ordinal))}\nand in the other world:\n{string.Join('\n', there.Except(here, StringComparer.Ordinal))}");
        NoCanaryIn(Here.Directory);
    }

    /// <param name="whom">Of the outsiders; all of them where none is named.</param>
    public async Task NobodyCanTellAsync(params IReadOnlyList<string> whom)
    {
        FilesAreAlike();
        foreach (var who in whom.Count > 0 ? whom : [.. Outsiders, await Here.PlainMemberAsync("link")])
        {
            var differences = await DifferencesAsync(who);
            Assert.True(differences.Count == 0, $"{(who.Length == 0 ? "A visitor" : who)} can tell the worlds apart:\n{string.Join('\n', differences.Select(d => $"{d.Key}: {d.Value}"))}");
        }
    }

    /// <summary>Addresses of which the answer differs, and in what.</summary>
    public async Task<IReadOnlyDictionary<string, string>> DifferencesAsync(string who)
    {
        var ids = await KnownIds.OfAsync(Here.Portal, There.Portal);
        var addresses = await Here.Portal.EveryAddressAsync(ids);
        var (here, there) = (await Here.AsAsync(who), await There.AsAsync(who));
        var seen = await Task.WhenAll(Task.Run(() => here.SeeAsync(addresses)), Task.Run(() => there.SeeAsync(addresses)));
        return seen[0].Keys.Union(seen[1].Keys, StringComparer.Ordinal)
            .Where(address => seen[0].GetValueOrDefault(address) != seen[1].GetValueOrDefault(address))
            .ToDictionary(address => address, address => (seen[0].GetValueOrDefault(address), seen[1].GetValueOrDefault(address)) switch
            {
                ({ } one, { } other) => one.DifferenceFrom(other),
                _ => "only one of them leads there",
            }, StringComparer.Ordinal);
    }

    private static void NoCanaryIn(string directory)
    {
        var backup = DataFiles.CopyOf(directory);
        Assert.All(Canary.All, canary =>
        {
            Assert.Empty(DataFiles.Holding(directory, canary));
            Assert.Empty(DataFiles.Holding(backup, canary));
        });
        DemoTemplate.Remove(backup);
    }
}
