using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Memberships;

namespace NetworksPortal.Web.Pages.Memberships;

/// <summary>What the core team can do for, or about, one member.</summary>
internal sealed class MemberModel(
    Rosters rosters, LookUpName lookUp, OfferCore offer, WithdrawCoreOffer withdraw, ProposeRemoval propose, StopRemoval stop, RemoveMember remove,
    IStringLocalizer<MemberModel> texts) : SpacePage
{
    public MemberAtDesk Shown { get; private set; } = null!;

    /// <summary>Set once, in the answer to the post that asked for it.</summary>
    public string? RealName { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostNameAsync(Guid id)
    {
        RealName = await lookUp.Handle(Viewer, new PersonaId(id), Aborted);
        return RealName is not null && await FindAsync(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostOfferAsync(Guid id, bool handsOver) =>
        await DoneAsync(id, offer.Handle(Viewer, new PersonaId(id), handsOver, Aborted), "Flash.Offered");

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id) =>
        await DoneAsync(id, withdraw.Handle(Viewer, new PersonaId(id), Aborted), "Flash.Withdrawn");

    public async Task<IActionResult> OnPostProposeAsync(Guid id) =>
        await DoneAsync(id, propose.Handle(Viewer, new PersonaId(id), Aborted), "Flash.Proposed");

    public async Task<IActionResult> OnPostStopAsync(Guid id) =>
        await DoneAsync(id, stop.Handle(Viewer, new PersonaId(id), Aborted), "Flash.Stopped");

    public async Task<IActionResult> OnPostRemoveAsync(Guid id)
    {
        if (!await remove.Handle(Viewer, new PersonaId(id), Aborted))
        {
            return NotFound();
        }

        Flash(texts["Flash.Removed"]);
        return LocalRedirect(Links.DeskMembers(Key));
    }

    private async Task<IActionResult> DoneAsync(Guid id, Task<bool> verb, string flash)
    {
        try
        {
            if (!await verb)
            {
                return NotFound();
            }

            Flash(texts[flash]);
            return LocalRedirect(Links.DeskMember(Key, new PersonaId(id)));
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
            return await FindAsync(id) ? Page() : NotFound();
        }
    }

    private async Task<bool> FindAsync(Guid id)
    {
        var roster = await rosters.OpenAsync(Viewer.Network, Aborted);
        if (roster.Find(new PersonaId(id)) is not { Membership.IsIn: true } member)
        {
            return false;
        }

        Shown = new MemberAtDesk(roster, member, Network, Viewer, texts["Unnamed"]);
        return true;
    }
}
