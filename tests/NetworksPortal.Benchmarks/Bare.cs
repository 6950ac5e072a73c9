using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using NetworksPortal.Sealing;

namespace NetworksPortal.Benchmarks;

/// <summary>What this machine can do at all, beside which the portal's figures are to be read.</summary>
internal static class Bare
{
    private const int Rows = 50_000;

    public static void Print()
    {
        Console.WriteLine($"bare AES-256-GCM, {EnvelopeSeal.PayloadLength} bytes, one core       {PerSecond(200_000, Seal()),12:N0} a second");
        Console.WriteLine($"bare HKDF-SHA256, one key, one core              {PerSecond(200_000, Derive()),12:N0} a second");
        var (update, read) = Sqlite();
        Console.WriteLine($"bare SQLite, update of a row of {EnvelopeSeal.BlobLength} bytes        {update,12:N0} a second");
        Console.WriteLine($"bare SQLite, read of such a row                  {read,12:N0} a second");
    }

    public static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    public static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor"
        : "unknown processor";

    public static string SqliteVersion()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection.ServerVersion;
    }

    private static double PerSecond(int times, Action work)
    {
        work();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < times; i++)
        {
            work();
        }

        return times / watch.Elapsed.TotalSeconds;
    }

    private static Action Seal()
    {
        var aes = new AesGcm(RandomNumberGenerator.GetBytes(32), 16);
        var (nonce, plain, sealedBytes, tag, associated) = (new byte[12], new byte[EnvelopeSeal.PayloadLength], new byte[EnvelopeSeal.PayloadLength], new byte[16], new byte[20]);
        return () => aes.Encrypt(nonce, plain, sealedBytes, tag, associated);
    }

    private static Action Derive()
    {
        var (key, salt, derived, info) = (RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32), new byte[32], "envelope|v1"u8.ToArray());
        return () => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, salt, info);
    }

    private static (double Update, double Read) Sqlite()
    {
        var path = Path.Combine(Path.GetTempPath(), $"bare-{Guid.NewGuid():N}.db");
        try
        {
            using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
            connection.Open();
            Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON");
            Execute(connection, "CREATE TABLE Bare (Network INTEGER, Employee INTEGER, Blob BLOB, PRIMARY KEY (Network, Employee))");
            Execute(connection, $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Rows}) INSERT INTO Bare SELECT 1, i, randomblob({EnvelopeSeal.BlobLength}) FROM n");
            return (Updates(connection), Reads(connection));
        }
        finally
        {
            Array.ForEach(Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(path) + "*"), File.Delete);
        }
    }

    private static double Updates(SqliteConnection connection)
    {
        var watch = Stopwatch.StartNew();
        using var transaction = connection.BeginTransaction();
        using var update = connection.CreateCommand();
        update.CommandText = "UPDATE Bare SET Blob = @blob WHERE Network = 1 AND Employee = @employee";
        update.Parameters.AddWithValue("@blob", RandomNumberGenerator.GetBytes(EnvelopeSeal.BlobLength));
        var employee = update.Parameters.AddWithValue("@employee", 0);
        for (var i = 1; i <= Rows; i++)
        {
            employee.Value = i;
            update.ExecuteNonQuery();
        }

        transaction.Commit();
        return Rows / watch.Elapsed.TotalSeconds;
    }

    private static double Reads(SqliteConnection connection)
    {
        var watch = Stopwatch.StartNew();
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT Employee, Blob FROM Bare";
        using var reader = select.ExecuteReader();
        while (reader.Read())
        {
            _ = (reader.GetInt32(0), reader.GetFieldValue<byte[]>(1));
        }

        return Rows / watch.Elapsed.TotalSeconds;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
