using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Employees;
using NetworksPortal.Events;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NetworksPortal.Tests.Events;
using NetworksPortal.Tests.Memberships;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Sealing;

/// <summary>Tables are sealed anew a few hundred rows at a time: what lies beyond the first of those is done as well, once.</summary>
public sealed class ManyRowsTests : MembershipTests
{
    private const int More = 350;
    private const int Texts = 450;
    private const int VersionAt = 3;
    private const int Rows = 3 * (People + More);

    [Fact]
    public async Task A_night_seals_the_last_row_of_a_large_table_like_the_first()
    {
        var last = await GrowAsync();
        var before = await BlobsAsync();

        Assert.Equal(new Resealed(Rows, 0), await Scene.Ask<Reseal, Resealed>(reseal => reseal.Handle(default)));

        Assert.Empty((await BlobsAsync()).Intersect(before, StringComparer.Ordinal));
        await EverybodyIsThereAsync(last);
    }

    [Fact]
    public async Task New_keys_reach_the_last_row_of_a_large_table()
    {
        var last = await GrowAsync();

        await Scene.Do<KeyRotation>(rotation => rotation.Handle(default));

        Assert.All(await Scene.EnvelopesAsync(), envelope => Assert.Equal(2, envelope.KeyVersion));
        await Scene.RestartAsync();
        await EverybodyIsThereAsync(last);
    }

    [Fact]
    public async Task New_keys_reach_the_last_text_of_a_large_table()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        var meeting = (await Scene.Ask<PlanEvent, EventId?>(plan => plan.Handle(chris, new PlanBuilder().Build(), default)))!.Value;
        await Scene.Do<PortalDb>(async db =>
        {
            for (var n = 0; n < Texts; n++)
            {
                var answer = new Rsvp(meeting, Open, PersonaId.New());
                answer.Need(Scene.Single<INetworkSeal>().Seal(Open, $"Nood {n}"));
                db.Add(answer);
            }

            await db.SaveChangesAsync();
        });

        await Scene.Do<KeyRotation>(rotation => rotation.Handle(default));

        await Scene.RestartAsync();
        var answers = await Scene.Ask<PortalDb, List<Rsvp>>(db => db.Set<Rsvp>().AsNoTracking().ToListAsync());
        Assert.All(answers, answer => Assert.Equal(2, answer.Needs.Bytes[VersionAt]));
        Assert.Equal(Texts, answers.Select(answer => Scene.Single<INetworkSeal>().Open(Open, answer.Needs)).Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>More than two batches of rows, and members at both ends of them.</summary>
    private async Task<EmployeeId> GrowAsync()
    {
        await Scene.Do<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            var more = Enumerable.Range(1, More).Select(n => new Employee($"Nieuwe {n}", $"nieuwe{n}@stad.example")).ToList();
            db.AddRange(more);
            await db.SaveChangesAsync();
            await services.GetRequiredService<AccountEnvelopes>().CreateForAsync(more.ConvertAll(e => e.EmployeeId), default);
        });
        var last = (await Scene.EnvelopesAsync()).Max(envelope => envelope.Employee.Value);
        foreach (var row in Members(last))
        {
            await Scene.JoinAsync(row, Open);
        }

        return new EmployeeId(last);
    }

    private static IEnumerable<EmployeeId> Members(int last) => [Els, new(last - 1), new(last)];

    private async Task EverybodyIsThereAsync(EmployeeId last)
    {
        Assert.Equal(new Resealed(Rows, 0), await Scene.Ask<ExamineEnvelopes, Resealed>(examine => examine.Handle(int.MaxValue, default)));
        Assert.Equal(Members(last.Value).Select(e => e.Value), (await Scene.RosterAsync(Open)).Members.Select(member => member.Employee.Value).Order());
    }

    private async Task<List<string>> BlobsAsync() => (await Scene.EnvelopesAsync()).ConvertAll(envelope => Convert.ToHexString(envelope.Blob));
}
