using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Confidentiality.Tests.Support;
using NetworksPortal.Confidentiality.Tests.Worlds;
using NetworksPortal.Events;
using NetworksPortal.Events.Invitations;
using NetworksPortal.Mail;
using NetworksPortal.Persistence;

namespace NetworksPortal.Confidentiality.Tests.Mail;

/// <summary>
/// A month in which everything happens that sends a mail or makes a file for a calendar: a network is founded, people ask, come
/// in, are declined, become core, are removed, meet and leave, a network rests and closes, and accounts open and close. The log is on at its loudest all the while.
/// </summary>
public sealed partial class Month : IAsyncLifetime
{
    private readonly KeptLog log = new();
    private readonly World world;
    private readonly List<(string Address, HttpResponseMessage Answer)> calendars = [];

    public Month()
    {
        world = new World(portal => portal.Keeping(log));
    }

    internal IReadOnlyList<string> Log { get; private set; } = [];

    internal IReadOnlyList<ReadMail> Mails { get; private set; } = [];

    /// <summary>Each calendar file with its address and the headers that came with it.</summary>
    internal IReadOnlyList<(string Address, string Headers, string Text)> Calendars { get; private set; } = [];

    /// <summary>Name and public address of every network, and the opaque key of its space.</summary>
    internal IReadOnlyList<(string Name, string Slug, string Key)> Networks { get; private set; } = [];

    /// <summary>Name and address of everybody who has an account.</summary>
    internal IReadOnlyList<string> People { get; private set; } = [];

    internal string Directory => world.Directory;

    public async Task InitializeAsync()
    {
        await FoundAsync();
        await ComeInAsync();
        await DecideAsync();
        await AskBackAsync();
        await MeetAsync();
        await MoveUpAsync();
        await FindDateAsync();
        await HostTogetherAsync();
        await InviteAsync();
        await DaysAsync(8);
        await RestAsync();
        await KeepAccountsAsync();
        await CloseAsync();
        await DaysAsync(12);
        await LeaveAsync();
        await DaysAsync(9);
        // An operator tries whether mail leaves, while the portal serves.
        Assert.Equal(0, (await PortalProcess.RunAsync(Directory, "send-test-mail", "beheer@stad.example")).Code);
        await ReadAsync();
    }

    public Task DisposeAsync()
    {
        calendars.ForEach(calendar => calendar.Answer.Dispose());
        world.Dispose();
        return Task.CompletedTask;
    }

    private async Task FoundAsync()
    {
        using var answer = await (await world.AsAsync("hr")).SubmitAsync("/office/networks", "form:has([name='Input.Name'])", new()
        {
            ["Input.Name"] = "Zonnebloemkring", ["Input.ForWhom"] = "Collega's met groene vingers",
        });
        var code = Code().Match((await Visitor.ParseAsync(answer)).Body!.TextContent).Value;
        await world.JoinAsync("els", "zonnebloemkring", code: code);
        var space = world.Portal.Space("zonnebloemkring");
        await world.DoAsync("els", space + "/desk/settings", "form:has([name='Input.Teaser'])", new()
        {
            ["Input.Teaser"] = "We zaaien samen.", ["Input.Charter"] = "Wat hier groeit, blijft hier.",
        });
        await world.DoAsync("els", space + "/desk/settings", "form[action*='handler=Open']", []);
    }

    private async Task ComeInAsync()
    {
        await world.JoinAsync("els", nickname: "Kanarie van Els");
        await world.JoinAsync("collega398", nickname: "Goudvink", mail: "eerste.adres@thuis.example");
        await world.JoinAsync("collega394", nickname: "Putter", mail: "tweede.adres@thuis.example");
        await world.JoinAsync("collega397", "aha", "Sijsje", "derde.adres@thuis.example");
        // One of the two who wait is let in, the other is not.
        await world.DoAsync("bart", world.Portal.Space("aha") + "/desk/members", "form:has([name='persona'])", [], ("admit", "true"));
        await world.DoAsync("bart", world.Portal.Space("aha") + "/desk/members", "form:has([name='persona'])", [], ("admit", "false"));
        await world.JoinAsync("collega396", "aha", "Vink", "vierde.adres@thuis.example");
        await world.DoAsync("collega396", "/me", "form[action*='handler=Withdraw']", [], ("network", "2"));
    }

    /// <summary>Els is asked for the core team and says yes; another member is removed by two.</summary>
    private async Task DecideAsync()
    {
        await world.DoAsync("chris", await world.MemberAtDeskAsync("roze-neuzekes", "els"), "form[action*='handler=Offer']", [], ("handsOver", "false"));
        await world.DoAsync("els", world.Roze + "/core", "form:has(button[name=accept])", new() { ["Input.Consent"] = "true" }, ("accept", "true"));
        var removed = await world.MemberAtDeskAsync("roze-neuzekes", "collega394");
        await world.DoAsync("chris", removed, "form[action*='handler=Propose']", []);
        await world.DoAsync("hanne", removed, "form[action*='handler=Remove']", []);
        // The month ends within the days that go by next.
        await world.DoAsync("chris", world.Roze + "/me", "form:has([name='Reminds'])", new() { ["Reminds"] = "true" });
    }

    /// <summary>A member asks back what they paid, and the core team answers.</summary>
    private async Task AskBackAsync()
    {
        using var asked = await (await world.AsAsync("dina")).SubmitAsync(world.Roze + "/claims", "form:has([name='Input.Amount'])", new()
        {
            ["Input.Description"] = "Kanariezaad", ["Input.Amount"] = "2,50", ["Input.Day"] = "2026-11-02", ["Input.Category"] = "Catering",
        }, file: SampleFile.Receipt);
        await world.DoAsync("chris", world.Roze + "/desk/budget/claims", "form:has([name='Input.Words'])", new() { ["Input.Words"] = "Dank je" }, ("accept", "true"));
    }

    private async Task MeetAsync()
    {
        foreach (var (who, slug) in new[] { ("chris", "roze-neuzekes"), ("amina", "link"), ("els", "zonnebloemkring") })
        {
            var space = world.Portal.Space(slug);
            foreach (var audience in new[] { "Members", "AllStaff", "Core" })
            {
                await world.DoAsync(who, space + "/desk/events/plan", "form[action$='/desk/events/plan']", new()
                {
                    ["Input.Title"] = "Kanaries kijken", ["Input.Kind"] = audience == "Core" ? "CoreMeeting" : "Informal", ["Input.Audience"] = audience,
                    ["Input.Date"] = "2026-12-08", ["Input.From"] = "12:00", ["Input.Until"] = "13:30", ["Input.CalendarTitle"] = "Overleg", ["Input.Place"] = "De serre",
                });
            }
        }

        var meeting = await world.NextMeetingAsync(world.Roze, "els");
        await world.AnswerAsync("els", meeting, Canary.Needs);
        await world.AnswerAsync("dina", meeting, Canary.Needs);
        await CalendarAsync("els", meeting + "/afspraak.ics");
        await CalendarAsync("dina", meeting + "/afspraak.ics");
        foreach (var slug in new[] { "link", "aha", "roze-neuzekes", "zonnebloemkring" })
        {
            await CalendarAsync("", $"/networks/{slug}/agenda.ics");
        }

        var change = meeting.Replace("/events/", "/desk/events/", StringComparison.Ordinal) + "/change";
        await world.DoAsync("chris", change, "main form:has([name='Input.Title'])", new() { ["Input.Room"] = "", ["Input.Place"] = "De kas" });
        await world.DoAsync("chris", meeting, "form[action*='handler=cancel' i]", []);
        await CalendarAsync("els", meeting + "/afspraak.ics");
    }

    /// <summary>One seat: who has it steps back, and who waited gets it.</summary>
    private async Task MoveUpAsync()
    {
        using var planned = await (await world.AsAsync("chris")).SubmitAsync(world.Roze + "/desk/events/plan", "form[action$='/desk/events/plan']", new()
        {
            ["Input.Title"] = "Een kanarie kijken", ["Input.Kind"] = "Informal", ["Input.Audience"] = "Members", ["Input.Capacity"] = "1",
            ["Input.Date"] = "2026-12-10", ["Input.From"] = "12:00", ["Input.Until"] = "13:30", ["Input.CalendarTitle"] = "Overleg", ["Input.Place"] = "De serre",
        });
        var meeting = planned.Headers.Location!.ToString();
        await world.AnswerAsync("els", meeting, Canary.Needs);
        await world.AnswerAsync("dina", meeting, Canary.Needs);
        await world.DoAsync("els", meeting, "form[action*='handler=answer']", new() { ["Input.Answer"] = "No" });
    }

    /// <summary>Two networks host together, somebody of the other one takes it along, and that network steps out.</summary>
    private async Task HostTogetherAsync()
    {
        using var planned = await (await world.AsAsync("chris")).SubmitAsync(world.Roze + "/desk/events/plan", "form[action$='/desk/events/plan']", new()
        {
            ["Input.Title"] = "Samen kanaries kijken", ["Input.Kind"] = "Informal", ["Input.Audience"] = "HostingNetworks",
            ["Input.Date"] = "2026-12-11", ["Input.From"] = "12:00", ["Input.Until"] = "13:30", ["Input.CalendarTitle"] = "Overleg", ["Input.Place"] = "De serre",
        });
        var meeting = planned.Headers.Location!.ToString();
        await world.DoAsync("chris", meeting.Replace("/events/", "/desk/events/", StringComparison.Ordinal) + "/together", "form:has([name='Input.Network'])", new() { ["Input.Network"] = "link", ["Input.Message"] = "Samen?" });
        var answer = meeting.Replace(world.Roze + "/events/", world.Portal.Space("link") + "/desk/together/", StringComparison.Ordinal);
        await world.DoAsync("amina", answer, "main form", [], ("accepts", "true"));
        var (theirs, guest) = (meeting.Replace(world.Roze, world.Portal.Space("link"), StringComparison.Ordinal), await world.PlainMemberAsync("link"));
        await world.AnswerAsync(guest, theirs, Canary.Needs);
        await CalendarAsync(guest, theirs + "/afspraak.ics");
        await world.DoAsync("amina", answer, "form[action*='handler=stepOut']", []);
    }

    /// <summary>A poll of dates: somebody can, and that date is chosen.</summary>
    private async Task FindDateAsync()
    {
        using var asked = await (await world.AsAsync("chris")).SubmitAsync(world.Roze + "/desk/polls/new", "form:has([name='Input.ClosesOn'])", new()
        {
            ["Input.Title"] = "Kanaries zoeken", ["Input.CalendarTitle"] = "Overleg", ["Input.ClosesOn"] = "2026-11-30",
            ["Input.Dates[0].Date"] = "2026-12-14", ["Input.Dates[0].From"] = "12:00", ["Input.Dates[0].Until"] = "13:00",
            ["Input.Dates[1].Date"] = "2026-12-15", ["Input.Dates[1].From"] = "12:00", ["Input.Dates[1].Until"] = "13:00",
        });
        var poll = asked.Headers.Location!.ToString();
        await world.DoAsync("dina", poll, "form:has([name='Said[0].Answer'])", new() { ["Said[0].Answer"] = "Yes", ["Said[1].Answer"] = "No" });
        await world.DoAsync("chris", poll, "form[action*='handler=choose']", []);
    }

    /// <summary>Everybody is invited, somebody is reminded of what they said yes to, and two fetch it all into their calendars.</summary>
    private async Task InviteAsync()
    {
        using var planned = await (await world.AsAsync("chris")).SubmitAsync(world.Roze + "/desk/events/plan", "form[action$='/desk/events/plan']", new()
        {
            ["Input.Title"] = "Kanaries kijken", ["Input.Kind"] = "Informal", ["Input.Audience"] = "Members",
            ["Input.Date"] = "2026-11-26", ["Input.From"] = "12:00", ["Input.Until"] = "13:30", ["Input.CalendarTitle"] = "Overleg", ["Input.Place"] = "De serre",
        });
        var meeting = planned.Headers.Location!.ToString();
        await world.DoAsync("chris", meeting.Replace("/events/", "/desk/events/", StringComparison.Ordinal) + "/invite", "main form", []);
        await UntilAsync(db => db.Set<InvitationRound>().AllAsync(round => round.NextAttempt == null));
        await world.DoAsync("dina", world.Roze + "/me", "form:has([name='Meetings'])", new() { ["Meetings"] = "Day" });
        await world.AnswerAsync("dina", meeting, Canary.Needs);
        world.Wait(TimeSpan.FromDays(1));
        await UntilAsync(db => db.Set<Event>().AnyAsync(e => e.Reminded != EventReminded.No));
        foreach (var who in new[] { "els", "dina" })
        {
            using var made = await (await world.AsAsync(who)).SubmitAsync("/me/calendar", "main form", new() { ["Word"] = "AsPlanned" });
            await CalendarAsync("", new Uri((await Visitor.ParseAsync(made)).QuerySelector(".secret")!.TextContent).AbsolutePath);
        }
    }

    /// <summary>Lets seconds go by, in which the portal's own job runs.</summary>
    private Task UntilAsync(Func<PortalDb, Task<bool>> isSo) => World.UntilAsync(() =>
    {
        world.Wait(TimeSpan.FromSeconds(3));
        return world.Portal.InScopeAsync(services => isSo(services.GetRequiredService<PortalDb>()));
    });

    private async Task KeepAccountsAsync()
    {
        await world.DoAsync("els", world.Portal.Space("zonnebloemkring") + "/desk/hours", "form:has([name='Input.Hours'])", new() { ["Input.Hours"] = "1:30", ["Input.Note"] = Canary.Note });
        foreach (var email in new[] { "dina@stad.example", "els@stad.example", "niemand@stad.example" })
        {
            using var asked = await (await world.AsAsync("")).SubmitAsync("/account/forgot", "form:has([name='Input.Email'])", new() { ["Input.Email"] = email });
        }

        await world.DoAsync("it", "/admin/accounts/new", "form:has([name='Input.Email'])", new()
        {
            ["Input.Name"] = "Nele Nieuw", ["Input.Email"] = "nele@stad.example", ["Input.Language"] = "en",
        });
        await world.DoAsync("it", $"/admin/accounts/{world.AccountOf("dina")}", "form[action*='handler=Factor']", []);
        await world.DoAsync("it", $"/admin/accounts/{world.AccountOf("collega398")}?confirm=true", "form[action*='handler=Close' i]", []);
    }

    /// <summary>A network rests for a while, with a member besides its founder; what is open to all stays in its calendar.</summary>
    private async Task RestAsync()
    {
        await world.JoinAsync("collega393", "zonnebloemkring", "Wielewaal", "vijfde.adres@thuis.example");
        var space = world.Portal.Space("zonnebloemkring");
        await world.DoAsync("els", space + "/desk/close", "form[action*='handler=Rest']", [], ("rests", "true"));
        await CalendarAsync("", "/networks/zonnebloemkring/agenda.ics");
        await world.DoAsync("els", space + "/desk/close", "form[action*='handler=Rest']", [], ("rests", "false"));
    }

    /// <summary>The same network closes, with meetings ahead that somebody comes to.</summary>
    private async Task CloseAsync()
    {
        var space = world.Portal.Space("zonnebloemkring");
        await world.AnswerAsync("collega393", await world.NextMeetingAsync(space, "collega393"), Canary.Needs);
        await world.DoAsync("els", space + "/desk/close", "form[action*='handler=Close']", new() { ["Input.Name"] = "Zonnebloemkring" });
        using var refused = await (await world.AsAsync("collega393")).GetAsync(space);
        Assert.Equal(404, (int)refused.StatusCode);
    }

    private async Task LeaveAsync()
    {
        await world.LeaveAsync("els", world.Roze);
        using var refused = await (await world.AsAsync("els")).GetAsync(world.Roze);
        Assert.Equal(404, (int)refused.StatusCode);
    }

    /// <summary>Lets days go by; whatever runs by the clock runs.</summary>
    private async Task DaysAsync(int days)
    {
        for (var day = 0; day < days; day++)
        {
            world.Wait(TimeSpan.FromDays(1));
        }

        await World.UntilAsync(() => world.Portal.InScopeAsync(async services => (await services.GetRequiredService<OutboxState>().Handle(default)).Waiting == 0));
    }

    private async Task CalendarAsync(string who, string address)
    {
        var answer = await (await world.AsAsync(who)).GetAsync(address);
        Assert.Equal(200, (int)answer.StatusCode);
        calendars.Add((address, answer));
    }

    private async Task ReadAsync()
    {
        var read = new List<(string Address, string Headers, string Text)>();
        foreach (var (address, answer) in calendars)
        {
            read.Add((address, $"{answer.Headers}{answer.Content.Headers}", (await answer.Content.ReadAsStringAsync()).ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal)));
        }

        (Calendars, Log) = (read, log.Take());
        Mails = [.. System.IO.Directory.EnumerateFiles(Path.Combine(Directory, "mail"), "*.eml").Select(ReadMail.Of)];
        Networks = await world.Portal.InScopeAsync(services =>
        {
            IReadOnlyList<(string Name, string Slug, string Key)> all = [.. services.GetRequiredService<PortalDb>().Networks.AsEnumerable().Select(n => (n.Name, n.Slug, world.Portal.Space(n.Slug)["/space/".Length..]))];
            return Task.FromResult(all);
        });
        People = await world.Portal.InScopeAsync(services =>
        {
            IReadOnlyList<string> all = [.. services.GetRequiredService<PortalDb>().Employees.AsEnumerable().SelectMany(e => new[] { e.Name, e.Email! })];
            return Task.FromResult(all);
        });
    }

    [GeneratedRegex("[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}", RegexOptions.None, 60_000)]
    private static partial Regex Code();
}
