using System.Net;
using AngleSharp.Html.Dom;

namespace NetworksPortal.Web.Tests.Pages.Events;

/// <summary>What a core member types to plan a meeting, and the steps that several tests share.</summary>
internal static class EventPages
{
    public const string PlanForm = "form[action$='/desk/events/plan']";

    public static Dictionary<string, string> Lunch(string title = "Soep in de serre") => new(StringComparer.Ordinal)
    {
        ["Input.Title"] = title,
        ["Input.Kind"] = "Informal",
        ["Input.Audience"] = "Members",
        ["Input.Date"] = "08/12/2026",
        ["Input.From"] = "12.00",
        ["Input.Until"] = "13u30",
        ["Input.CalendarTitle"] = "Overleg",
        ["Input.Place"] = "De serre",
    };

    public static Task<HttpResponseMessage> PlanAsync(this Visitor visitor, string space, Dictionary<string, string> fields) =>
        visitor.SubmitAsync($"{space}/desk/events/plan", PlanForm, fields);

    /// <summary>Plans a meeting and returns its address.</summary>
    public static async Task<string> PlannedAsync(this Visitor visitor, string space, Dictionary<string, string>? fields = null)
    {
        using var response = await visitor.PlanAsync(space, fields ?? Lunch());
        var address = response.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.True(response.StatusCode == HttpStatusCode.OK && address.StartsWith($"{space}/events/", StringComparison.Ordinal), await response.Content.ReadAsStringAsync());
        return address;
    }

    public static Task<HttpResponseMessage> AnswerAsync(this Visitor visitor, string meeting, string answer, string needs = "") =>
        visitor.SubmitAsync(meeting, "form[action*='handler=answer']", new() { ["Input.Answer"] = answer, ["Input.Needs"] = needs });

    public static string Said(this IHtmlDocument page) => page.QuerySelector("main")!.TextContent;
}
