using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Sealing;

/// <param name="Rows">Envelopes sealed anew.</param>
/// <param name="Refused">Envelopes and texts that do not open, and stayed as they were.</param>
public sealed record Rotated(int Rows, int Refused);

/// <summary>
/// New keys for everything that lies in the portal: each network gets one, all that lies under the old ones is sealed anew,
/// and the whole keystore is wrapped with a new master key. How far it is stands in the keystore, each step can be done
/// twice, and so it goes on where it was broken off. No portal may run meanwhile.
/// </summary>
public sealed class KeyRotation(
    IDbContextFactory<KeystoreDb> keystores, KeyRing keys, MasterKey master, MasterKeyFile file, Reseal reseal, TextReseal texts, Residue residue, TimeProvider time)
{
    /// <summary>The command, and its work in the keystore.</summary>
    public const string Name = "reseal";

    private const string Rows = "rows";
    private const string Wrapping = "wrapping";
    private const string File = "file";

    /// <exception cref="StartRefused">The new master key cannot be written.</exception>
    public async Task<Rotated> Handle(CancellationToken ct)
    {
        var done = new Rotated(0, 0);
        var stage = await BeginAsync(ct);
        if (stage == Rows)
        {
            done = await SealAnewAsync(ct);
            stage = await RetireAsync(ct);
        }

        if (stage == Wrapping)
        {
            await WrapAnewAsync(ct);
        }

        await EndAsync(ct);
        return done;
    }

    /// <summary>From here on every network seals with its new key.</summary>
    private async Task<string> BeginAsync(CancellationToken ct)
    {
        await using var keystore = await keystores.CreateDbContextAsync(ct);
        if (await keystore.Works.AsNoTracking().SingleOrDefaultAsync(w => w.Name == Name, ct) is { } begun)
        {
            return begun.Stage;
        }

        // Made first, since a folder that cannot be written is better known now than at the end.
        file.Prepare();
        KeyWorks.Did("key written");
        await keys.AddVersionsAsync(keystore, ct);
        keystore.Add(new KeyWork(Name, Rows));
        await keystore.SaveChangesAsync(ct);
        keys.ForgetVersions();
        KeyWorks.Did("versions made");
        return Rows;
    }

    private async Task<Rotated> SealAnewAsync(CancellationToken ct)
    {
        var rows = await reseal.Handle(ct);
        KeyWorks.Did("rows sealed");
        var written = await texts.HandleAsync(ct);
        KeyWorks.Did("texts sealed");
        await residue.SweepAsync(ct);
        return new Rotated(rows.Rows, rows.Refused + written.Refused);
    }

    /// <summary>The old keys of networks open no row any more. Backups still lie under them; <see cref="KeystoreUpkeep"/> ends them when those have.</summary>
    private async Task<string> RetireAsync(CancellationToken ct)
    {
        await using var keystore = await keystores.CreateDbContextAsync(ct);
        await using var transaction = await keystore.Database.BeginAsync(ct);
        var now = time.Now().ToUnixTimeMilliseconds();
        await keystore.NetworkKeys
            .Where(k => k.Retired == null && keystore.NetworkKeys.Any(newer => newer.Network == k.Network && newer.Version > k.Version))
            .ExecuteUpdateAsync(set => set.SetProperty(k => k.Retired, now), ct);
        await StageAsync(keystore, Wrapping, ct);
        await transaction.CommitAsync(ct);
        KeyWorks.Did("versions retired");
        return Wrapping;
    }

    private async Task WrapAnewAsync(CancellationToken ct)
    {
        var next = file.Prepare();
        await using var keystore = await keystores.CreateDbContextAsync(ct);
        await using (var transaction = await keystore.Database.BeginAsync(ct))
        {
            await KeystoreRewrap.HandleAsync(keystore, master, next, ct);
            await StageAsync(keystore, File, ct);
            await transaction.CommitAsync(ct);
        }

        KeyWorks.Did("keystore wrapped");
        await Residue.SweepAsync(keystore, ct);
    }

    private async Task EndAsync(CancellationToken ct)
    {
        file.SetAside();
        KeyWorks.Did("old key set aside");
        file.Swap();
        KeyWorks.Did("new key in place");
        file.DestroyOld();
        KeyWorks.Did("old key destroyed");
        await using var keystore = await keystores.CreateDbContextAsync(ct);
        await keystore.Works.Where(w => w.Name == Name).ExecuteDeleteAsync(ct);
        await Residue.SweepAsync(keystore, ct);
    }

    private static Task StageAsync(KeystoreDb keystore, string stage, CancellationToken ct) =>
        keystore.Works.Where(w => w.Name == Name).ExecuteUpdateAsync(set => set.SetProperty(w => w.Stage, stage), ct);
}
