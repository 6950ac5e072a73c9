using NetworksPortal.Events;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Tests.Events;

namespace NetworksPortal.Tests.Persistence;

public sealed class PublicShelfTests : IAsyncLifetime
{
    private readonly EventScene scene = new();

    public Task InitializeAsync() => scene.InitializeAsync();

    public Task DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task A_face_that_changed_is_read_by_the_next_visitor()
    {
        Assert.Equal("collega's", (await FaceAsync()).ForWhom);

        await PresentAsync("Voor wie wil");

        Assert.Equal("Voor wie wil", (await FaceAsync()).ForWhom);
    }

    [Fact]
    public async Task Whoever_changes_it_reads_their_change_before_the_commit_and_everybody_else_after_it()
    {
        Assert.Equal("collega's", (await FaceAsync()).ForWhom);

        await scene.Do<PortalDb>(async db =>
        {
            await using var scope = await WriteScope.BeginAsync(db, default);
            var network = db.Networks.Single(n => n.Slug == "roze");
            network.Present("Voor wie wil", "", "", "");
            await db.SaveChangesAsync();
            Assert.Equal("collega's", (await FaceAsync()).ForWhom);
            Assert.Equal("Voor wie wil", (await new PublicNetworks(db, new PublicShelf()).Handle("roze", default))!.ForWhom);
            await scope.CommitAsync(default);
        });

        Assert.Equal("Voor wie wil", (await FaceAsync()).ForWhom);
    }

    [Fact]
    public async Task An_open_meeting_is_there_as_soon_as_it_is_planned_and_called_off_as_soon_as_it_is()
    {
        Assert.Empty(await OpenAsync());

        var id = await scene.PlannedAsync(new PlanBuilder().For(EventAudience.AllStaff).Build());
        Assert.False(Assert.Single(await OpenAsync()).IsCancelled);

        await scene.Do<CancelEvent>(use => use.Handle(scene.Chris, id, default));
        Assert.True(Assert.Single(await OpenAsync()).IsCancelled);
    }

    [Theory]
    [InlineData("UPDATE \"Networks\" SET \"Teaser\" = @p0", true)]
    [InlineData("INSERT INTO \"Events\" (\"Id\", \"Sheet\") VALUES (@p0, @p1)", true)]
    [InlineData("UPDATE \"Events\" SET \"State\" = @p0 WHERE \"Id\" = @p1", true)]
    [InlineData("UPDATE \"Events\" AS \"e\" SET \"Taken\" = \"e\".\"Taken\" + 1 WHERE \"e\".\"State\" = 'Planned'", false)]
    [InlineData("INSERT INTO \"Rsvps\" (\"Event\") VALUES (@p0)", false)]
    [InlineData("SELECT \"n\".\"Id\" FROM \"Networks\" AS \"n\"", false)]
    public void Only_what_everybody_may_know_empties_it(string statement, bool isPublic) => Assert.Equal(isPublic, PublicChanges.IsPublic(statement));

    private async Task<Network> FaceAsync() => (await scene.Ask<PublicNetworks, Network?>(use => use.Handle("roze", default)))!;

    private Task<IReadOnlyList<OpenEvent>> OpenAsync() => scene.Ask<OpenEvents, IReadOnlyList<OpenEvent>>(use => use.Handle(default));

    private Task PresentAsync(string forWhom) => scene.Do<PresentNetwork>(use => use.Handle(
        scene.Chris.Network, new NetworkPresentation(forWhom, "Welkom", "", "", "Wat hier gezegd wordt, blijft hier.", false, JoinRule.Open), default));
}
