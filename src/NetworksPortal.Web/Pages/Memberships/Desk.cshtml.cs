using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Memberships;

namespace NetworksPortal.Web.Pages.Memberships;

internal sealed class DeskModel(Rosters rosters, AnswerRequest answer, JoinCodes codes, IStringLocalizer<DeskModel> texts) : SpacePage
{
    public IReadOnlyList<RosterEntry> Requests { get; private set; } = [];

    public IReadOnlyList<DeskRow> Members { get; private set; } = [];

    /// <summary>A code that was just made; it is shown this once.</summary>
    public string? Code { get; private set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAnswerAsync(Guid persona, bool admit)
    {
        if (!await answer.Handle(Viewer, new PersonaId(persona), admit, Aborted))
        {
            return NotFound();
        }

        Flash(texts[admit ? "Flash.Admitted" : "Flash.Declined"]);
        return LocalRedirect($"/space/{Key}/desk/members");
    }

    public async Task<IActionResult> OnPostInviteAsync()
    {
        Code = (await codes.IssueAsync(Viewer.Network, JoinCodePurpose.Invitation, 1, Aborted))[0];
        await LoadAsync();
        return Page();
    }

    private async Task LoadAsync()
    {
        var roster = await rosters.OpenAsync(Viewer.Network, Aborted);
        var byName = StringComparer.Create(CultureInfo.CurrentCulture, ignoreCase: true);
        Requests = [.. roster.Requests.OrderBy(r => r.RealName, byName)];
        Members = [.. roster.Members.Select(m => new DeskRow(ShownNames.Of(m, forCore: true) ?? "", m.Membership.Visibility)).OrderBy(m => m.Name, byName)];
    }
}

/// <summary>A member as the core team sees them.</summary>
public sealed record DeskRow(string Name, Visibility Visibility);
