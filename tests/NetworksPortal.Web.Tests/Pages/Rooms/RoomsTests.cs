using System.Net;
using NetworksPortal.Web.Tests.Pages.Events;

namespace NetworksPortal.Web.Tests.Pages.Rooms;

public sealed class RoomsTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task Facilities_see_the_time_size_and_needs_of_a_booking_and_not_whose_it_is()
    {
        using var facilities = await app.SignInAs("zalen@stad.example");
        using var chris = await app.SignInAs("chris@stad.example");
        await AddAsync(facilities, "Zaal Dampoort", "30");
        var fields = EventPages.Lunch("Hier zie je niets van");
        fields["Input.Date"] = "2026-12-15";
        fields["Input.Capacity"] = "18";
        fields["Input.Access[StepFree].Provision"] = "Yes";
        fields["Input.Room"] = await RoomAsync(chris, "Zaal Dampoort");
        await chris.PlannedAsync(app.Space("roze-neuzekes"), fields);

        var seen = (await facilities.OpenAsync("/rooms")).Said();

        Assert.Contains("12.00 tot 13.30 uur", seen, StringComparison.Ordinal);
        Assert.Contains("Overleg, hoogstens 18 mensen", seen, StringComparison.Ordinal);
        Assert.All(["Hier zie je niets van", "Neuzekes", "Chris"], name => Assert.DoesNotContain(name, seen, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_clash_says_only_that_the_room_is_not_available()
    {
        using var facilities = await app.SignInAs("zalen@stad.example");
        using var chris = await app.SignInAs("chris@stad.example");
        using var amina = await app.SignInAs("amina@stad.example");
        await AddAsync(facilities, "Zaal Muide", "12");
        var fields = EventPages.Lunch("Eerst");
        fields["Input.Room"] = await RoomAsync(chris, "Zaal Muide");
        await chris.PlannedAsync(app.Space("roze-neuzekes"), fields);
        fields["Input.Title"] = "Daarna";

        using var response = await amina.PlanAsync(app.Space("link"), fields);

        Assert.Equal(
            "Deze zaal is op dat moment niet beschikbaar. Kies een andere zaal of een ander uur.",
            (await Visitor.ParseAsync(response)).QuerySelector("#Input_Room-error")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("Input.Name", "", "Input_Name")]
    [InlineData("Input.Seats", "0", "Input_Seats")]
    [InlineData("Input.Seats", "veel", "Input_Seats")]
    public async Task A_room_that_cannot_be_is_refused_at_its_field(string field, string typed, string id)
    {
        using var facilities = await app.SignInAs("zalen@stad.example");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Name"] = "Zolder", ["Input.Seats"] = "8", [field] = typed };

        using var response = await facilities.SubmitAsync("/rooms/new", "form[action='/rooms/new']", fields);

        Assert.NotNull((await Visitor.ParseAsync(response)).QuerySelector($".errors a[href='#{id}']"));
    }

    [Fact]
    public async Task Only_facilities_keep_the_rooms()
    {
        foreach (var email in new[] { "chris@stad.example", "hr@stad.example", "it@stad.example" })
        {
            using var visitor = await app.SignInAs(email);
            Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusOf("/rooms"));
            Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusOf("/rooms/new"));
        }

        using var facilities = await app.SignInAs("zalen@stad.example");
        Assert.Equal(HttpStatusCode.NotFound, await facilities.StatusOf($"/rooms/{Guid.NewGuid():N}"));
    }

    private static async Task AddAsync(Visitor facilities, string name, string seats) =>
        (await facilities.SubmitAsync("/rooms/new", "form[action='/rooms/new']", new() { ["Input.Name"] = name, ["Input.Seats"] = seats })).Dispose();

    private async Task<string> RoomAsync(Visitor chris, string name) => (await chris.OpenAsync($"{app.Space("roze-neuzekes")}/desk/events/plan"))
        .QuerySelectorAll("label.choice").Single(card => card.QuerySelector("b")!.TextContent == name).QuerySelector("input")!.GetAttribute("value")!;
}
