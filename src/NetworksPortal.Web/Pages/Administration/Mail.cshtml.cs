using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Administration.Organisation;
using NetworksPortal.Mail;
using NetworksPortal.Web.Settings;

namespace NetworksPortal.Web.Pages.Administration;

/// <summary>How mail leaves, and whether it does. The password comes in and never goes out.</summary>
internal sealed class MailModel(CurrentSettings current, PortalSettings settings, IStringLocalizer<MailModel> texts) : PortalPage
{
    [BindProperty]
    public MailInput Input { get; set; } = new();

    public PortalSettings Settings => settings;

    public MailSettings Now => current.Now.Mail;

    public string Server => Now.Transport == MailTransportKind.Pickup ? texts["Transport.Pickup"] : $"{Now.Host}:{Now.Port}";

    /// <summary>What came of a mail to try; null where none was sent.</summary>
    public string? Tried { get; private set; }

    public bool Left { get; private set; }

    public void OnGet() => Input = new()
    {
        Transport = Now.Transport.ToString(),
        Host = Now.Host,
        Port = $"{Now.Port}",
        User = Now.User,
        From = Now.From,
    };

    public async Task<IActionResult> OnPostAsync([FromServices] ChangeMail change)
    {
        var server = settings.Fixed.MailServer ? null : ReadServer();
        var from = settings.Fixed.MailFrom ? null : ModelState.Try(() => MailRules.CheckFrom(Input.From), texts);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        try
        {
            await change.Handle(Me, server, Input.Password ?? "", from, Aborted);
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
            return Page();
        }

        await current.RefreshAsync(Aborted);
        Flash(texts["Saved"]);
        return LocalRedirect("/admin/organisation/mail");
    }

    public async Task<IActionResult> OnPostTryAsync([FromServices] TryMail mail)
    {
        OnGet();
        var trouble = await mail.Handle(Me, Aborted);
        Left = trouble is null;
        Tried = texts[Left ? $"Left.{(Now.Transport == MailTransportKind.Pickup ? "Folder" : "Server")}" : $"Trouble.{trouble}", Now.Host, Now.Port];
        return Page();
    }

    private MailServer ReadServer()
    {
        var transport = ModelState.Try(() => MailRules.CheckTransport(Input.Transport), texts);
        return transport == MailTransportKind.Pickup ? new(transport) : new(
            transport,
            ModelState.Try(() => MailRules.CheckHost(Input.Host), texts),
            ModelState.Try(() => MailRules.CheckPort(Input.Port, transport), texts),
            ModelState.Try(() => MailRules.CheckUser(Input.User), texts));
    }

    public sealed class MailInput
    {
        public string? Transport { get; set; }

        public string? Host { get; set; }

        public string? Port { get; set; }

        public string? User { get; set; }

        public string? Password { get; set; }

        public string? From { get; set; }
    }
}
