using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NetworksPortal.Tests.Persistence;

/// <summary>What a database file is made of, whatever order its columns were added in, and rows to fill it with.</summary>
internal sealed class SchemaOf(string path)
{
    private const string Same = "11111111-1111-1111-1111-111111111111";

    public Task<List<string>> TablesAsync() =>
        ListAsync("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '__EF%' ORDER BY name");

    /// <summary>Columns, keys, indexes, foreign keys, checks and triggers.</summary>
    public Task<List<string>> LinesAsync() => ListAsync("""
        SELECT t.name || ' ' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || coalesce(c.dflt_value, '') || ' ' || c.pk AS line
            FROM sqlite_master t, pragma_table_xinfo(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE '__EF%'
        UNION ALL
        SELECT t.name || ' index ' || i.name || ' ' || i."unique" || ' ' || i.partial || ' ' || (SELECT group_concat(x.name) FROM pragma_index_info(i.name) x)
            FROM sqlite_master t, pragma_index_list(t.name) i WHERE t.type = 'table' AND t.name NOT LIKE '__EF%'
        UNION ALL
        SELECT t.name || ' key ' || f."from" || ' ' || f."table" || ' ' || coalesce(f."to", '') || ' ' || f.on_delete
            FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
        UNION ALL
        SELECT name || ' ' || sql FROM sqlite_master WHERE type = 'trigger'
        UNION ALL
        SELECT t.name || ' checks ' || (length(t.sql) - length(replace(t.sql, 'CONSTRAINT "CK_', ''))) FROM sqlite_master t WHERE t.type = 'table'
        ORDER BY 1
        """);

    /// <summary>One row in each table. All values of a type are the same, so that what points to another row finds it.</summary>
    /// <returns>The tables.</returns>
    public async Task<List<string>> FillAsync()
    {
        var tables = await TablesAsync();
        foreach (var table in tables)
        {
            var columns = await ListAsync(string.Create(CultureInfo.InvariantCulture, $"SELECT name || '=' || type FROM pragma_table_info('{table}')"));
            var names = string.Join(", ", columns.Select(column => $"\"{column.Split('=')[0]}\""));
            var values = string.Join(", ", columns.Select(column => column.Split('=') switch { [_, "TEXT"] => $"'{Same}'", [_, "BLOB"] => "x'01'", ["EndsAt", _] => "2", _ => "1" }));
            await ListAsync($"PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; INSERT OR IGNORE INTO \"{table}\" ({names}) VALUES ({values})");
        }

        return tables;
    }

    public async Task<List<string>> ListAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        return rows;
    }
}
