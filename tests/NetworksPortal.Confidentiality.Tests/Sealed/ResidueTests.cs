using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Confidentiality.Tests.Support;
using NetworksPortal.Confidentiality.Tests.Worlds;
using NetworksPortal.Persistence;

namespace NetworksPortal.Confidentiality.Tests.Sealed;

/// <summary>
/// After somebody left, the files hold nothing that they left behind: not in clear, and not sealed either, so that a key that
/// is lost later opens nothing of theirs.
/// </summary>
public sealed class ResidueTests : IDisposable
{
    private readonly KeptLog log = new();
    private readonly World world;

    public ResidueTests()
    {
        world = new World(portal => portal.Keeping(log));
    }

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Leaving_takes_every_byte_along()
    {
        var start = DateTime.UtcNow;
        await world.JoinAsync("els");
        var meeting = await world.NextMeetingAsync(world.Roze, "els");
        await world.AnswerAsync("els", meeting, Canary.Needs);
        var persona = (await world.Portal.RosterAsync("roze-neuzekes")).Members.Single(member => member.Membership.Nickname == Canary.Nickname).Membership.Persona;
        var name = persona.Value.ToString().ToUpperInvariant();
        var envelope = DataFiles.ReadBlob(world.Directory, "SELECT Blob FROM Envelopes JOIN Employees ON Id = Employee WHERE Email = 'els@stad.example' AND Network = 3");
        var needs = DataFiles.ReadBlob(world.Directory, $"SELECT Needs FROM Rsvps WHERE Persona = '{name}'");
        Assert.NotEmpty(DataFiles.Holding(world.Directory, envelope));
        Assert.NotEmpty(DataFiles.Holding(world.Directory, needs));
        Assert.NotEmpty(DataFiles.Holding(world.Directory, name));

        await world.LeaveAsync("els", world.Roze);

        foreach (var directory in new[] { world.Directory, DataFiles.CopyOf(world.Directory) })
        {
            Assert.Empty(DataFiles.Holding(directory, envelope));
            Assert.Empty(DataFiles.Holding(directory, needs));
            Assert.Empty(DataFiles.Holding(directory, name));
            Assert.Empty(DataFiles.Holding(directory, persona.Value.ToByteArray()));
            Assert.All(Canary.All, canary => Assert.Empty(DataFiles.Holding(directory, canary)));
        }

        Assert.All(log.Take(), entry => Assert.All(Canary.All.Append(name), canary => Assert.DoesNotContain(canary, entry, StringComparison.OrdinalIgnoreCase)));
        var temporary = Directory.EnumerateFiles(Path.GetTempPath(), "etilqs_*").Concat(Directory.EnumerateFiles(Path.GetTempPath(), "ASPNETCORE_*"));
        Assert.DoesNotContain(temporary, file => File.GetLastWriteTimeUtc(file) >= start);
    }

    [Fact]
    public async Task Every_connection_overwrites_what_it_deletes_and_keeps_its_work_out_of_files()
    {
        var answers = await world.Portal.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<PortalDb>().Database;
            return (await database.SqlQueryRaw<int>("SELECT secure_delete AS Value FROM pragma_secure_delete").SingleAsync(),
                await database.SqlQueryRaw<int>("SELECT temp_store AS Value FROM pragma_temp_store").SingleAsync());
        });

        Assert.Equal((1, 2), answers);
    }
}
