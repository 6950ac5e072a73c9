using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Events;
using NetworksPortal.Events.Invitations;

namespace NetworksPortal.Web.Pages.Events;

/// <summary>Invites a meeting's audience, and shows how far that is. Looks again by itself while it is under way, unless somebody reads slowly.</summary>
public sealed class InviteModel(InviteAudience invite, InvitationsOfEvent invitations, IStringLocalizer<InviteModel> words) : SpacePage
{
    private const string EverySoOften = "5";

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "still")]
    public bool IsStill { get; set; }

    public EventId Event => new(Id);

    public InvitationsView View { get; private set; } = null!;

    public bool Refreshes => View.Round is { HasEnded: false } && !IsStill;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await invitations.Handle(Viewer, Event, Aborted) is not { } view)
        {
            return NotFound();
        }

        View = view;
        if (Refreshes)
        {
            Response.Headers["Refresh"] = EverySoOften;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            return await invite.Handle(Viewer, Event, Aborted) ? Redirect(EventLinks.Invite(Key, Event)) : NotFound();
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, words);
            return await OnGetAsync();
        }
    }
}
