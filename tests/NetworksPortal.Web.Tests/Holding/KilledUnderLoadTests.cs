using System.Diagnostics;
using System.Globalization;
using NetworksPortal.Web.Tests.Support;
using Xunit.Abstractions;

namespace NetworksPortal.Web.Tests.Holding;

/// <summary>
/// The portal as a process of its own, killed without a word while many people send forms: a few times in the suite, and as often as
/// <c>PORTAL_LOAD_KILLS</c> says.
/// </summary>
public sealed class KilledUnderLoadTests(ITestOutputHelper output)
{
    private const int KillsOfOneFolder = 10;
    private const int MostForms = 60;

    private const string AnHourLater = "2026-11-24T10:00:00+01:00";

    /// <summary>Seats given as a meeting counts them, and as its answers do.</summary>
    private const string WrongSeats = """
        SELECT Id FROM Events e WHERE Taken <> (SELECT coalesce(sum(CASE WHEN OfferedUntil IS NOT NULL THEN 1 WHEN Answer = 'Yes' AND Waiting IS NULL THEN 1 + WithGuest ELSE 0 END), 0)
            FROM Rsvps r WHERE r.Event = e.Id) ORDER BY Id
        """;

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("PORTAL_LOAD_KILLS") ?? "3", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_portal_that_is_killed_keeps_all_that_it_acknowledged_and_nothing_half()
    {
        var (acknowledged, watch) = (0, Stopwatch.StartNew());
        for (var left = Kills; left > 0; left -= KillsOfOneFolder)
        {
            acknowledged += await LiveAsync(Math.Min(left, KillsOfOneFolder));
        }

        output.WriteLine($"{Kills} kills in {watch.Elapsed.TotalMinutes:0.0} minutes, {acknowledged} forms acknowledged: each is there, both databases whole");
    }

    private static async Task<int> LiveAsync(int kills)
    {
        var directory = DemoTemplate.Copy();
        var (portal, keystore) = (new Database(Path.Combine(directory, "portal.db")), new Database(Path.Combine(directory, "keystore.db")));
        var program = await ServingProgram.DemoAsync(directory);
        try
        {
            var posters = await PostersAsync(program);
            var wrongBefore = await portal.ListAsync(WrongSeats);
            for (; kills > 0; kills--)
            {
                await KillUnderLoadAsync(program, posters);
                await program.DisposeAsync();
                program = await ServingProgram.DemoAsync(directory);
                await portal.IsWholeAsync();
                await keystore.IsWholeAsync();
                foreach (var poster in posters)
                {
                    await poster.CheckAsync(program, portal);
                }

                Assert.Equal(wrongBefore, await portal.ListAsync(WrongSeats));
            }

            await program.DisposeAsync();
            // A mail that was leaving when the portal was killed is not tried again for some minutes: an hour later it is.
            program = await ServingProgram.OnAsync(directory, "--Portal:Demo=true", "--Portal:Clock=" + AnHourLater);
            await Opening.CheckMailsAsync(directory, portal);
            return posters.Sum(poster => poster.Acknowledged);
        }
        finally
        {
            await program.DisposeAsync();
            DemoTemplate.Remove(directory);
        }
    }

    /// <summary>Three networks, people who answer the same meeting at once, core members who log, and an administrator.</summary>
    private static async Task<List<Poster>> PostersAsync(ServingProgram program)
    {
        var posters = new List<Poster> { new Opening(await program.SignInAsync("it@stad.example")) };
        foreach (var team in new[] { ("chris", "hanne"), ("amina", "farid"), ("bart", "gert") })
        {
            string? meeting = null;
            foreach (var name in new[] { team.Item1, team.Item2 })
            {
                var cookies = await program.SignInAsync($"{name}@stad.example");
                using var visitor = program.Visit(cookies);
                meeting ??= await visitor.FirstMeetingAsync();
                posters.AddRange([new Answering(cookies, meeting), new Logs(cookies, await visitor.SpaceAsync())]);
            }
        }

        return posters;
    }

    /// <summary>At some form of those that are sent, and some moment after it has left.</summary>
    private static async Task KillUnderLoadAsync(ServingProgram program, List<Poster> posters)
    {
        var forms = Random.Shared.Next(posters.Count, MostForms);
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var all = posters.ConvertAll(poster => Task.Run(() => poster.WorkAsync(program, () =>
        {
            if (Interlocked.Decrement(ref forms) == 0)
            {
                reached.SetResult();
            }
        })));
        await Task.WhenAny(Task.WhenAll(all), reached.Task);
        await Task.Delay(Random.Shared.Next(20));
        await program.KillAsync();
        await Task.WhenAll(all);
    }
}
