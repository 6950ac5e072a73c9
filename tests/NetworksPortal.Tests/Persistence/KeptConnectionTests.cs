using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Persistence;
using NetworksPortal.Rooms;
using SQLitePCL;

namespace NetworksPortal.Tests.Persistence;

/// <summary>A connection stays open between two requests, and what SQLite worked out for a statement with it.</summary>
public sealed class KeptConnectionTests : ConnectionScene
{
    /// <summary>SQLite's number for it.</summary>
    private const int TimesPlannedAnew = 5;

    [Fact]
    public async Task The_next_request_finds_the_connection_open_and_the_statement_worked_out()
    {
        var before = await HandleAsync();
        await AskAsync(db => SeatsAsync(db, "Leie"));

        await OpenAsync(db =>
        {
            Assert.Same(before, HandleOf(db));
            Assert.Single(Statements(db), statement => raw.sqlite3_sql(statement).utf8_to_string().StartsWith("SELECT \"r\".\"Seats\"", StringComparison.Ordinal));
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task The_same_statement_answers_other_values_without_being_planned_anew()
    {
        foreach (var most in new[] { 1, 2, 1 })
        {
            await AskAsync(async db => Assert.Equal(most, (await db.Set<Room>().OrderBy(r => r.Name).Take(most).ToListAsync()).Count));
        }

        await OpenAsync(db =>
        {
            Assert.All(Statements(db), statement => Assert.Equal(0, raw.sqlite3_stmt_status(statement, TimesPlannedAnew, 0)));
            return Task.CompletedTask;
        });
    }

    [Fact]
    public Task Two_that_are_read_at_once_do_not_disturb_each_other() => AskAsync(async db =>
    {
        var pairs = new List<string>();
        await foreach (var outer in db.Set<Room>().OrderBy(r => r.Name).Select(r => r.Name).AsAsyncEnumerable())
        {
            await foreach (var inner in db.Set<Room>().OrderBy(r => r.Name).Select(r => r.Name).AsAsyncEnumerable())
            {
                pairs.Add($"{outer} {inner}");
            }
        }

        Assert.Equal(["Leie Leie", "Leie Schelde", "Schelde Leie", "Schelde Schelde"], pairs);
    });

    [Fact]
    public async Task A_statement_of_a_transaction_that_was_rolled_back_serves_outside_of_one()
    {
        await AskAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Set<Room>().Where(r => r.Name == "Leie").ExecuteDeleteAsync();
            Assert.Null(await SeatsAsync(db, "Leie"));
        });

        await AskAsync(async db => Assert.Equal(10, await SeatsAsync(db, "Leie")));
        await AskAsync(db => db.Set<Room>().Where(r => r.Name == "Schelde").ExecuteDeleteAsync());
        await AskAsync(async db => Assert.Null(await SeatsAsync(db, "Schelde")));
    }

    [Fact]
    public Task What_is_made_up_for_one_occasion_does_not_pile_up() => OpenAsync(async db =>
    {
        for (var i = 0; i < 500; i++)
        {
            await db.Database.ExecuteSqlRawAsync(string.Create(CultureInfo.InvariantCulture, $"DELETE FROM \"Rooms\" WHERE \"Id\" = {i + 100}"));
        }

        Assert.InRange(Statements(db).Count(), 1, 201);
    });

    [Fact]
    public async Task A_connection_that_is_told_forgets_the_pages_it_read_and_keeps_its_statements()
    {
        await AskAsync(db => SeatsAsync(db, "Leie"));
        var (before, statements) = (0, 0);
        await OpenAsync(db => Task.FromResult((before, statements) = (BytesOfPages(db), Statements(db).Count())));

        Services.GetRequiredService<KeptConnections>().Rest();

        await OpenAsync(async db =>
        {
            Assert.InRange(BytesOfPages(db), 0, before - 1);
            Assert.Equal(statements, Statements(db).Count());
            Assert.Equal(10, await SeatsAsync(db, "Leie"));
        });
    }

    [Fact]
    public async Task A_schema_that_changed_is_seen()
    {
        await AskAsync(db => SeatsAsync(db, "Leie"));
        await using (var other = new SqliteConnection(Databases.Source(Databases.PortalPath(Folder))))
        {
            await other.OpenAsync();
            await using var change = other.CreateCommand();
            change.CommandText = "ALTER TABLE \"Rooms\" RENAME TO \"Old\"; CREATE TABLE \"Rooms\" AS SELECT \"Id\", \"Directions\", \"Features\", \"Name\", 99 AS \"Seats\" FROM \"Old\"";
            await change.ExecuteNonQueryAsync();
        }

        await AskAsync(async db => Assert.Equal(99, await SeatsAsync(db, "Leie")));
    }

    private static IEnumerable<sqlite3_stmt> Statements(PortalDb db)
    {
        var handle = HandleOf(db);
        for (var statement = raw.sqlite3_next_stmt(handle, null); statement is { IsInvalid: false }; statement = raw.sqlite3_next_stmt(handle, statement))
        {
            yield return statement;
        }
    }

    private static int BytesOfPages(PortalDb db)
    {
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_db_status(HandleOf(db), raw.SQLITE_DBSTATUS_CACHE_USED, out var now, out _, 0));
        return now;
    }
}
