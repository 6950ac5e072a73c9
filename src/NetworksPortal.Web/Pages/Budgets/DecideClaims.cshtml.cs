using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Budgets.Claims;
using NetworksPortal.Memberships;

namespace NetworksPortal.Web.Pages.Budgets;

/// <summary>What members ask back, for the core team to say yes or no to.</summary>
public sealed class DecideClaimsModel(ReadClaims claims, DecideClaim decide, Rosters rosters, IStringLocalizer<DecideClaimsModel> texts) : SpacePage
{
    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    public IReadOnlyList<AskedClaim> Waiting { get; private set; } = [];

    public Roster Roster { get; private set; } = null!;

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync(bool accept)
    {
        try
        {
            if (!ModelState.IsValid || !await decide.Handle(Viewer, new(Input.Claim), accept, Input.Words ?? "", Aborted))
            {
                return NotFound();
            }

            Flash(texts[accept ? "Accepted" : "Declined"]);
            return LocalRedirect(Links.DeskClaims(Key));
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
            await LoadAsync();
            return Page();
        }
    }

    private async Task LoadAsync() =>
        (Waiting, Roster) = (await claims.WaitingAsync(Viewer, Aborted), await rosters.OpenAsync(Viewer.Network, Aborted));

    public sealed class AnswerInput
    {
        public Guid Claim { get; set; }

        public string? Words { get; set; }
    }
}
