using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Tests.Support;

/// <summary>A real database in a file of its own, with two networks and a core member of each, on 22 November 2026.</summary>
public sealed class NetworkBook : IDisposable
{
    /// <summary>Migrated once; every book starts as a copy of it.</summary>
    private static readonly Lazy<byte[]> Blank = new(() =>
    {
        using var book = new NetworkBook();
        using (var db = book.NewDb())
        {
            db.Database.Migrate();
            db.Database.ExecuteSqlRaw("PRAGMA journal_mode=DELETE");
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }

        return File.ReadAllBytes(book.file);
    });

    private readonly StoppedClock clock = new();
    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory("book").FullName, "portal.db");

    public static LocalDate Today { get; } = new(2026, 11, 22);

    public TimeProvider Time => clock;

    public INetworkSeal Seal { get; } = new ReadableSeal();

    public Viewer Amina { get; private set; } = null!;

    public Viewer Farid => Amina with { Persona = new PersonaId(new Guid("f0000000-0000-4000-8000-000000000001")) };

    public Viewer Bart { get; private set; } = null!;

    /// <summary>Lets the day be another one.</summary>
    public void GoTo(LocalDate day) => clock.Today = day;

    public async Task OpenAsync()
    {
        await File.WriteAllBytesAsync(file, Blank.Value);
        await using var db = NewDb();
        var networks = new[] { "link", "aha" }.Select((slug, i) => new Network(new NetworkId(i + 1), slug, slug, "collega's", new LocalDate(2025, 1, 1))).ToList();
        db.AddRange(networks);
        await db.SaveChangesAsync();
        Amina = new Viewer(networks[0].Id, PersonaId.New(), MemberRole.Core, new EmployeeId(1));
        Bart = new Viewer(networks[1].Id, PersonaId.New(), MemberRole.Core, new EmployeeId(2));
    }

    public void Dispose()
    {
        using (var db = NewDb())
        {
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }

        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    /// <summary>Every use case works on a context of its own, as every request does.</summary>
    public PortalDb NewDb() => new(new DbContextOptionsBuilder<PortalDb>()
        .UseSqlite($"Data Source={file}").Options);

    private sealed class StoppedClock : TimeProvider
    {
        public LocalDate Today { get; set; } = NetworkBook.Today;

        public override DateTimeOffset GetUtcNow() => Today.At(new LocalTime(9, 0)).InUtc().ToDateTimeOffset();
    }

    private sealed class ReadableSeal : INetworkSeal
    {
        SealedText INetworkSeal.Seal(NetworkId network, string text) => new(Encoding.UTF8.GetBytes(text));

        SealedText INetworkSeal.SealFile(NetworkId network, ReadOnlySpan<byte> bytes) => new(bytes.ToArray());

        byte[] INetworkSeal.OpenFile(NetworkId network, SealedText file) => file.Bytes;

        string INetworkSeal.Open(NetworkId network, SealedText text) => Encoding.UTF8.GetString(text.Bytes);

        T INetworkSeal.Open<T>(NetworkId network, SealedText text, Func<string, T> read) => read(Encoding.UTF8.GetString(text.Bytes));
    }
}
