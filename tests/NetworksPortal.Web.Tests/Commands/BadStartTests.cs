using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace NetworksPortal.Web.Tests.Commands;

/// <summary>A start that cannot be safe ends with one line and leaves the data as it was. Real processes, as an operator starts them.</summary>
public sealed class BadStartTests : IDisposable
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(2);

    private readonly string directory = DemoTemplate.Copy();

    private string Key => Path.Combine(directory, "master.key");

    public void Dispose() => DemoTemplate.Remove(directory);

    [Fact]
    public async Task A_data_directory_that_cannot_be_written()
    {
        var file = Path.Combine(directory, "a-file");
        await File.WriteAllTextAsync(file, "");

        await RefusedAsync("Portal:DataDirectory is '", "--Portal:DataDirectory=" + Path.Combine(file, "data"));
    }

    [Theory]
    [InlineData("portal.db")]
    [InlineData("keystore.db")]
    public async Task A_database_of_a_newer_version(string database)
    {
        Alter(database, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0.0')");

        await RefusedAsync("29990101000000_Later");
    }

    [Fact]
    public async Task A_master_key_that_is_missing()
    {
        File.Delete(Key);

        await RefusedAsync("The master key");
    }

    [Fact]
    public async Task A_master_key_that_others_can_read()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Key, UnixFileMode.UserRead | UnixFileMode.GroupRead);
            await RefusedAsync("chmod 600");
        }
    }

    [Fact]
    public async Task A_master_key_of_another_keystore()
    {
        await File.WriteAllBytesAsync(Key, RandomNumberGenerator.GetBytes(32));

        await RefusedAsync("The master key does not open the keystore");
    }

    [Fact]
    public async Task A_keystore_that_is_missing()
    {
        File.Delete(Path.Combine(directory, "keystore.db"));

        await RefusedAsync("restore the keystore");
    }

    [Fact]
    public async Task A_demo_on_real_accounts()
    {
        Alter("portal.db", "UPDATE Employees SET Email = 'els@gemeente.example' WHERE Email = 'els@stad.example'");

        await RefusedAsync("Portal:Demo is 'True'", "--Portal:Demo=true");
    }

    [Fact]
    public async Task A_demo_s_data_as_if_it_were_real() => await RefusedAsync("Portal:Demo is 'False'", "--Portal:Demo=false");

    [Fact]
    public async Task A_master_key_that_cannot_be_made()
    {
        File.Delete(Key);
        File.Delete(Path.Combine(directory, "keystore.db"));
        File.Delete(Path.Combine(directory, "portal.db"));

        await RefusedAsync("cannot be made", "--Portal:MasterKeyFile=" + Path.Combine(directory, "nowhere", "master.key"));
    }

    [Fact]
    public async Task An_address_that_another_program_has()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var (code, error) = await StartAsync(["--Portal:DataDirectory=" + directory, "--Portal:Demo=true", $"--Urls=http://{other.LocalEndpoint}"]);

        Assert.Equal(1, code);
        Assert.Contains($"{other.LocalEndpoint}: address already in use", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private async Task RefusedAsync(string reason, params string[] settings)
    {
        var before = Hashes();

        var (code, error) = await StartAsync(["--Portal:DataDirectory=" + directory, "--Portal:Demo=true", "--Urls=http://127.0.0.1:0", .. settings]);

        Assert.Equal(1, code);
        Assert.Contains(reason, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(before, Hashes());
    }

    private static async Task<(int Code, string Error)> StartAsync(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(LongEnough);
        await using var stop = patience.Token.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await output;
        return (process.ExitCode, await error);
    }

    /// <summary>Every file but the empty companions that SQLite lays beside a database while it looks at it, and the empty one that says who is at work.</summary>
    private List<string> Hashes() => [.. Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith("-shm", StringComparison.Ordinal) && !(Path.GetExtension(file) is ".db-wal" or ".lock" && new FileInfo(file).Length == 0))
        .Order(StringComparer.Ordinal)
        .Select(file => $"{Path.GetFileName(file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")];

    private void Alter(string database, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, database)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
