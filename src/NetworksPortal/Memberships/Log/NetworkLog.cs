using Microsoft.EntityFrameworkCore;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Memberships.Log;

/// <summary>
/// The log of each network: sealed, hash-chained, its actors personas, for its own core team. A line is written in every
/// network at once, a real one in one of them and a blank in the others, so that nothing outside tells which did something.
/// </summary>
public sealed class NetworkLog(PortalDb db, NetworkLogSlots slots, TimeProvider time)
{
    /// <summary>Writes a line, inside the caller's transaction.</summary>
    /// <param name="network">Whose log.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="action">What.</param>
    /// <param name="about">Which member it was about, or null.</param>
    /// <param name="detail">A count or a setting; never a name.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="InvalidOperationException">There is no transaction that the line could share with what it tells.</exception>
    public async Task AddAsync(NetworkId network, PersonaId actor, NetworkAction action, PersonaId? about, string detail, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A line of a network's log is written in the transaction of what it tells.");
        }

        var asOf = slots.Begin();
        var heads = await AtAsync(NetworkLogSlot.HeadNumber, ct);
        Mend(heads, NetworkLogSlot.HeadNumber, [network]);
        var number = heads.Values.Max(head => HeadOf(asOf, head)?.Written ?? 0) + 1;
        var lines = await AtAsync(number, ct);
        if (lines.Count == 0)
        {
            Grow(heads.Keys, number);
            lines = db.Set<NetworkLogSlot>().Local.Where(slot => slot.Number == number).ToDictionary(slot => slot.Network);
        }

        Mend(lines, number, heads.Keys);
        foreach (var (id, head) in heads)
        {
            var before = HeadOf(asOf, head) ?? LogHead.Start;
            var (line, chain) = id == network
                ? LogCodec.Write(new NetworkLogEntry(time.Now(), actor, action, about, detail), before.Chain)
                : (LogCodec.Blank(), before.Chain);
            slots.Hold(lines[id], line);
            slots.Hold(head, LogCodec.Write(new LogHead(number, chain)));
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Gives a new network as many blank lines as the others have. Saved by the caller.</summary>
    internal async Task StartAsync(NetworkId network, CancellationToken ct)
    {
        var asOf = slots.Begin();
        var heads = await AtAsync(NetworkLogSlot.HeadNumber, ct);
        var last = await db.Set<NetworkLogSlot>().MaxAsync(s => (int?)s.Number, ct) ?? NetworkLogSlots.Block;
        var written = heads.Values.Select(head => HeadOf(asOf, head)?.Written ?? 0).DefaultIfEmpty(0).Max();
        db.Add(slots.New(network, NetworkLogSlot.HeadNumber, LogCodec.Write(LogHead.Start with { Written = written })));
        db.AddRange(Enumerable.Range(1, last).Select(number => slots.New(network, number, LogCodec.Blank())));
    }

    private async Task<Dictionary<NetworkId, NetworkLogSlot>> AtAsync(int number, CancellationToken ct) =>
        await db.Set<NetworkLogSlot>().Where(s => s.Number == number).ToDictionaryAsync(s => s.Network, ct);

    private void Grow(IEnumerable<NetworkId> networks, int from) => db.AddRange(networks.SelectMany(
        network => Enumerable.Range(from, NetworkLogSlots.Block).Select(number => slots.New(network, number, LogCodec.Blank()))));

    /// <summary>A line that somebody took out of the database comes back blank: the log then shows that it is broken, and goes on.</summary>
    private void Mend(Dictionary<NetworkId, NetworkLogSlot> lines, int number, IEnumerable<NetworkId> networks)
    {
        foreach (var network in networks.Where(network => !lines.ContainsKey(network)).ToList())
        {
            lines[network] = db.Add(slots.New(network, number, LogCodec.Blank())).Entity;
        }
    }

    private LogHead? HeadOf(EpochState asOf, NetworkLogSlot head) => slots.Open(asOf, head) is { } line ? LogCodec.ReadHead(line) : null;
}
