using System.Net;
using NetworksPortal.Web.Tests.Pages.Events;

namespace NetworksPortal.Web.Tests.Pages.Attendance;

public sealed class ListTests : IDisposable
{
    private readonly PortalApp app = new();

    private string Roze => app.Space("roze-neuzekes");

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_network_that_chose_a_list_says_so_before_and_shows_each_their_own_afterwards()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var dina = await app.SignInAs("dina@stad.example");
        var meeting = await chris.PlannedAsync(Roze);
        Assert.DoesNotContain("Dit netwerk noteert", (await dina.OpenAsync(meeting)).Said(), StringComparison.Ordinal);
        (await chris.SubmitAsync(Roze + "/desk/settings", "form:has([name='Input.Attendance'])", new() { ["Input.Attendance"] = "List" })).Dispose();
        Assert.Contains("Dit netwerk noteert", (await dina.OpenAsync(meeting)).Said(), StringComparison.Ordinal);
        (await dina.AnswerAsync(meeting, "Yes")).Dispose();
        Assert.Contains("Nog niet begonnen", (await chris.OpenAsync(ListOf(meeting))).Said(), StringComparison.Ordinal);

        using var early = await chris.PostAsync(ListOf(meeting), Visitor.Values((AngleSharp.Html.Dom.IHtmlFormElement)(await chris.OpenAsync(Roze + "/desk/settings")).QuerySelector("form:has([name='Input.Attendance'])")!));
        Assert.Equal(HttpStatusCode.OK, early.StatusCode);
        Assert.NotNull((await Visitor.ParseAsync(early)).QuerySelector(".errors"));

        using var later = PortalApp.On(app.DataDirectory).With("Portal:Clock", "2026-12-09T09:00:00+01:00");
        using var chrisLater = await later.SignInAs("chris@stad.example");
        using var dinaLater = await later.SignInAs("dina@stad.example");
        Assert.NotNull((await chrisLater.OpenAsync(meeting)).QuerySelector($"a[href='{ListOf(meeting)}']"));
        var boxes = (await chrisLater.OpenAsync(ListOf(meeting))).QuerySelectorAll("[name='Input.Present']");
        (await chrisLater.SubmitAsync(ListOf(meeting), "form:has([name='Input.Present'])", new() { ["Input.Present"] = Assert.Single(boxes).GetAttribute("value")! })).Dispose();

        Assert.Contains("noteerde dat je er was", (await dinaLater.OpenAsync(meeting)).Said(), StringComparison.Ordinal);
        Assert.NotNull((await chrisLater.OpenAsync(ListOf(meeting))).QuerySelector("[name='Input.Present'][checked]"));
        Assert.Equal(HttpStatusCode.NotFound, await dinaLater.StatusOf(ListOf(meeting)));
    }

    private static string ListOf(string meeting) => meeting.Replace("/events/", "/desk/events/", StringComparison.Ordinal) + "/attendance";
}
