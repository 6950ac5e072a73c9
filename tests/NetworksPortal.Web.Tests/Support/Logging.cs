using System.Net;
using AngleSharp.Html.Dom;

namespace NetworksPortal.Web.Tests.Support;

/// <summary>Hours as somebody logs them who reads the warning and goes on.</summary>
internal static class Logging
{
    public const string Form = "form:has([name='Input.Hours'])";

    public static async Task LogAsync(this Visitor core, string page, string hours, string day, string note = "")
    {
        using var first = await core.SubmitAsync(page, Form, new() { ["Input.Hours"] = hours, ["Input.Day"] = day, ["Input.Note"] = note });
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        var shown = await Visitor.ParseAsync(first);
        if (shown.QuerySelector("[name='Input.Accepted']")?.Closest("form") is IHtmlFormElement again)
        {
            using var second = await core.PostAsync(again.GetAttribute("action")!, Visitor.Values(again));
            Assert.Null((await Visitor.ParseAsync(second)).QuerySelector("[name='Input.Accepted']"));
        }
    }
}
