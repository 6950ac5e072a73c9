using System.Net;
using AngleSharp.Html.Dom;
using NetworksPortal.Web.Tests.Commands;
using NetworksPortal.Web.Tests.Support;

namespace NetworksPortal.Web.Tests.Holding;

/// <summary>The portal on a disk that gets full while it serves.</summary>
public sealed class FullDiskTests
{
    private const int Enough = 2000;
    private const int Again = 20;

    [SmallDiskFact]
    public async Task A_full_disk_is_told_keeps_what_was_typed_lets_everybody_read_and_mends_itself()
    {
        using var disk = new SmallDisk("24m");
        DemoTemplate.CopyTo(disk.Folder);
        var portal = new Database(Path.Combine(disk.Folder, "portal.db"));
        await using var program = await ServingProgram.DemoAsync(disk.Folder);
        var (dina, admin) = (program.Visit(await program.SignInAsync("dina@stad.example")), program.Visit(await program.SignInAsync("it@stad.example")));
        var meeting = await dina.FirstMeetingAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await AnswerAsync(dina, meeting, "nood 0")).Status);

        disk.Fill();
        var (refused, kept) = await AnswerUntilRefusedAsync(dina, meeting);
        for (var i = 0; i < Again; i++)
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await AnswerAsync(dina, meeting, "nog eens")).Status);
        }

        Assert.Equal($"nood {kept}", await NeedsAsync(dina, meeting));
        foreach (var address in new[] { "/me", "/", meeting, meeting[..meeting.LastIndexOf('/')], "/health" })
        {
            Assert.Equal(HttpStatusCode.OK, await dina.StatusOf(address));
        }

        Assert.Contains("The disk is full", (await PortalProgram.RunAsync(disk.Folder, "doctor", "--Portal:Demo=true")).Output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await OpenAccountAsync(admin)).StatusCode);
        IsToldOnce(program, "make room");

        disk.MakeRoom();
        using var saved = await dina.PostAsync(refused.GetAttribute("action")!, Visitor.Values(refused));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal($"nood {kept + 1}", await NeedsAsync(dina, meeting));
        Assert.Equal(HttpStatusCode.Redirect, (await OpenAccountAsync(admin)).StatusCode);
        while (!Directory.Exists(Path.Combine(disk.Folder, "mail")) || (await portal.ListAsync("SELECT count(*) FROM OutboxMails"))[0] != "0")
        {
            await Task.Yield();
        }

        await portal.IsWholeAsync();
    }

    [SmallDiskFact]
    public async Task A_start_on_a_full_disk_says_in_one_line_what_to_do()
    {
        using var disk = new SmallDisk("24m");
        await PortalProgram.RunAsync(disk.Folder, "setup-link");
        await RefusedAsync();
        // And on one where there was no portal before.
        File.Delete(Path.Combine(disk.Folder, "portal.db"));
        File.Delete(Path.Combine(disk.Folder, "keystore.db"));
        await RefusedAsync();

        async Task RefusedAsync()
        {
            disk.Fill();
            var (code, _, error) = await PortalProgram.RunAsync(disk.Folder, "--Urls=http://127.0.0.1:0");
            Assert.Equal(1, code);
            Assert.Contains("make room on its disk", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        }
    }

    internal static void IsToldOnce(ServingProgram program, string words)
    {
        var complaints = program.Log.Where(line => line.GetProperty("LogLevel").GetString() is "Error" or "Critical" or "Warning").Select(line => line.GetProperty("Message").GetString()!).ToList();
        Assert.Contains(words, Assert.Single(complaints), StringComparison.Ordinal);
        Assert.DoesNotContain("/space/", program.LogText, StringComparison.Ordinal);
        Assert.DoesNotContain("@stad", program.LogText, StringComparison.Ordinal);
    }

    /// <summary>What the log of the database has room for is still saved.</summary>
    private static async Task<(IHtmlFormElement Refused, int Kept)> AnswerUntilRefusedAsync(Visitor dina, string meeting)
    {
        for (var number = 1; number < Enough; number++)
        {
            var (status, page) = await AnswerAsync(dina, meeting, $"nood {number}");
            if (status == HttpStatusCode.ServiceUnavailable)
            {
                Assert.Contains("Bewaren lukt nu niet", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
                return ((IHtmlFormElement)page.QuerySelector("main form")!, number - 1);
            }

            Assert.Equal(HttpStatusCode.Redirect, status);
        }

        throw new InvalidOperationException("The disk was never full.");
    }

    private static async Task<(HttpStatusCode Status, IHtmlDocument Page)> AnswerAsync(Visitor dina, string meeting, string needs)
    {
        using var answer = await dina.SubmitAsync(meeting, Meetings.Form, new() { ["Input.Answer"] = "Yes", ["Input.Needs"] = needs });
        Assert.True(answer.StatusCode != HttpStatusCode.ServiceUnavailable || answer.Headers.RetryAfter is not null);
        return (answer.StatusCode, await Visitor.ParseAsync(answer));
    }

    private static async Task<string> NeedsAsync(Visitor dina, string meeting) => (await dina.OpenAsync(meeting)).Needs();

    private static Task<HttpResponseMessage> OpenAccountAsync(Visitor admin) =>
        admin.SubmitAsync("/admin/accounts/new", "main form", new() { ["Input.Name"] = "Noor Wouters", ["Input.Email"] = "noor.wouters@stad.example" });
}
