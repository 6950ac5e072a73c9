using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing.Keystore;
using NodaTime;

namespace NetworksPortal.Sealing;

/// <summary>
/// Seals everything that is bound to the epoch anew, under the next one. Two databases cannot change in one transaction,
/// so the keystore says first that a next epoch has begun, and that it holds only when every row lies under it. In between,
/// rows open under either and are sealed under the next: whoever kills this, at any point, only makes it begin again.
/// </summary>
public sealed class Reseal(PortalDb db, IDbContextFactory<KeystoreDb> keystores, EpochCounter epochs, IEnumerable<IResealed> subjects, TimeProvider time)
{
    /// <summary>Every night in Brussels.</summary>
    public static LocalTime At { get; } = new(3, 30);

    public async Task<Resealed> Handle(CancellationToken ct)
    {
        await BeginAsync(ct);
        KeyWorks.Did("epoch begun");
        var sum = new Resealed(0, 0);
        foreach (var subject in subjects)
        {
            sum += await subject.ResealAsync(ct);
        }

        await FinishAsync(ct);
        return sum;
    }

    /// <summary>Whether the last night's reseal is still to be made, or one was broken off.</summary>
    public async Task<bool> IsDueAsync(CancellationToken ct)
    {
        await using var keystore = await keystores.CreateDbContextAsync(ct);
        var newest = await keystore.Epochs.AsNoTracking().OrderByDescending(e => e.Number).FirstOrDefaultAsync(ct);
        return newest?.Finished is not { } finished || Instant.FromUnixTimeMilliseconds(finished) < LastNight(time.Now());
    }

    /// <summary>The age of a new portal's envelopes counts from its first start, which two processes may make at once.</summary>
    public async Task StartCountingAsync(CancellationToken ct)
    {
        await using var keystore = await keystores.CreateDbContextAsync(ct);
        await using var alone = await keystore.Database.BeginAsync(ct);
        if (!await keystore.Epochs.AnyAsync(ct))
        {
            keystore.Add(new Epoch(0, Now(), Now()));
            await keystore.SaveChangesAsync(ct);
            await alone.CommitAsync(ct);
        }
    }

    /// <summary>Says that a next epoch has begun, inside a write transaction of the portal: whoever writes after it seals under that one.</summary>
    internal async Task BeginAsync(CancellationToken ct)
    {
        await using var alone = await WriteScope.BeginAsync(db, ct);
        await using var keystore = await keystores.CreateDbContextAsync(ct);
        if (EpochCounter.Read(keystore) is { Next: null, Current: var current })
        {
            keystore.Add(new Epoch(current + 1, Now(), null));
            await keystore.SaveChangesAsync(ct);
        }

        epochs.Refresh();
    }

    /// <summary>Lets the earlier epoch end. All rows lie under the next one by now, since nobody sealed under any other.</summary>
    internal async Task FinishAsync(CancellationToken ct)
    {
        await using var alone = await WriteScope.BeginAsync(db, ct);
        await using var keystore = await keystores.CreateDbContextAsync(ct);
        var now = Now();
        await keystore.Epochs.Where(e => e.Finished == null).ExecuteUpdateAsync(set => set.SetProperty(e => e.Finished, now), ct);
        epochs.Refresh();
    }

    private static Instant LastNight(Instant now)
    {
        var today = now.InZone(BrusselsTime.Zone).Date.At(At).InZoneLeniently(BrusselsTime.Zone).ToInstant();
        return today <= now ? today : now.InZone(BrusselsTime.Zone).Date.PlusDays(-1).At(At).InZoneLeniently(BrusselsTime.Zone).ToInstant();
    }

    private long Now() => time.Now().ToUnixTimeMilliseconds();
}
