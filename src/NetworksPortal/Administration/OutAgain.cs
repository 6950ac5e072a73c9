using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using NetworksPortal.Employees;
using NetworksPortal.Employees.SecondFactors;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Administration;

/// <summary>Erases from a restored database what had been erased since it was backed up. Each part may be done twice.</summary>
public sealed class OutAgain(PortalDb db, EnvelopeReader reader, EnvelopeSeal seal, Tallies tallies, PersonaErasure erasure, SecondFactorRows factors)
{
    private const int Batch = 200;

    /// <summary>Accounts that were erased, as a whole.</summary>
    public async Task AccountsAsync(IReadOnlySet<EmployeeId> erased, CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        foreach (var account in erased)
        {
            await db.Set<Envelope>().Where(e => e.Employee == account).ExecuteDeleteAsync(ct);
            await db.Set<AccountLink>().Where(l => l.Employee == account).ExecuteDeleteAsync(ct);
            await factors.RemoveAsync(account, ct);
            await db.Employees.Where(e => e.Id == account.Value).ExecuteDeleteAsync(ct);
        }

        await transaction.CommitAsync(ct);
    }

    /// <summary>Members who left: their envelopes say so again.</summary>
    public async Task MembersAsync(Erasures erasures, CancellationToken ct)
    {
        var accounts = await db.Employees.OrderBy(e => e.Id).Select(e => e.Id).ToListAsync(ct);
        foreach (var batch in accounts.Chunk(Batch))
        {
            await using var transaction = await WriteScope.BeginAsync(db, ct);
            db.ChangeTracker.Clear();
            var asOf = reader.Begin();
            var chosen = batch.Select(id => new EmployeeId(id)).ToList();
            foreach (var envelope in await db.Set<Envelope>().Where(e => chosen.Contains(e.Employee)).ToListAsync(ct))
            {
                if (reader.Open(asOf, envelope) is { State: not MembershipState.None } membership && erasures.HasLeft(membership.Persona.Value))
                {
                    await erasure.EraseAsync(envelope.Network, membership.Persona, ct);
                    envelope.Hold(seal.Seal(envelope.Network, envelope.Employee, MembershipCodec.Write(Membership.None)));
                    await tallies.RewriteAsync(membership.IsIn ? [envelope.Network] : [], ct);
                }
            }

            await db.SaveChangesAsync(ct);
            await db.RenewRosterStampAsync(ct);
            await transaction.CommitAsync(ct);
        }
    }

    /// <summary>What lies under the persona of somebody whose envelope does not open any more, in every table that has personas.</summary>
    public async Task TracesAsync(Erasures erasures, CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        foreach (var (network, persona) in await PersonasAsync(ct))
        {
            if (erasures.HasLeft(persona.Value))
            {
                await erasure.EraseAsync(network, persona, ct);
            }
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private async Task<IReadOnlyCollection<(NetworkId Network, PersonaId Persona)>> PersonasAsync(CancellationToken ct)
    {
        var found = new HashSet<(NetworkId, PersonaId)>();
        foreach (var entity in db.Model.GetEntityTypes())
        {
            var network = entity.GetProperties().FirstOrDefault(p => p.ClrType == typeof(NetworkId));
            foreach (var persona in entity.GetProperties().Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(PersonaId)))
            {
                found.UnionWith(await PersonasAsync(entity, persona, network ?? throw new InvalidOperationException($"{entity.DisplayName()} has personas but no network."), ct));
            }
        }

        return found;
    }

    /// <summary>Read by hand: the model is compiled, and knows no type for it.</summary>
    private async Task<List<(NetworkId, PersonaId)>> PersonasAsync(IEntityType entity, IProperty persona, IProperty network, CancellationToken ct)
    {
        await using var select = db.Database.GetDbConnection().CreateCommand();
        select.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        select.CommandText = $"""SELECT DISTINCT "{network.GetColumnName()}", "{persona.GetColumnName()}" FROM "{entity.GetTableName()}" WHERE "{persona.GetColumnName()}" IS NOT NULL""";
        await using var rows = await select.ExecuteReaderAsync(ct);
        var found = new List<(NetworkId, PersonaId)>();
        while (await rows.ReadAsync(ct))
        {
            found.Add((new NetworkId(rows.GetInt32(0)), new PersonaId(rows.GetGuid(1))));
        }

        return found;
    }
}
