using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Insights;
using NetworksPortal.Sealing;
using NetworksPortal.Sealing.Keystore;
using static NetworksPortal.Tests.Releases.ReleaseScene;

namespace NetworksPortal.Tests.Releases;

/// <summary>Two portals with one key of the figures, alike but for one person who really joins, and leaves again.</summary>
public sealed class TwoWorldsTests
{
    [Fact]
    public async Task One_person_who_joins_and_leaves_does_not_move_a_byte_of_any_release()
    {
        var without = await PayloadsAsync(somebody: false);
        var with = await PayloadsAsync(somebody: true);

        Assert.Equal(3, without.Count);
        Assert.Equal(without, with);
    }

    private static async Task<List<string>> PayloadsAsync(bool somebody)
    {
        var scene = new ReleaseScene();
        await scene.InitializeAsync();
        try
        {
            await scene.In(scope =>
            {
                scope.GetRequiredService<KeyRing>().SetPurpose(StatisticsKey.Purpose, new byte[32]);
                return Task.FromResult(true);
            });
            await scene.Join(Link, Enumerable.Range(1, 20));
            await scene.Release(FirstHalf);
            await scene.Join(Link, 31, 32);
            await scene.Join(Link, somebody ? [33] : []);
            await ReleaseAsync(scene, "2027-01-15T06:00:00+01:00", FirstHalf.Next());
            if (somebody)
            {
                await scene.Leave(Link, 33);
            }

            await ReleaseAsync(scene, "2027-07-15T06:00:00+02:00", FirstHalf.Next().Next());
            return [.. (await scene.All()).Select(release => release.Table.Text)];
        }
        finally
        {
            await scene.DisposeAsync();
        }
    }

    private static async Task ReleaseAsync(ReleaseScene scene, string now, Period period)
    {
        scene.Clock.Set(now);
        await scene.Release(period);
    }
}
