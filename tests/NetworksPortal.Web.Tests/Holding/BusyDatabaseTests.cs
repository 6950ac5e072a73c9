using System.Net;
using AngleSharp.Html.Dom;
using NetworksPortal.Web.Tests.Support;

namespace NetworksPortal.Web.Tests.Holding;

/// <summary>Another process writes and does not end.</summary>
public sealed class BusyDatabaseTests : IDisposable
{
    private static readonly TimeSpan AWhile = TimeSpan.FromSeconds(3);

    private readonly string directory = DemoTemplate.Copy();

    public void Dispose() => DemoTemplate.Remove(directory);

    [Fact]
    public async Task A_form_waits_for_a_while_and_is_then_told_with_all_that_was_typed()
    {
        var portal = new Database(Path.Combine(directory, "portal.db"));
        await using var program = await ServingProgram.DemoAsync(directory);
        using var dina = program.Visit(await program.SignInAsync("dina@stad.example"));
        var meeting = await dina.FirstMeetingAsync();

        Task<HttpResponseMessage> waits;
        await using (await portal.LockAsync())
        {
            waits = AnswerAsync(dina, meeting, "Een zachte stoel");
            await Task.Delay(AWhile);
            Assert.False(waits.IsCompleted);
        }

        using var saved = await waits;
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        IHtmlFormElement refused;
        await using (await portal.LockAsync())
        {
            using var answer = await AnswerAsync(dina, meeting, "Een harde stoel");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter);
            var page = await Visitor.ParseAsync(answer);
            Assert.Contains("Het is even heel druk", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
            refused = (IHtmlFormElement)page.QuerySelector("main form")!;
            Assert.Equal("Een zachte stoel", (await dina.OpenAsync(meeting)).Needs());
        }

        FullDiskTests.IsToldOnce(program, "another program");
        using var again = await dina.PostAsync(refused.GetAttribute("action")!, Visitor.Values(refused));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal("Een harde stoel", (await dina.OpenAsync(meeting)).Needs());
    }

    private static Task<HttpResponseMessage> AnswerAsync(Visitor dina, string meeting, string needs) =>
        dina.SubmitAsync(meeting, Meetings.Form, new() { ["Input.Answer"] = "Yes", ["Input.Needs"] = needs });
}
