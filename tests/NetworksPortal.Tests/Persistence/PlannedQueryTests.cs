using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Persistence.Planning;
using NetworksPortal.Tests.Events;

namespace NetworksPortal.Tests.Persistence;

public sealed class PlannedQueryTests : IAsyncLifetime
{
    private readonly EventScene scene = new();

    public Task InitializeAsync() => scene.InitializeAsync();

    public Task DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task What_is_asked_anew_is_answered_anew()
    {
        var all = await NamesAsync();
        var planned = new PlannedQuery<Asked, string>((db, asked) => db.Networks.Where(n => n.Id == asked.Network).OrderBy(n => n.Name).Skip(() => asked.Skip).Take(() => asked.Most).Select(n => n.Name));

        foreach (var (id, name) in all)
        {
            Assert.Equal([name], await AskAsync(planned, new(id, 0, 5)));
        }

        Assert.Empty(await AskAsync(planned, new(all[0].Id, 1, 5)));
        Assert.Empty(await AskAsync(planned, new(all[0].Id, 0, 0)));
    }

    [Fact]
    public async Task What_is_captured_beside_it_is_refused()
    {
        var name = (await NamesAsync())[0].Name;
        var planned = new PlannedQuery<Asked, string>((db, _) => db.Networks.Where(n => n.Name == name).Select(n => n.Name));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(planned, new(new(1), 0, 1)));
        Assert.Contains("'name'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_inside_the_question_brings_its_own_values_along()
    {
        var all = await NamesAsync();
        var planned = new PlannedQuery<Asked, string>((db, asked) =>
        {
            var ours = db.Networks.Where(n => n.Id == asked.Network).Select(n => n.Id);
            return db.Networks.Where(n => ours.Contains(n.Id)).Select(n => n.Name);
        });

        Assert.Equal([all[0].Name], await AskAsync(planned, new(all[0].Id, 0, 1)));
        Assert.Equal([all[1].Name], await AskAsync(planned, new(all[1].Id, 0, 1)));
    }

#if DEBUG
    [Fact]
    public async Task A_number_that_would_be_kept_from_the_first_asking_is_found()
    {
        var planned = new PlannedQuery<Asked, string>((db, asked) => db.Networks.OrderBy(n => n.Name).Take(asked.Most).Select(n => n.Name));
        await AskAsync(planned, new(new(1), 0, 1));

        await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(planned, new(new(1), 0, 2)));
    }
#endif

    private Task<List<(NetworkId Id, string Name)>> NamesAsync() => scene.Ask<PortalDb, List<(NetworkId, string)>>(async db =>
        [.. (await db.Networks.OrderBy(n => n.Name).Select(n => new { n.Id, n.Name }).ToListAsync()).Select(n => (n.Id, n.Name))]);

    private Task<List<string>> AskAsync(PlannedQuery<Asked, string> planned, Asked asked) => scene.Ask<PortalDb, List<string>>(db => planned.ToListAsync(db, asked, default));

    private sealed record Asked(NetworkId Network, int Skip, int Most);
}
