using System.Net;

namespace NetworksPortal.Web.Tests.Pages.Events;

public sealed class CalendarTests(PortalApp app) : IClassFixture<PortalApp>
{
    private static readonly string[] Names = ["Roze Neuzekes", "AHA", "Kring", "stad.example", "ORGANIZER", "ATTENDEE"];

    private string Roze => app.Space("roze-neuzekes");

    [Fact]
    public async Task A_members_file_is_neutral_in_name_type_and_every_line()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var meeting = await chris.PlannedAsync(Roze, EventPages.Lunch("Geheime soep"));

        using var response = await chris.GetAsync($"{meeting}/afspraak.ics");
        var file = await response.Content.ReadAsStringAsync();

        Assert.Equal("afspraak.ics", response.Content.Headers.ContentDisposition!.FileNameStar ?? response.Content.Headers.ContentDisposition.FileName);
        Assert.Equal("text/calendar", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("SUMMARY:Overleg\r\n", file, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Brussels:20261208T120000\r\n", file, StringComparison.Ordinal);
        Assert.All(Names.Append("Geheime soep"), name => Assert.DoesNotContain(name, file, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_public_calendar_holds_open_meetings_and_nothing_of_the_closed_ones()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var visitor = app.Visit();
        await chris.PlannedAsync(Roze, EventPages.Lunch("Besloten gesprek"));
        var open = EventPages.Lunch("Koffie voor iedereen");
        open["Input.Audience"] = "AllStaff";
        await chris.PlannedAsync(Roze, open);

        using var response = await visitor.GetAsync("/networks/roze-neuzekes/agenda.ics");
        var feed = await response.Content.ReadAsStringAsync();

        Assert.Contains("SUMMARY:Koffie voor iedereen\r\n", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("Besloten gesprek", feed, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusOf("/networks/bestaat-niet/agenda.ics"));
    }

    [Fact]
    public async Task An_open_meeting_stands_on_the_first_page_and_a_closed_one_does_not()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var visitor = app.Visit();
        await chris.PlannedAsync(Roze, EventPages.Lunch("Enkel voor leden"));

        Assert.DoesNotContain("Enkel voor leden", (await visitor.OpenAsync("/")).Said(), StringComparison.Ordinal);
    }
}
