using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace NetworksPortal.Employees;

/// <summary>
/// Wrong passwords of an account, counted apart for each place that they come from, so that whoever guesses elsewhere shuts nobody
/// out. In memory alone: who tried what from where is written down nowhere.
/// </summary>
public sealed class PasswordTries(TimeProvider time)
{
    private const int ManyPlaces = 10_000;

    private readonly ConcurrentDictionary<(EmployeeId Account, string Place), Tried> places = new();

    /// <summary>Counts a try before it is looked at. False after <see cref="PasswordCheck.Tries"/>, until <see cref="PasswordCheck.LockedFor"/> after the last that counted.</summary>
    internal bool Take(EmployeeId account, string place)
    {
        var now = time.GetUtcNow();
        Forget(now);
        var before = 0;
        places.AddOrUpdate((account, place), _ => new Tried(1, now), (_, tried) =>
        {
            before = tried.IsOld(now) ? 0 : tried.Count;
            return before >= PasswordCheck.Tries ? tried : new Tried(before + 1, now);
        });
        return before < PasswordCheck.Tries;
    }

    internal void GiveBack(EmployeeId account, string place) => places.TryRemove((account, place), out _);

    /// <summary>Whoever chose a password by mail begins anew, wherever they are.</summary>
    internal void GiveAllBack(EmployeeId account)
    {
        foreach (var place in places.Keys.Where(place => place.Account == account))
        {
            places.TryRemove(place, out _);
        }
    }

    private void Forget(DateTimeOffset now)
    {
        if (places.Count > ManyPlaces)
        {
            foreach (var place in places.Where(place => place.Value.IsOld(now)))
            {
                places.TryRemove(place);
            }
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Tried(int Count, DateTimeOffset Last)
    {
        public bool IsOld(DateTimeOffset now) => now >= Last + PasswordCheck.LockedFor;
    }
}
