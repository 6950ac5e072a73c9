using Microsoft.EntityFrameworkCore;
using NetworksPortal.Benchmarks;
using NetworksPortal.Events;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using EventId = NetworksPortal.Events.EventId;

namespace NetworksPortal.Load;

/// <summary>Pages of the portal and bare pages, in turns, and their ratios.</summary>
internal static class Measurement
{
    private const int Rounds = 3;

    /// <summary>How often a page and its yardstick take turns: the speed of a shared machine changes from one to the next.</summary>
    private const int Turns = 7;

    /// <summary>How long both are left alone before they are asked what they still hold.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(25);

    private sealed record Page(string Name, string Path, string Beside, string Aim, bool ForCore = false);

    public static async Task RunAsync(string directory, Town town)
    {
        var (key, meetings) = await KnowAsync(directory);
        var starts = new List<(double Portal, double Bare)>();
        for (var i = 0; i < Rounds; i++)
        {
            using var again = await Served.PortalAsync(directory);
            using var bareAgain = await Served.YardstickAsync(directory);
            starts.Add((again.Start.TotalSeconds, bareAgain.Start.TotalSeconds));
        }

        using var portal = await Served.PortalAsync(directory);
        using var bare = await Served.YardstickAsync(directory);
        var (core, member) = (await Person.SignInAsync(portal.Address, Town.EmailOf(1), $"/space/{key}"), await Person.SignInAsync(portal.Address, Town.EmailOf(Town.Core + 1), $"/space/{key}"));
        var reader = await SignInAsync(bare);
        foreach (var page in Pages(key, meetings[0]))
        {
            await MeasureAsync(page, () => Wrk.GetAsync(new Uri(portal.Address, page.Path), page.Beside == "M" ? null : (page.ForCore ? core : member).Cookies), () => Wrk.GetAsync(new Uri(bare.Address, $"/{page.Beside.ToLowerInvariant()}"), reader));
        }

        await AnswersAsync(directory, portal, bare, key, meetings);
        SayMemory("memory right after it, PSS in MB", portal, bare);
        await Task.Delay(Rest);
        SayMemory("memory at rest, PSS in MB", portal, bare);
        var (start, bareStart) = (Median(starts.Select(s => s.Portal)), Median(starts.Select(s => s.Bare)));
        Console.WriteLine($"{"cold start to the first 200, s",-34} {start,8:N2}            bare {bareStart,8:N2}           ratio {start / bareStart,5:N2}   aim at most 2.5");
    }

    private static Page[] Pages(string key, EventId meeting) =>
    [
        new("landing", "/", "M", "0.30"),
        new("public page of a network", "/networks/netwerk-1", "M", "0.30"),
        new("space home", $"/space/{key}", "R", "0.30"),
        new("meeting", $"/space/{key}/events/{meeting}", "R", "0.30"),
        new("list of meetings", $"/space/{key}/events", "R", "0.40"),
        new("list of costs", $"/space/{key}/desk/budget", "R", "0.40", ForCore: true),
        new("list of hours", $"/space/{key}/desk/hours", "R", "0.40", ForCore: true),
        new("figures", "/insights", "R", "1.0"),
    ];

    private static async Task MeasureAsync(Page page, Func<Task<Load>> portal, Func<Task<Load>> bare)
    {
        // Thrown away: while a page is asked for the first time, the runtime still compiles what it runs.
        for (var i = 0; i < Rounds; i++)
        {
            await bare();
            await portal();
        }

        var (own, beside) = (new List<Load>(), new List<Load>());
        for (var i = 0; i < Turns; i++)
        {
            beside.Add(await bare());
            own.Add(await portal());
        }

        Say(page, own, beside);
    }

    private static void SayMemory(string when, Served portal, Served bare)
    {
        var (mine, theirs) = (portal.Megabytes(), bare.Megabytes());
        Console.WriteLine($"{when,-34} {mine,8:N0}            bare {theirs,8:N0}           ratio {mine / theirs,5:N2}   aim at most 1.5");
    }

    private static void Say(Page page, List<Load> own, List<Load> beside)
    {
        var (mine, theirs) = (Median(own.Select(l => l.PerSecond)), Median(beside.Select(l => l.PerSecond)));
        var (mineP99, theirsP99) = (Median(own.Select(l => l.P99)), Median(beside.Select(l => l.P99)));
        // Of neighbours in time, and then the middle one: a second in which the machine was slow for one of them alone says nothing.
        var ratio = Median(own.Zip(beside, (portal, bare) => portal.PerSecond / bare.PerSecond));
        Console.WriteLine($"{page.Name,-34} {mine,8:N0}/s p99 {mineP99,6:N1} ms   {page.Beside} {theirs,8:N0}/s p99 {theirsP99,6:N1} ms   ratio {ratio,5:N2}   aim {page.Aim}   p99 x{mineP99 / theirsP99:N1}");
    }

    /// <summary>Each post is another member's answer to another meeting, so that every accepted one is a row.</summary>
    private static async Task AnswersAsync(string directory, Served portal, Served bare, string key, IReadOnlyList<EventId> meetings)
    {
        var people = new List<Person>();
        for (var i = Town.Core + Town.Answered + 1; i <= Town.Signing; i++)
        {
            people.Add(await Person.SignInAsync(portal.Address, Town.EmailOf(i), $"/space/{key}"));
        }

        var writer = await Person.VisitAsync(bare.Address, "/w");
        var before = await RowsAsync(directory);
        var (own, beside) = (new List<Load>(), new List<Load>());
        for (var round = 0; round < Rounds; round++)
        {
            beside.Add(await Wrk.PostAsync(bare.Address, Lua.Insert(writer)));
            own.Add(await Wrk.PostAsync(portal.Address, Lua.Answers(people, key, [.. meetings.Skip(round * (meetings.Count / Rounds)).Take(meetings.Count / Rounds)])));
        }

        Say(new Page("an answer", "", "W", "0.5, p99 at most 150 ms"), own, beside);
        var (accepted, rows) = (own.Sum(l => l.Accepted), await RowsAsync(directory) - before);
        Console.WriteLine($"  {accepted} answers accepted, {rows} rows (up to {Rounds * 16} were under way when a round ended), {own.Sum(l => l.Faults)} faults; W: {beside.Sum(l => l.Faults)} faults");
    }

    private static async Task<string> SignInAsync(Served bare)
    {
        using var client = new HttpClient { BaseAddress = bare.Address };
        using var answer = await client.GetAsync(new Uri("/signin", UriKind.Relative));
        return answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    private static async Task<(string Key, IReadOnlyList<EventId> Meetings)> KnowAsync(string directory)
    {
        await using var services = Fill.Open(directory);
        var now = NodaTime.SystemClock.Instance.GetCurrentInstant();
        var meetings = await Fill.Ask<PortalDb, List<EventId>>(services, db => db.Set<Event>().Where(e => e.Network == Town.First && e.StartsAt > now).OrderBy(e => e.StartsAt).Select(e => e.Id).ToListAsync());
        return (await Fill.Ask<SpaceKeys, string>(services, keys => Task.FromResult(keys.Of(Town.First))), meetings);
    }

    private static async Task<int> RowsAsync(string directory)
    {
        await using var services = Fill.Open(directory);
        return await Fill.Ask<PortalDb, int>(services, db => db.Set<Rsvp>().CountAsync());
    }

    private static double Median(IEnumerable<double> numbers)
    {
        var sorted = numbers.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
