using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace NetworksPortal.Web.Tests.Confidentiality;

/// <summary>What somebody sees who has the files and no key.</summary>
internal static class DataFiles
{
    /// <summary>For each table: its rows, and the bytes in each column of text and blobs. For each database: its pages.</summary>
    public static IReadOnlyList<string> Measure(string directory) => [.. new[] { "portal.db", "keystore.db" }.SelectMany(file => MeasureOne(directory, file))];

    public static bool Hold(string directory, string text) => Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    });

    private static IEnumerable<string> MeasureOne(string directory, string file)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, file)};Pooling=False");
        connection.Open();
        yield return $"{file} pages {Read(connection, "PRAGMA page_count").Single()}";
        foreach (var table in Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
        {
            var columns = Read(connection, $"SELECT name FROM pragma_table_info('{table}') ORDER BY cid");
            var sizes = columns.Select(column => $"coalesce(sum(CASE WHEN typeof(\"{column}\") IN ('text', 'blob') THEN length(\"{column}\") END), 0)");
            yield return $"{file} {table} {Read(connection, $"SELECT count(*) || ' ' || {string.Join(" || ' ' || ", sizes)} FROM \"{table}\"").Single()}";
        }
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        return values;
    }
}
