namespace NetworksPortal.Memberships.Log;

/// <summary>
/// What the core team's log says about a member, and what they did in the core team themself. Who else a line names is
/// somebody else's. That a removal was proposed is a thought of those who weigh it until it happens, and stays with them.
/// </summary>
internal sealed class NetworkLogData(ReadNetworkLog log) : IPersonaData
{
    private static readonly NetworkAction[] AboutMe =
        [NetworkAction.RequestAdmitted, NetworkAction.NameLookedUp, NetworkAction.CoreOffered, NetworkAction.CoreOfferWithdrawn];

    public string FileName => "log.json";

    public IReadOnlyCollection<Type> Covers { get; } = [typeof(NetworkLogSlot)];

    public async Task<object> ReadAsync(Viewer me, CancellationToken ct)
    {
        var about = new List<NetworkLogEntry>();
        foreach (var action in AboutMe)
        {
            about.AddRange(await log.AboutMeAsync(me, action, ct));
        }

        var mine = (await log.Handle(me, ct)).Entries.Where(entry => entry.Actor == me.Persona);
        return new
        {
            AboutYou = about.OrderBy(entry => entry.At).Select(entry => new { entry.At, entry.Action, By = "core team" }).ToList(),
            ByYou = mine.OrderBy(entry => entry.At).Select(entry => new { entry.At, entry.Action, entry.Detail }).ToList(),
        };
    }
}
