using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Confidentiality.Tests.Support;
using NetworksPortal.Confidentiality.Tests.Worlds;
using NetworksPortal.Sealing;

namespace NetworksPortal.Confidentiality.Tests.Sealed;

/// <summary>The work that the portal does by itself: at its hour, and again after it failed.</summary>
public sealed class NightTests : IDisposable
{
    private readonly List<DateTimeOffset> tries = [];
    private readonly KeptLog log = new();
    private readonly World world;

    public NightTests()
    {
        world = new World(portal => portal.LoggingTo(log).Changing(services => services.AddScoped<IResealed>(provider => new FailsFirst(tries, provider.GetRequiredService<TimeProvider>()))));
    }

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Everything_is_sealed_anew_at_half_past_three_and_five_minutes_later_where_that_failed()
    {
        // From a quarter past nine in the morning to twenty past three at night.
        await world.AsAsync("els");
        world.Clock.Advance(TimeSpan.FromHours(18).Add(TimeSpan.FromMinutes(20)));
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        await World.UntilAsync(() => Task.FromResult(tries.Count == 1));
        Assert.Equal("1", Open());

        world.Clock.Advance(TimeSpan.FromMinutes(5));
        await World.UntilAsync(() => Task.FromResult(tries.Count == 2 && Open() == "0"));

        var night = new DateTimeOffset(2026, 11, 25, 2, 30, 0, TimeSpan.Zero);
        Assert.Equal([night, night.AddMinutes(5)], tries);
        Assert.Equal("1", DataFiles.Read(world.Directory, "keystore.db", "SELECT max(Number) FROM Epochs").Single());
    }

    [Fact]
    public async Task An_envelope_that_does_not_open_is_told_in_the_next_minute_where_telling_failed()
    {
        await world.AsAsync("els");
        DataFiles.Execute(world.Directory, "portal.db", $"UPDATE Envelopes SET Blob = zeroblob(length(Blob)) WHERE Network = 3 AND Employee = {world.AccountOf("els")}");
        Assert.Equal(404, (int)await (await world.AsAsync("els")).StatusOf(world.Roze));

        DataFiles.Execute(world.Directory, "portal.db", "ALTER TABLE AdministrationLog RENAME TO Elsewhere");
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await World.UntilAsync(() => Task.FromResult(log.Entries.Any(entry => entry.Contains("could not be reported", StringComparison.Ordinal))));
        DataFiles.Execute(world.Directory, "portal.db", "ALTER TABLE Elsewhere RENAME TO AdministrationLog");

        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await World.UntilAsync(() => Task.FromResult(Told() == "1"));
    }

    private string Open() => DataFiles.Read(world.Directory, "keystore.db", "SELECT count(*) FROM Epochs WHERE Finished IS NULL").Single();

    private string Told() => DataFiles.Read(world.Directory, "portal.db", "SELECT count(*) FROM AdministrationLog WHERE Action = 'EnvelopesRefused'").Single();

    private sealed class FailsFirst(List<DateTimeOffset> tries, TimeProvider time) : IResealed
    {
        public Task<Resealed> ResealAsync(CancellationToken ct)
        {
            tries.Add(time.GetUtcNow());
            return tries.Count == 1 ? throw new IOException("The disk is full.") : Task.FromResult(new Resealed(0, 0));
        }
    }
}
