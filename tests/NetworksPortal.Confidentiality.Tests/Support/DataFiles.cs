using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace NetworksPortal.Confidentiality.Tests.Support;

/// <summary>What somebody sees who has the files and no key.</summary>
internal static class DataFiles
{
    /// <summary>
    /// Numbers that may differ. The stamp is drawn anew at every change of any roster. A meeting counts the answers that it ever
    /// got: docs/security.md says that the database tells it.
    /// </summary>
    private static readonly string[] MayDiffer = ["RosterStamp.Value", "Events.Arrivals"];

    private static readonly string[] Databases = ["portal.db", "keystore.db"];

    /// <summary>For each table: its rows, the bytes in each column of text and blobs, and the numbers in each other column. For each database: the pages that its rows take and what is left of its write-ahead log. Then every other file.</summary>
    public static IReadOnlyList<string> Measure(string directory) =>
    [
        .. Databases.SelectMany(file => MeasureOne(directory, file)),
        .. Files(directory).Where(file => !Databases.Any(name => Path.GetFileName(file).StartsWith(name, StringComparison.Ordinal)))
            .Select(file => $"{Path.GetRelativePath(directory, file)} {new FileInfo(file).Length}"),
    ];

    /// <summary>Which files hold the text, in either of the two codings that a program here could have written it in.</summary>
    public static IReadOnlyList<string> Holding(string directory, string text) =>
        [.. Holding(directory, Encoding.UTF8.GetBytes(text)), .. Holding(directory, Encoding.Unicode.GetBytes(text))];

    public static IReadOnlyList<string> Holding(string directory, byte[] bytes) =>
        [.. Files(directory).Where(file => Bytes(file).AsSpan().IndexOf(bytes) >= 0).Select(file => Path.GetRelativePath(directory, file))];

    /// <summary>The files as a backup tool copies them, while the portal runs.</summary>
    public static string CopyOf(string directory)
    {
        var copy = DemoTemplate.NewFolder();
        foreach (var file in Files(directory))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(directory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, Bytes(file));
        }

        return copy;
    }

    public static List<string> Read(string directory, string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, file)};Pooling=False");
        connection.Open();
        return Read(connection, sql);
    }

    public static byte[] ReadBlob(string directory, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "portal.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (byte[])command.ExecuteScalar()!;
    }

    public static int Execute(string directory, string file, string sql, params byte[][] blobs)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, file)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < blobs.Length; i++)
        {
            command.Parameters.AddWithValue($"$blob{i}", blobs[i]);
        }

        return command.ExecuteNonQuery();
    }

    private static IOrderedEnumerable<string> Files(string directory) =>
        Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>Nothing of a file that went meanwhile: SQLite takes the companions of a database away with its last connection.</summary>
    private static byte[] Bytes(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (FileNotFoundException)
        {
            return [];
        }
    }

    private static IEnumerable<string> MeasureOne(string directory, string file)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, file)};Pooling=False");
        connection.Open();
        // The log grows with every write, whoever's; what counts is that nothing stays in it once it is written back.
        _ = Read(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        yield return $"{file}-wal {new FileInfo(Path.Combine(directory, file + "-wal")) switch { { Exists: true } log => log.Length, _ => 0 }}";
        yield return $"{file} pages {PagesOf(connection)}";
        foreach (var table in Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
        {
            var columns = Read(connection, $"SELECT name FROM pragma_table_info('{table}') ORDER BY cid");
            var sizes = columns.Select(column => $"coalesce(sum(CASE WHEN typeof(\"{column}\") IN ('text', 'blob') THEN length(\"{column}\") END), 0)");
            foreach (var column in columns.Where(column => !MayDiffer.Contains($"{table}.{column}")))
            {
                // Numbers, days and moments, by how often each of them is there.
                yield return $"{file} {table}.{column} {string.Join(", ", Read(connection, $"""SELECT "{column}" || ' ' || count(*) FROM "{table}" WHERE typeof("{column}") IN ('integer', 'real') GROUP BY "{column}" ORDER BY "{column}" """))}";
            }

            yield return $"{file} {table} {Read(connection, $"SELECT count(*) || ' ' || {string.Join(" || ' ' || ", sizes)} FROM \"{table}\"").Single()}";
        }
    }

    /// <summary>
    /// Written anew in the order of the keys. Most keys are random, so the live file splits its pages elsewhere in each of two worlds that are
    /// alike in every row.
    /// </summary>
    private static string PagesOf(SqliteConnection connection)
    {
        var copy = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");
        try
        {
            _ = Read(connection, $"VACUUM INTO '{copy}'");
            using var written = new SqliteConnection($"Data Source={copy};Pooling=False");
            written.Open();
            return Read(written, "PRAGMA page_count").Single();
        }
        finally
        {
            File.Delete(copy);
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
