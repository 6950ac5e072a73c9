using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Confidentiality.Tests.Support;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Confidentiality.Tests.Worlds;

/// <summary>One portal whose clock stands, and the people in it. Each of them signs in once.</summary>
internal sealed class World : IDisposable
{
    private readonly Dictionary<string, Visitor> people = new(StringComparer.Ordinal);

    public World(Func<PortalApp, PortalApp>? change = null)
    {
        var portal = new PortalApp().Changing(services => services.AddSingleton<TimeProvider>(Clock))
            .With("Logging:LogLevel:Microsoft.AspNetCore", "Error").With("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Error");
        Portal = change is null ? portal : change(portal);
    }

    public HandClock Clock { get; } = new();

    public PortalApp Portal { get; }

    public string Directory => Portal.DataDirectory;

    public string Roze => Portal.Space("roze-neuzekes");

    /// <param name="who">The part of an address before the at sign; empty for somebody who does not sign in.</param>
    public async Task<Visitor> AsAsync(string who)
    {
        if (!people.TryGetValue(who, out var visitor))
        {
            people[who] = visitor = who.Length == 0 ? Portal.Visit(followRedirects: false) : await Portal.SignInAs($"{who}@stad.example", followRedirects: false);
        }

        return visitor;
    }

    /// <summary>Lets time go by: whatever runs by the clock runs, and everybody has to sign in again.</summary>
    public void Wait(TimeSpan time)
    {
        Clock.Advance(time);
        foreach (var visitor in people.Values)
        {
            visitor.Dispose();
        }

        people.Clear();
    }

    /// <summary>Sends one form of a page, and fails where it is not accepted.</summary>
    public async Task DoAsync(string who, string page, string form, Dictionary<string, string> fields, (string Name, string Value)? button = null)
    {
        using var response = await (await AsAsync(who)).SubmitAsync(page, form, fields, button);
        Assert.True((int)response.StatusCode == 302, $"{who} at {page}: {(int)response.StatusCode} {Said(await Visitor.ParseAsync(response))}");
    }

    public Task JoinAsync(string who, string slug = "roze-neuzekes", string nickname = Canary.Nickname, string mail = Canary.Mail, string code = "")
    {
        var choices = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Accept"] = "true", ["Input.Visibility"] = "Nickname", ["Input.Nickname"] = nickname, ["Input.MailAddress"] = mail,
        };
        if (code.Length > 0)
        {
            choices["Input.Code"] = code;
            choices["Input.CoreConsent"] = "true";
        }

        return DoAsync(who, $"/join/{slug}", "form:has([name='Input.Accept'])", choices);
    }

    public Task AnswerAsync(string who, string meeting, string needs) =>
        DoAsync(who, meeting, "form[action*='handler=answer']", new() { ["Input.Answer"] = "Yes", ["Input.Needs"] = needs });

    public Task LeaveAsync(string who, string space) => DoAsync(who, $"{space}/leave", "main form", []);

    /// <summary>The first meeting for all members that is still to come, by its address.</summary>
    public async Task<string> NextMeetingAsync(string space, string who)
    {
        var agenda = await (await AsAsync(who)).OpenAsync($"{space}/events");
        return agenda.Links.Select(link => link.GetAttribute("href")!).First(href => href.StartsWith($"{space}/events/", StringComparison.Ordinal));
    }

    /// <summary>The first poll of dates that takes answers, by its address.</summary>
    public async Task<string> PollAsync(string who)
    {
        var agenda = await (await AsAsync(who)).OpenAsync($"{Roze}/events");
        return agenda.Links.Select(link => link.GetAttribute("href")!).First(href => href.StartsWith($"{Roze}/polls/", StringComparison.Ordinal));
    }

    /// <summary>The last meeting that is over, by its address.</summary>
    public async Task<string> PastMeetingAsync(string space, string who)
    {
        var agenda = await (await AsAsync(who)).OpenAsync($"{space}/events");
        return agenda.QuerySelectorAll("section[aria-labelledby='h-past'] a").Select(link => link.GetAttribute("href")!).First(href => href.StartsWith($"{space}/events/", StringComparison.Ordinal));
    }

    /// <summary>The core team's page about a member.</summary>
    public async Task<string> MemberAtDeskAsync(string slug, string who)
    {
        var roster = await Portal.RosterAsync(slug);
        var account = AccountOf(who);
        return $"{Portal.Space(slug)}/desk/members/{roster.Members.Single(member => member.Employee.Value == account).Membership.Persona}";
    }

    /// <summary>A member who is neither core nor one of the demo's own people, by the part of an address before the at sign.</summary>
    public async Task<string> PlainMemberAsync(string slug)
    {
        foreach (var member in (await Portal.RosterAsync(slug)).Members.Where(member => !member.Membership.IsCore))
        {
            if (await Portal.EmailOfAsync(member.Employee) is var email && email.StartsWith("collega", StringComparison.Ordinal))
            {
                return email.Split('@')[0];
            }
        }

        throw new InvalidOperationException($"{slug} has no plain member.");
    }

    public int AccountOf(string who)
    {
        using var scope = Portal.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<PortalDb>().Employees.Single(e => e.Email == $"{who}@stad.example").Id;
    }

    /// <summary>Jobs run beside the tests; this asks until they have done something.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isDone)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        while (!await isDone())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }

    public Task<IReadOnlyList<string>> CodesAsync(string slug, JoinCodePurpose purpose, int count) => Portal.InScopeAsync(async services =>
    {
        NetworkId network = services.GetRequiredService<PortalDb>().Networks.Single(n => n.Slug == slug).Id;
        return await services.GetRequiredService<JoinCodes>().IssueAsync(network, purpose, count, CancellationToken.None);
    });

    public void Dispose()
    {
        foreach (var visitor in people.Values)
        {
            visitor.Dispose();
        }

        Portal.Dispose();
    }

    private static string Said(IHtmlDocument page) => page.QuerySelector(".errors")?.TextContent ?? page.Title ?? "";
}
