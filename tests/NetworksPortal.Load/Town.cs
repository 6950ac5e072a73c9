using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Benchmarks;
using NetworksPortal.Budgets;
using NetworksPortal.Employees;
using NetworksPortal.Events;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Insights;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Releases;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Load;

/// <summary>An organisation of one of the two sizes that the portal is made for, with five years behind it.</summary>
/// <param name="Members">Of the first network; the others have fewer.</param>
/// <param name="MeetingsAMonth">Of all networks together.</param>
internal sealed record Town(int Accounts, int Networks, int Members, int MeetingsAMonth)
{
    public const string Password = "een-lange-zin-voor-de-meting";
    public const int Core = 8;
    private const int Elsewhere = 60;
    private const int Years = 5;
    private const int Ahead = 50;

    /// <summary>Members of each network, beside the core team, who have said "perhaps" to every other meeting ahead. They read during the measurement, and do not answer.</summary>
    public const int Answered = 20;

    /// <summary>Whoever signs in during the measurement: the first core members and members of the first network.</summary>
    public const int Signing = 200;

    public static NetworkId First { get; } = new(1);

    public static Town Of(string size) => size switch
    {
        "small" => new(7_000, 3, 200, 30),
        "large" => new(45_000, 20, 2_000, 200),
        _ => throw new ArgumentException($"'{size}' is neither small nor large.", nameof(size)),
    };

    public static string EmailOf(int person) => $"collega{person}@stad.example";

    public static async Task BuildAsync(string directory, Town town)
    {
        await Fill.RunAsync(directory, town.Accounts, town.Networks, members: 0);
        await using var services = Fill.Open(directory);
        for (var id = 1; id <= town.Networks; id++)
        {
            var network = new NetworkId(id);
            var roster = await JoinAsync(services, town, network);
            await Fill.In<IServiceProvider>(services, scope => HistoryAsync(scope, town, network, [.. roster.CoreTeam.Select(member => member.Membership.Persona)]));
            await Fill.In<IServiceProvider>(services, scope => AheadAsync(scope, network, [.. roster.Members.OrderBy(member => member.Employee.Value).Take(Core + Answered).Select(member => member.Membership.Persona)]));
        }

        await Fill.In<PortalDb>(services, PasswordsAsync);
        foreach (var period in await Fill.Ask<DueReleases, IReadOnlyList<NetworksPortal.Insights.Period>>(services, due => due.Handle(default)))
        {
            await Fill.Ask<IReleaseFigures, ReleaseResult>(services, releases => releases.Handle(period, default));
        }

        await Fill.In<Residue>(services, residue => residue.SweepAsync(default));
    }

    private static async Task<Roster> JoinAsync(IServiceProvider services, Town town, NetworkId network)
    {
        var count = network == First ? town.Members : Elsewhere;
        for (var i = 1; i <= count; i++)
        {
            var who = new EmployeeId(network == First ? i : ((i * town.Networks) + network.Value));
            await Fill.In<IServiceProvider>(services, async scope =>
            {
                var code = i > Core ? "" : (await scope.GetRequiredService<JoinCodes>().IssueAsync(network, JoinCodePurpose.Founding, 1, default))[0];
                await scope.GetRequiredService<JoinNetwork>().Handle(network, who, new JoinChoices(Visibility.RealName, "", "") { ConsentsToCore = i <= Core }, 1, code, default);
            });
        }

        return await Fill.Ask<Rosters, Roster>(services, rosters => rosters.OpenAsync(network, default));
    }

    private static async Task HistoryAsync(IServiceProvider scope, Town town, NetworkId network, List<PersonaId> core)
    {
        var (db, seal) = (scope.GetRequiredService<PortalDb>(), scope.GetRequiredService<INetworkSeal>());
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var (random, today) = (new Random(network.Value), SystemClock.Instance.GetCurrentInstant().InUtc().Date);
        var first = new YearMonth(today.Year - Years, today.Month);
        foreach (var year in Enumerable.Range(first.Year, Years + 1))
        {
            var hours = new HourGrant(network, year);
            hours.Set(HourGrant.MostSeats, HourGrant.MostQuarters);
            db.AddRange(new MoneyGrant(network, year, 1_000_000_00), hours);
        }

        await db.SaveChangesAsync();
        var each = Math.Max(4, town.MeetingsAMonth / town.Networks);
        for (var month = first; month <= today.ToYearMonth(); month = month.PlusMonths(1))
        {
            for (var i = 0; i < each; i++)
            {
                var day = LocalDate.Min(month.OnDayOfMonth(1 + random.Next(28)), today);
                db.Add(Meeting(seal, network, day, random.Next(4, 40)));
                db.Add(Cost(seal, network, core[0], day, (month.Month * each) + i));
            }

            foreach (var persona in core)
            {
                var entry = new HourEntry(network, persona, Guid.NewGuid(), null);
                var day = LocalDate.Min(month.OnDayOfMonth(1 + random.Next(28)), today);
                entry.Write(day, random.Next(1, 8), seal.Seal(network, "Voorbereiding"), day);
                db.Add(entry);
            }

            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }

    private static async Task AheadAsync(IServiceProvider scope, NetworkId network, List<PersonaId> answering)
    {
        var (db, seal, today) = (scope.GetRequiredService<PortalDb>(), scope.GetRequiredService<INetworkSeal>(), SystemClock.Instance.GetCurrentInstant().InUtc().Date);
        for (var i = 1; i <= Ahead; i++)
        {
            var meeting = Meeting(seal, network, today.PlusDays(1 + (i / 2)), heads: null);
            db.Add(meeting);
            foreach (var persona in i % 2 == 0 ? answering : [])
            {
                var said = new Rsvp(meeting.Id, network, persona);
                said.StandBack(RsvpAnswer.Maybe);
                db.Add(said);
            }
        }

        await db.SaveChangesAsync();
    }

    private static Event Meeting(INetworkSeal seal, NetworkId network, LocalDate day, int? heads)
    {
        var startsAt = BrusselsTime.At(day.At(new LocalTime(12, 0)), "From");
        var terms = new EventTerms(EventKind.Informal, EventAudience.Members, EventTimes.Between(startsAt, startsAt + Duration.FromHours(1)));
        var sheet = new EventSheet { Title = $"Middag van {day}", CalendarTitle = "Overleg", Place = "De refter", Text = new string('a', 800) };
        var meeting = Event.Plan(network, terms, sheet.Seal(seal, network), Guid.NewGuid(), startsAt - Duration.FromDays(10));
        if (heads is { } counted)
        {
            meeting.CountHeads(counted, startsAt + Duration.FromHours(2));
        }

        return meeting;
    }

    private static CostLine Cost(INetworkSeal seal, NetworkId network, PersonaId by, LocalDate day, int number)
    {
        var line = new CostLine(network, by, Guid.NewGuid(), number, new CostTerms(day, 12_50, CostCategory.Catering), CostState.Paid);
        line.Describe(seal.Seal(network, "De bakker"), seal.Seal(network, "Broodjes"), null);
        return line;
    }

    private static async Task PasswordsAsync(PortalDb db)
    {
        var people = await db.Employees.Where(e => e.Id <= Signing).ToListAsync();
        var hash = new PasswordHasher<Employee>().HashPassword(people[0], Password);
        people.ForEach(person =>
        {
            person.TakePassword(hash);
            (person.NormalizedEmail, person.NormalizedUserName) = (person.Email!.ToUpperInvariant(), person.Email.ToUpperInvariant());
        });
        await db.SaveChangesAsync();
    }
}
