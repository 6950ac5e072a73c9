using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Administration;
using NetworksPortal.Administration.Organisation;
using NetworksPortal.Mail;
using NetworksPortal.Persistence;
using NetworksPortal.Testing.Mail;
using NetworksPortal.Web.Settings;
using NetworksPortal.Web.Tests.Commands;

namespace NetworksPortal.Web.Tests.Pages.Administration;

/// <summary>The organisation's settings in the browser, on a portal whose configuration says nothing of them.</summary>
public sealed class OrganisationTests : IDisposable
{
    private const string Secret = "Geheim-van-de-mail-1";
    private const string Gone = "zomer";
    private const string Organisation = "/admin/organisation";
    private const string MailPage = "/admin/organisation/mail";

    private readonly PortalApp app = new PortalApp().Changing(services =>
    {
        // As it is in production: the demo keeps its mail to itself.
        var settings = (PortalSettings)services.Last(service => service.ServiceType == typeof(PortalSettings)).ImplementationInstance!;
        services.AddSingleton(settings with { Fixed = settings.Fixed with { MailServer = false } });
    });

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task The_name_stands_on_every_page_and_in_the_log_at_once_and_can_be_taken_away_again()
    {
        using var admin = await app.SignInAs("it@stad.example");

        await SendAsync(admin, Organisation, new() { ["Input.Name"] = "  Stad   Voorbeeld " });

        using var visitor = app.Visit();
        var home = await visitor.OpenAsync("/");
        Assert.EndsWith("Kring, Stad Voorbeeld", home.Title, StringComparison.Ordinal);
        Assert.Equal("Stad Voorbeeld", home.QuerySelector(".mark__of")!.TextContent);
        Assert.Contains("naam van de organisatie", (await admin.OpenAsync("/admin/log")).QuerySelector("tbody th")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Kring, Stad Voorbeeld", Mail.FromName);

        await SendAsync(admin, Organisation, new() { ["Input.Name"] = "" });
        Assert.Null((await visitor.OpenAsync("/")).QuerySelector(".mark__of"));
    }

    [Theory]
    [InlineData(Organisation, "Input.Name", "Stad \"Gent\" <stad@elders.example>")]
    [InlineData(Organisation, "Input.Name", "Stad \u202EtneG")]
    [InlineData(Organisation, "Input.Theme", "../../etc/passwd")]
    [InlineData(MailPage, "Input.Transport", "Fax")]
    [InlineData(MailPage, "Input.Host", "mail server")]
    [InlineData(MailPage, "Input.Port", "465")]
    [InlineData(MailPage, "Input.Port", "veel")]
    [InlineData(MailPage, "Input.From", "Kring <kring@stad.example>")]
    [InlineData(MailPage, "Input.User", "kring")]
    public async Task A_wrong_value_is_named_at_its_field_and_what_was_typed_is_kept_and_nothing_saved(string page, string field, string typed)
    {
        using var admin = await app.SignInAs("it@stad.example");
        var fields = page == MailPage ? Smtp(25) : [];
        fields["Input.Password"] = field == "Input.User" ? "" : Secret;
        fields[field] = typed;

        var answer = await SendAsync(admin, page, fields);

        var wrong = field == "Input.User" ? "Input.Password" : field;
        Assert.NotNull(answer.QuerySelector($".errors a[href='#{wrong.Replace('.', '_')}']"));
        Assert.DoesNotContain(Secret, answer.DocumentElement.OuterHtml, StringComparison.Ordinal);
        if (answer.QuerySelector($"input[type=text][name='{field}'], input[type=email][name='{field}']") is { } input)
        {
            Assert.Equal(typed, input.GetAttribute("value"));
        }

        Assert.Equal(MailTransportKind.Pickup, Mail.Transport);
    }

    [Fact]
    public async Task Mail_leaves_by_the_server_that_was_chosen_and_the_password_is_shown_and_written_nowhere()
    {
        using var server = SmtpServer.Plain();
        using var admin = await app.SignInAs("it@stad.example");
        await SendAsync(admin, Organisation, new() { ["Input.Name"] = "Stad Voorbeeld" });

        await SendAsync(admin, MailPage, new(Smtp(server.Port)) { ["Input.User"] = "portal", ["Input.Password"] = Secret });
        Assert.Equal((server.Port, "portal", Secret), (Mail.Port, Mail.User, Mail.Password));
        Assert.DoesNotContain(Secret, (await admin.OpenAsync(MailPage)).DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(app.DataDirectory, "*.db*"), file => Assert.True(ReadShared(file).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Secret)) < 0, file));

        // Another server does not get it; without a user none is needed.
        var asked = await SendAsync(admin, MailPage, new(Smtp(server.Port)) { ["Input.Host"] = "127.0.0.1", ["Input.User"] = "portal", ["Input.Password"] = "" });
        Assert.NotNull(asked.QuerySelector(".errors a[href='#Input_Password']"));
        Assert.Equal("localhost", Mail.Host);
        await SendAsync(admin, MailPage, new(Smtp(server.Port)) { ["Input.User"] = "portal", ["Input.Password"] = "", ["Input.From"] = "kring@stad.example" });
        Assert.Equal((Secret, "kring@stad.example"), (Mail.Password, Mail.From));
        await SendAsync(admin, MailPage, new(Smtp(server.Port)) { ["Input.User"] = "", ["Input.From"] = "kring@stad.example" });
        Assert.Null(Mail.Password);

        var tried = await TryAsync(admin);
        var taken = server.Take();
        Assert.Contains("heeft de mail aangenomen", tried.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("kring@stad.example", "it@stad.example"), (taken.From, Assert.Single(taken.To)));
        Assert.Contains("From: \"Kring, Stad Voorbeeld\" <kring@stad.example>", taken.Content, StringComparison.Ordinal);

        // What waits in the queue leaves by it too.
        using var somebody = app.Visit();
        await somebody.SubmitAsync("/account/forgot", "form:has([name='Input.Email'])", new() { ["Input.Email"] = "els@stad.example" });
        await app.InScopeAsync(scope => scope.GetRequiredService<SendQueuedMail>().Handle(default));
        Assert.Equal("els@stad.example", Assert.Single(server.Take().To));
    }

    [Fact]
    public async Task A_mail_that_does_not_leave_is_told_in_words_and_by_no_word_of_the_server()
    {
        using var admin = await app.SignInAs("it@stad.example");
        await SendAsync(admin, MailPage, Smtp(1));

        Assert.Contains("geen verbinding met localhost op poort 1", (await TryAsync(admin)).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_configuration_says_comes_first_and_cannot_be_changed_here()
    {
        using (var admin = await app.SignInAs("it@stad.example"))
        {
            await SendAsync(admin, Organisation, new() { ["Input.Name"] = "Stad Voorbeeld" });
            await SendAsync(admin, MailPage, new(Smtp(25)) { ["Input.From"] = "kring@stad.example" });
        }

        using var configured = PortalApp.On(app.DataDirectory).With("Portal:Organisation", "Stad Anders").With("Portal:Mail:From", "vast@stad.example").With("Portal:Theme", "gent");
        using var later = await configured.SignInAs("it@stad.example");
        foreach (var page in new[] { Organisation, MailPage })
        {
            var shown = await later.OpenAsync(page);
            Assert.Contains("Ingesteld door wie de server beheert", shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.Empty(shown.QuerySelectorAll("main [name^='Input.']"));
            await later.PostAsync(page,
            [
                new("__RequestVerificationToken", shown.QuerySelector("[name='__RequestVerificationToken']")!.GetAttribute("value")!),
                new("Input.Name", "Binnengesmokkeld"), new("Input.From", "smokkel@stad.example"), new("Input.Transport", "Smtp"), new("Input.Host", "elders.example"),
            ]);
        }

        var mail = configured.Services.GetRequiredService<MailSettings>();
        Assert.Equal(("Kring, Stad Anders", "vast@stad.example", MailTransportKind.Pickup), (mail.FromName, mail.From, mail.Transport));
        Assert.EndsWith("Kring, Stad Anders", (await later.OpenAsync("/me")).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_process_of_the_same_database_follows_when_it_looks_again()
    {
        using var other = PortalApp.On(app.DataDirectory);
        using var visitor = other.Visit();
        Assert.EndsWith("Kring", (await visitor.OpenAsync("/")).Title, StringComparison.Ordinal);
        using var admin = await app.SignInAs("it@stad.example");
        await SendAsync(admin, Organisation, new() { ["Input.Name"] = "Stad Voorbeeld" });

        // As the job does every two seconds.
        await other.Services.GetRequiredService<CurrentSettings>().RefreshAsync(default);

        Assert.EndsWith("Kring, Stad Voorbeeld", (await visitor.OpenAsync("/")).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_that_was_taken_away_since_is_named_by_doctor_and_the_portal_wears_the_usual_one()
    {
        using var visitor = app.Visit();
        var worn = await StyleAsync();
        await app.InScopeAsync(async scope =>
        {
            var admin = await scope.GetRequiredService<PortalDb>().Employees.Where(e => e.Email == "it@stad.example").Select(e => e.Id).SingleAsync();
            await scope.GetRequiredService<ChangeOrganisation>().Handle(new(admin), null, Gone, default);
            return true;
        });
        await app.Services.GetRequiredService<CurrentSettings>().RefreshAsync(default);

        Assert.Equal(worn, await StyleAsync());
        var (_, report, _) = await PortalProgram.RunAsync(app.DataDirectory, "doctor", "--Portal:Demo=true", "--Portal:Clock=" + PortalApp.Clock);
        var (_, silent, _) = await PortalProgram.RunAsync(app.DataDirectory, "doctor", "--Portal:Demo=true", "--Portal:Clock=" + PortalApp.Clock, "--Portal:Theme=gent");
        Assert.Contains($"warning  The theme '{Gone}' that was chosen is gone: the pages wear gent.", report, StringComparison.Ordinal);
        Assert.Contains($"wwwroot/themes/{Gone}.css", report, StringComparison.Ordinal);
        Assert.DoesNotContain(Gone, silent, StringComparison.Ordinal);

        async Task<string?> StyleAsync() => (await visitor.OpenAsync("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href");
    }

    private MailSettings Mail => app.Services.GetRequiredService<MailSettings>();

    private static Dictionary<string, string> Smtp(int port) => new()
    {
        ["Input.Transport"] = "Smtp", ["Input.Host"] = "localhost", ["Input.Port"] = $"{port}", ["Input.User"] = "", ["Input.Password"] = "", ["Input.From"] = "portaal@stad.example",
    };

    private static async Task<IDocument> SendAsync(Visitor admin, string page, Dictionary<string, string> fields)
    {
        using var response = await admin.SubmitAsync(page, page == MailPage ? "form:has([name='Input.From'])" : "form:has([name='Input.Name'])", fields);
        return await Visitor.ParseAsync(response);
    }

    private static async Task<IDocument> TryAsync(Visitor admin)
    {
        using var response = await admin.SubmitAsync(MailPage, "form[action*='handler=Try']", []);
        return await Visitor.ParseAsync(response);
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
