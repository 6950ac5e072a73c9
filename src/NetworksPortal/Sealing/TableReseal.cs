using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NetworksPortal.Persistence;

namespace NetworksPortal.Sealing;

/// <summary>One row of a table that has Network, one more key of whole numbers, KeyVersion and Blob.</summary>
internal sealed record SealedRow(int Network, int Key, int KeyVersion, byte[] Blob);

/// <summary>
/// Seals such a table anew, a few hundred rows in a transaction, so that whoever writes meanwhile waits no longer than for
/// one of those. Plain statements: a change tracker takes longer than the sealing.
/// </summary>
/// <param name="db">The portal's database.</param>
/// <param name="epochs">Read again in every transaction.</param>
/// <param name="table">Its name.</param>
/// <param name="key">The second column of its key.</param>
internal sealed class TableReseal(PortalDb db, EpochCounter epochs, string table, string key)
{
    private const int Batch = 500;

    /// <summary>Long enough for a writer who waits to come first.</summary>
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(5);

    /// <param name="sealAnew">A row becomes another, or null where it does not open and stays as it is. Called from several threads.</param>
    /// <param name="ct">Stops between two transactions.</param>
    public async Task<Resealed> HandleAsync(Func<EpochState, SealedRow, SealedRow?> sealAnew, CancellationToken ct)
    {
        var sum = new Resealed(0, 0);
        for (SealedRow? last = null; ;)
        {
            var (batch, whole) = await ResealAsync(last, sealAnew, ct);
            if (batch.Count == 0)
            {
                return sum;
            }

            (sum, last) = (sum + new Resealed(whole, batch.Count - whole), batch[^1]);
            KeyWorks.Did("batch sealed");
            await Task.Delay(Gap, ct);
        }
    }

    private async Task<(List<SealedRow> Batch, int Whole)> ResealAsync(
        SealedRow? after, Func<EpochState, SealedRow, SealedRow?> sealAnew, CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var asOf = epochs.Refresh();
        var batch = await ReadAsync(after, ct);
        var anew = new SealedRow?[batch.Count];
        Parallel.For(0, batch.Count, i => anew[i] = sealAnew(asOf, batch[i]));
        var whole = anew.OfType<SealedRow>().ToList();
        await StoreAsync(whole, ct);
        await transaction.CommitAsync(ct);
        return (batch, whole.Count);
    }

    private async Task<List<SealedRow>> ReadAsync(SealedRow? after, CancellationToken ct)
    {
        await using var select = Command(
            $"""SELECT "Network", "{key}", "KeyVersion", "Blob" FROM "{table}" WHERE ("Network", "{key}") > (@network, @key) ORDER BY "Network", "{key}" LIMIT {Batch}""");
        Parameter(select, "@network").Value = after?.Network ?? 0;
        Parameter(select, "@key").Value = after?.Key ?? 0;
        await using var reader = await select.ExecuteReaderAsync(ct);
        var rows = new List<SealedRow>(Batch);
        while (await reader.ReadAsync(ct))
        {
            rows.Add(new SealedRow(reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2), await reader.GetFieldValueAsync<byte[]>(3, ct)));
        }

        return rows;
    }

    private async Task StoreAsync(List<SealedRow> rows, CancellationToken ct)
    {
        await using var update = Command($"""UPDATE "{table}" SET "KeyVersion" = @version, "Blob" = @blob WHERE "Network" = @network AND "{key}" = @key""");
        var (version, blob, network, second) = (Parameter(update, "@version"), Parameter(update, "@blob"), Parameter(update, "@network"), Parameter(update, "@key"));
        foreach (var row in rows)
        {
            (version.Value, blob.Value, network.Value, second.Value) = (row.KeyVersion, row.Blob, row.Network, row.Key);
            await update.ExecuteNonQueryAsync(ct);
        }
    }

    private DbCommand Command(string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
        return command;
    }

    private static DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
