using NetworksPortal.Employees;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Memberships;

/// <summary>Seals all envelopes anew without looking at what they hold.</summary>
internal sealed class EnvelopeReseal(PortalDb db, EnvelopeSeal seal, EpochCounter epochs) : IResealed
{
    public Task<Resealed> ResealAsync(CancellationToken ct) =>
        new TableReseal(db, epochs, "Envelopes", nameof(Envelope.Employee)).HandleAsync(SealAnew, ct);

    private SealedRow? SealAnew(EpochState asOf, SealedRow row) =>
        seal.SealAnew(asOf, new NetworkId(row.Network), new EmployeeId(row.Key), row.KeyVersion, row.Blob) is var (version, blob)
            ? row with { KeyVersion = version, Blob = blob }
            : null;
}

/// <summary>The sealed counters are rewritten with the envelopes, as they are with every one of them.</summary>
internal sealed class TallyReseal(PortalDb db, Tallies tallies) : IResealed
{
    public async Task<Resealed> ResealAsync(CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        db.ChangeTracker.Clear();
        await tallies.RewriteAsync([], ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new Resealed(0, 0);
    }
}
