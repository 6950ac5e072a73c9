using System.Net;
using AngleSharp.Dom;
using NetworksPortal.Testing.Mail;
using NetworksPortal.Web.Tests.Pages.Administration;
using NetworksPortal.Web.Tests.Support;

namespace NetworksPortal.Web.Tests.Commands;

/// <summary>From an empty directory in production to a portal that runs: what an operator types, and what the first administrator does in the browser.</summary>
public sealed class FirstDayTests
{
    private const string Password = "Een zin met vijf!";
    private const string MailPassword = "Geheim-van-de-mail-2";

    [Fact]
    public async Task An_empty_directory_becomes_a_portal_with_a_name_mail_and_accounts()
    {
        var directory = Directory.CreateTempSubdirectory("first-day");
        using var post = SmtpServer.Plain();
        try
        {
            var (_, said, _) = await PortalProgram.RunAsync(directory.FullName, "setup-link");
            var link = new Uri(said.Split((char[]?)null).Single(word => word.StartsWith("http", StringComparison.Ordinal)));
            string log;
            await using (var portal = await ServingProgram.OnAsync(directory.FullName))
            {
                using var ina = portal.Visit(new CookieContainer());
                await BecomeAdministratorAsync(ina, link.PathAndQuery);
                await SetUpAsync(ina, post);
                await AccountsAsync(ina, post);
                log = portal.LogText;
            }

            Assert.DoesNotContain(MailPassword, log, StringComparison.Ordinal);
            Assert.DoesNotContain("stad.example", log, StringComparison.Ordinal);
            await CommandsAsync(directory.FullName, post);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task BecomeAdministratorAsync(Visitor ina, string link)
    {
        using var entered = await ina.SubmitAsync(link, "main form", new() { ["Input.Name"] = "Ina Beheer", ["Input.Email"] = "ina@stad.example", ["Input.Password"] = Password });
        var step = await ina.OpenAsync(entered.Headers.Location!.OriginalString);
        using var done = await new Authenticator(TimeProvider.System, step.QuerySelector(".secret")!.TextContent).ConfirmedAsync(ina, step);
        Assert.Equal(["/admin/organisation", "/admin/organisation/mail", "/admin/import"], await OpenStepsAsync(ina));
    }

    private static async Task SetUpAsync(Visitor ina, SmtpServer post)
    {
        await ina.SubmitAsync("/admin/organisation", "form:has([name='Input.Name'])", new() { ["Input.Name"] = "Stad Voorbeeld" });
        await ina.SubmitAsync("/admin/organisation/mail", "form:has([name='Input.From'])", new()
        {
            ["Input.Transport"] = "Smtp", ["Input.Host"] = "localhost", ["Input.Port"] = $"{post.Port}", ["Input.User"] = "", ["Input.Password"] = MailPassword, ["Input.From"] = "kring@stad.example",
        });
        using var tried = await ina.SubmitAsync("/admin/organisation/mail", "form[action*='handler=Try']", []);
        Assert.Equal(HttpStatusCode.OK, tried.StatusCode);
        Assert.Equal("ina@stad.example", Assert.Single(post.Take().To));
        Assert.Equal(["/admin/import"], await OpenStepsAsync(ina));
    }

    private static async Task AccountsAsync(Visitor ina, SmtpServer post)
    {
        var preview = await ListPage.UploadAsync(ina, "/admin/import", "naam;e-mail;taal\nNoor Wouters;noor@stad.example;nl\nSam Okoye;sam@stad.example;en\n");
        await ConfirmAsync(ina, "/admin/import", preview, ("Input.SendLinks", "true"));
        // Of the queue, by the server that was chosen a moment ago.
        TakenMail[] mails = [post.Take(), post.Take()];
        Assert.Equal(["noor@stad.example", "sam@stad.example"], mails.Select(mail => Assert.Single(mail.To)).Order(StringComparer.Ordinal));
        Assert.All(mails, mail => Assert.Contains("From: \"Kring, Stad Voorbeeld\" <kring@stad.example>", mail.Content, StringComparison.Ordinal));
        Assert.Empty(await OpenStepsAsync(ina));

        await ConfirmAsync(ina, "/admin/leavers", await ListPage.UploadAsync(ina, "/admin/leavers", "sam@stad.example\n"));
        Assert.Equal("Gesloten", (await ina.OpenAsync("/admin?search=sam@")).QuerySelector("tbody .badge")!.TextContent.Trim());
        Assert.EndsWith("Kring, Stad Voorbeeld", (await ina.OpenAsync("/admin")).Title, StringComparison.Ordinal);
    }

    /// <summary>The commands go by what was settled in the browser.</summary>
    private static async Task CommandsAsync(string directory, SmtpServer post)
    {
        var (sent, _, _) = await PortalProgram.RunAsync(directory, "send-test-mail", "noor@stad.example");
        var (code, report, _) = await PortalProgram.RunAsync(directory, "doctor");

        Assert.Equal((0, 0), (sent, code));
        Assert.Equal("noor@stad.example", Assert.Single(post.Take().To));
        Assert.Contains($"The mail server localhost:{post.Port} answers.", report, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> OpenStepsAsync(Visitor ina) =>
        (await ina.OpenAsync("/admin")).QuerySelectorAll(".tasks a").Select(step => step.GetAttribute("href")!);

    private static async Task ConfirmAsync(Visitor ina, string page, IDocument preview, params (string, string)[] more)
    {
        using var answer = await ListPage.PostConfirmAsync(ina, page, preview, more);
        Assert.Equal("/admin", answer.Headers.Location?.OriginalString);
    }
}
