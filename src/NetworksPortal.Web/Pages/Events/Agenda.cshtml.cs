using NetworksPortal.Events;

namespace NetworksPortal.Web.Pages.Events;

public sealed class AgendaModel(UpcomingEvents upcoming, PastEvents past) : SpacePage
{
    private const int MostPast = 50;

    public IReadOnlyList<EventSummary> Upcoming { get; private set; } = [];

    public IReadOnlyList<EventSummary> Past { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Upcoming = await upcoming.Handle(Viewer, Aborted);
        Past = await past.Handle(Viewer, MostPast, Aborted);
    }
}
