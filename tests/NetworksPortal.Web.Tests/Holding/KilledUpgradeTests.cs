using NetworksPortal.Web.Tests.Commands;
using NetworksPortal.Web.Tests.Support;

namespace NetworksPortal.Web.Tests.Holding;

/// <summary>A start that is killed while it brings the databases up to date, and the next one.</summary>
public sealed class KilledUpgradeTests : IDisposable
{
    private const int Killed = 137;

    private const string Earlier = """
        DROP TRIGGER "RoomBookings_INSERT"; DROP TRIGGER "RoomBookings_UPDATE";
        DELETE FROM __EFMigrationsHistory WHERE MigrationId = '20261101000001_RoomGuards'
        """;

    private readonly string directory = DemoTemplate.Copy();

    public void Dispose() => DemoTemplate.Remove(directory);

    /// <param name="commands">The first looks at the lists; the last ones of each start stand behind the change itself.</param>
    [Theory]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(9)]
    public async Task A_database_with_data_that_was_half_way_is_brought_up_to_date_by_the_next_start(int commands)
    {
        var portal = new Database(Path.Combine(directory, "portal.db"));
        await portal.ListAsync(Earlier);
        var people = await portal.ListAsync("SELECT Email FROM Employees");

        Assert.Equal(Killed, (await PortalProgram.DieAsync(directory, commands, "--Urls=http://127.0.0.1:0", "--Portal:Demo=true")).Code);
        await using var next = await ServingProgram.DemoAsync(directory);

        Assert.Equal(["RoomBookings_INSERT", "RoomBookings_UPDATE"], await portal.ListAsync("SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name"));
        Assert.Equal(people, await portal.ListAsync("SELECT Email FROM Employees"));
        await portal.IsWholeAsync();
    }

    [Theory]
    [InlineData(25)]
    [InlineData(100)]
    public async Task A_first_start_that_was_half_way_begins_again(int commands)
    {
        var empty = Directory.CreateDirectory(Path.Combine(directory, "empty")).FullName;

        Assert.Equal(Killed, (await PortalProgram.DieAsync(empty, commands, "--Urls=http://127.0.0.1:0")).Code);
        await using var next = await ServingProgram.OnAsync(empty);

        await new Database(Path.Combine(empty, "portal.db")).IsWholeAsync();
        await new Database(Path.Combine(empty, "keystore.db")).IsWholeAsync();
    }
}
