using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NetworksPortal.Web.Tests.Holding;

/// <summary>The meeting that these tests answer, and what its page says of the answer.</summary>
internal static class Meetings
{
    public const string Form = "form[action*='handler=answer']:has(textarea)";

    public static async Task<string> SpaceAsync(this Visitor member) => string.Join('/', (await member.OpenAsync("/me")).QuerySelectorAll("a")
        .Select(link => link.GetAttribute("href")!).First(href => href.StartsWith("/space/", StringComparison.Ordinal)).Split('/', '#', '?')[..3]);

    public static async Task<string> FirstMeetingAsync(this Visitor member) =>
        (await member.OpenAsync($"{await member.SpaceAsync()}/events")).QuerySelector("ol.agenda h3 a")!.GetAttribute("href")!;

    public static string Needs(this IDocument meeting) => ((IHtmlTextAreaElement)meeting.QuerySelector("textarea[name='Input.Needs']")!).Value.Trim();

    public static string Chosen(this IDocument meeting) => ((IHtmlInputElement)meeting.QuerySelector("input[name='Input.Answer']:checked")!).Value;
}
