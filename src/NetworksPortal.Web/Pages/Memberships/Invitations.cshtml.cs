using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Memberships;

namespace NetworksPortal.Web.Pages.Memberships;

internal sealed class InvitationsModel(
    IssueInvitations issue, WithdrawInvitations withdraw, OpenInvitations open, IStringLocalizer<InvitationsModel> texts) : SpacePage
{
    [BindProperty]
    public InvitationsInput Input { get; set; } = new();

    /// <summary>Set once, in the answer to the post that made them: they are kept nowhere to show again.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public int Open { get; private set; }

    public async Task OnGetAsync() => Open = await open.Handle(Viewer, Aborted);

    public async Task<IActionResult> OnPostMakeAsync()
    {
        try
        {
            Codes = await issue.Handle(Viewer, Input.Count(), Aborted);
            ModelState.Clear();
            Input = new();
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
        }

        await OnGetAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync()
    {
        await withdraw.Handle(Viewer, Aborted);
        Flash(texts["Flash.Withdrawn"]);
        return LocalRedirect(Links.Invitations(Key));
    }

    public sealed class InvitationsInput
    {
        public string? Codes { get; set; } = "1";

        /// <exception cref="RuleViolation"><c>CodeCount</c>.</exception>
        public int Count() => int.TryParse(Codes, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw new RuleViolation("CodeCount", nameof(Codes), 1, JoinCodes.MostAtOnce);
    }
}
