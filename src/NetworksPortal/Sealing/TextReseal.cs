using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Sealing;

/// <summary>A table with sealed texts, as the model has it.</summary>
public sealed record SealedTable(string Name, string Network, IReadOnlyList<string> Keys, IReadOnlyList<string> Texts);

/// <summary>
/// Seals every text of every table with its network's newest key. The tables are read from the model: a new one is covered
/// by having a <see cref="SealedText"/> beside a <see cref="NetworkId"/>. Only while no portal runs.
/// </summary>
public sealed class TextReseal(PortalDb db, NetworkSeal seal)
{
    private const int Batch = 200;

    /// <exception cref="InvalidOperationException">An entity has sealed texts and does not say whose.</exception>
    public static IReadOnlyList<SealedTable> TablesOf(IModel model) =>
        [.. model.GetEntityTypes().Where(entity => TextsOf(entity).Any()).Select(TableOf).OrderBy(table => table.Name, StringComparer.Ordinal)];

    /// <returns>How many rows were sealed anew, and how many texts did not open and stayed as they were.</returns>
    public async Task<Resealed> HandleAsync(CancellationToken ct)
    {
        var sum = new Resealed(0, 0);
        foreach (var table in TablesOf(db.Model))
        {
            var keys = await KeysAsync(table, ct);
            foreach (var batch in keys.Chunk(Batch))
            {
                await using var transaction = await WriteScope.BeginAsync(db, ct);
                foreach (var key in batch)
                {
                    sum += await ResealAsync(table, key, ct);
                }

                await transaction.CommitAsync(ct);
            }

            KeyWorks.Did("table of texts sealed");
        }

        return sum;
    }

    private async Task<List<object[]>> KeysAsync(SealedTable table, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var select = Command($"SELECT {Columns(table.Keys)} FROM \"{table.Name}\"", []);
        await using var reader = await select.ExecuteReaderAsync(ct);
        var keys = new List<object[]>();
        while (await reader.ReadAsync(ct))
        {
            var key = new object[table.Keys.Count];
            reader.GetValues(key);
            keys.Add(key);
        }

        await db.Database.CloseConnectionAsync();
        return keys;
    }

    private async Task<Resealed> ResealAsync(SealedTable table, object[] key, CancellationToken ct)
    {
        var place = string.Join(" AND ", table.Keys.Select((column, i) => $"\"{column}\" = @key{i}"));
        var values = new object[table.Texts.Count + 1];
        await using (var select = Command($"SELECT {Columns([table.Network, .. table.Texts])} FROM \"{table.Name}\" WHERE {place}", KeyParameters(key)))
        await using (var reader = await select.ExecuteReaderAsync(ct))
        {
            await reader.ReadAsync(ct);
            reader.GetValues(values);
        }

        var network = new NetworkId(Convert.ToInt32(values[0], System.Globalization.CultureInfo.InvariantCulture));
        var texts = values.Skip(1).Select(text => text is byte[] bytes ? Renew(network, bytes) : text).ToList();
        var set = string.Join(", ", table.Texts.Select((column, i) => $"\"{column}\" = @text{i}"));
        await using var update = Command(
            $"UPDATE \"{table.Name}\" SET {set} WHERE {place}",
            [.. KeyParameters(key), .. texts.Select((text, i) => ($"@text{i}", text ?? values[i + 1]))]);
        await update.ExecuteNonQueryAsync(ct);
        return new Resealed(1, texts.Count(text => text is null));
    }

    private byte[]? Renew(NetworkId network, byte[] text)
    {
        try
        {
            return seal.Renew(network, new SealedText(text)).Bytes;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private DbCommand Command(string sql, IEnumerable<(string Name, object Value)> parameters)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static IEnumerable<(string Name, object Value)> KeyParameters(object[] key) => key.Select((value, i) => ($"@key{i}", value));

    private static string Columns(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));

    private static IEnumerable<IProperty> TextsOf(IEntityType entity) =>
        entity.GetProperties().Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(SealedText));

    private static SealedTable TableOf(IEntityType entity)
    {
        var networks = entity.GetProperties().Where(p => p.ClrType == typeof(NetworkId)).ToList();
        return networks is [var network]
            ? new SealedTable(entity.GetTableName()!, network.GetColumnName(), [.. entity.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName())], [.. TextsOf(entity).Select(p => p.GetColumnName())])
            : throw new InvalidOperationException($"{entity.DisplayName()} has sealed texts but not one network: a new key could not reach them.");
    }
}
