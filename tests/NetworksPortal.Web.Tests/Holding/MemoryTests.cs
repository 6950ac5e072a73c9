using NetworksPortal.Web.Tests.Support;

namespace NetworksPortal.Web.Tests.Holding;

/// <summary>What a rush took of the machine's memory.</summary>
public sealed class MemoryTests : IDisposable
{
    private const int Requests = 3_000;

    /// <summary>In bytes. Of itself the process gives nothing back for as long as nobody asks it for anything.</summary>
    private const long WorthSeeing = 12L << 20;

    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(1);

    private readonly string data = DemoTemplate.NewFolder();

    public void Dispose() => DemoTemplate.Remove(data);

    [Fact]
    public async Task Is_given_back_when_nobody_asks_for_anything_any_more()
    {
        DemoTemplate.CopyTo(data);
        await using var program = await ServingProgram.DemoAsync(data);
        using var visitor = program.Visit(await program.SignInAsync("chris@stad.example"));
        await Parallel.ForAsync(0, Requests, async (_, _) => Assert.Equal(200, (await Answer.OfAsync(visitor, "/me")).Status));

        var most = program.Memory;
        var until = DateTime.UtcNow + LongEnough;
        while (most - program.Memory < WorthSeeing && DateTime.UtcNow < until)
        {
            await Task.Delay(200);
            most = Math.Max(most, program.Memory);
        }

        Assert.True(most - program.Memory >= WorthSeeing, $"Of {most >> 20} MB it still holds {program.Memory >> 20}.");
        Assert.Equal(200, (await Answer.OfAsync(visitor, "/me")).Status);
    }
}
