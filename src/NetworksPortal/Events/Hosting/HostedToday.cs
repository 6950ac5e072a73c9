using System.Collections.Concurrent;
using NetworksPortal.Networks;
using NodaTime;

namespace NetworksPortal.Events.Hosting;

/// <summary>
/// How many of each network had a seat when a day was first looked at. It stays so until midnight: a number that moved with every answer
/// would tell, on its way over the threshold, what the threshold hides. In memory alone; a restart counts anew.
/// </summary>
public sealed class HostedToday
{
    private readonly ConcurrentDictionary<EventId, (LocalDate Day, IReadOnlyDictionary<NetworkId, int> Seated)> known = new();

    internal IReadOnlyDictionary<NetworkId, int>? Find(EventId meeting, LocalDate today) =>
        known.TryGetValue(meeting, out var kept) && kept.Day == today ? kept.Seated : null;

    internal void Keep(EventId meeting, LocalDate today, IReadOnlyDictionary<NetworkId, int> seated)
    {
        foreach (var old in known.Where(kept => kept.Value.Day != today))
        {
            known.TryRemove(old);
        }

        known.TryAdd(meeting, (today, seated));
    }
}
