using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Administration;

/// <summary>
/// Takes an older backup of the portal's database into use, without bringing anybody back: whoever left a network or was
/// erased since is out again, as the ledger in the keystore has it, before anything is served. Everything is then sealed
/// under a new epoch. Broken off, it goes on when it is run again. No portal may run meanwhile.
/// </summary>
public sealed class AcceptRestore(
    PortalDb db, IDbContextFactory<KeystoreDb> keystores, FindEnvelopeAge find, EpochCounter epochs, Reseal reseal, TextReseal texts,
    ErasureLedger ledger, OutAgain outAgain, AdministrationLog log, Residue residue)
{
    /// <summary>The command, and its work in the keystore.</summary>
    public const string Name = "accept-restore";

    /// <returns>How many rows do not open; null where there is no older backup to accept.</returns>
    /// <exception cref="StartRefused">The two databases do not belong together.</exception>
    public async Task<int?> Handle(CancellationToken ct)
    {
        if (await BeginAsync(ct) is not { } epoch)
        {
            return null;
        }

        epochs.Accept([epoch + 1, epoch, epoch - 1]);
        await reseal.BeginAsync(ct);
        KeyWorks.Did("restore begun");
        var erasures = await ledger.ReadAsync(ct);
        await outAgain.AccountsAsync(erasures.Accounts, ct);
        KeyWorks.Did("accounts out again");
        await outAgain.MembersAsync(erasures, ct);
        KeyWorks.Did("members out again");
        await outAgain.TracesAsync(erasures, ct);
        await texts.HandleAsync(ct);
        await EndThatDayAsync(ct);
        var done = await reseal.Handle(ct);
        KeyWorks.Did("restore sealed");
        await EndAsync(ct);
        return done.Refused;
    }

    private async Task<long?> BeginAsync(CancellationToken ct)
    {
        await using var keystore = await keystores.CreateDbContextAsync(ct);
        if (await keystore.Works.AsNoTracking().SingleOrDefaultAsync(w => w.Name == Name, ct) is { } begun)
        {
            return long.Parse(begun.Stage, CultureInfo.InvariantCulture);
        }

        var (age, epoch) = await find.Handle(ct);
        if (age != EnvelopeAge.Older)
        {
            return FindEnvelopeAge.Say(age) is { } refusal ? throw new StartRefused(refusal) : null;
        }

        keystore.Add(new KeyWork(Name, epoch.ToString(CultureInfo.InvariantCulture)));
        await keystore.SaveChangesAsync(ct);
        return epoch;
    }

    /// <summary>Sessions that ended since do not live again, mails of then are not sent now, and a number that was given since is not given twice.</summary>
    private async Task EndThatDayAsync(CancellationToken ct)
    {
        var stamp = Guid.NewGuid().ToString("N");
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        await db.Employees.ExecuteUpdateAsync(set => set.SetProperty(e => e.SecurityStamp, stamp), ct);
        await db.Set<OutboxMail>().ExecuteDeleteAsync(ct);
        await using var keystore = await keystores.CreateDbContextAsync(ct);
        var given = Math.Max(
            await keystore.EmployeeSecrets.MaxAsync(s => (int?)s.Employee, ct) ?? 0,
            await keystore.ErasedEmployees.MaxAsync(e => (int?)e.Employee, ct) ?? 0);
        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlAsync($"UPDATE sqlite_sequence SET seq = max(seq, {given}) WHERE name = 'Employees'", ct);
        }

        await transaction.CommitAsync(ct);
    }

    private async Task EndAsync(CancellationToken ct)
    {
        epochs.Accept([]);
        await using (var transaction = await WriteScope.BeginAsync(db, ct))
        {
            await log.AddAsync(by: null, AdministrationAction.RestoreAccepted, ct: ct);
            await transaction.CommitAsync(ct);
        }

        await residue.SweepAsync(ct);
        await using var keystore = await keystores.CreateDbContextAsync(ct);
        await keystore.Works.Where(w => w.Name == Name).ExecuteDeleteAsync(ct);
    }
}
