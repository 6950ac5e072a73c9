using NetworksPortal.Events;
using NetworksPortal.Memberships;
using NodaTime;

namespace NetworksPortal.Tests.Events;

public sealed class PastEventsTests : IAsyncLifetime
{
    private const int BeyondAPage = 2;

    private readonly EventScene scene = new();

    public Task InitializeAsync() => scene.InitializeAsync();

    public Task DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task All_that_was_is_there_page_by_page_and_nothing_twice()
    {
        for (var i = 0; i < PastEvents.PageSize + BeyondAPage; i++)
        {
            await scene.PlannedAsync(new PlanBuilder().At(EventScene.Tuesday.PlusDays(i / 4), 12, 13).Build());
        }

        await scene.PlannedAsync(new PlanBuilder().For(EventAudience.Core).Build());
        scene.Clock.Now += Duration.FromDays(60);

        var (first, second) = (await PageAsync(scene.Chris, 1), await PageAsync(scene.Chris, 2));
        Assert.Equal((PastEvents.PageSize, true), (first.Meetings.Count, first.HasMore));
        Assert.Equal((BeyondAPage + 1, false), (second.Meetings.Count, second.HasMore));
        Assert.Equal(PastEvents.PageSize + BeyondAPage + 1, first.Meetings.Concat(second.Meetings).DistinctBy(meeting => meeting.Id).Count());
        Assert.True(first.Meetings[^1].StartsAt >= second.Meetings[0].StartsAt);

        var member = await PageAsync(scene.Member(), 2);
        Assert.Equal(BeyondAPage, member.Meetings.Count);
        Assert.Empty((await PageAsync(scene.Stranger, 1)).Meetings);
    }

    private Task<(IReadOnlyList<EventSummary> Meetings, bool HasMore)> PageAsync(Viewer viewer, int page) =>
        scene.Ask<PastEvents, (IReadOnlyList<EventSummary>, bool)>(use => use.PageAsync(viewer, page, default));
}
