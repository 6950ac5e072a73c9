using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Events;
using NetworksPortal.Events.Hosting;

namespace NetworksPortal.Web.Pages.Hosting;

/// <summary>What another network asks: read it, and say yes or no; later, step out.</summary>
public sealed class AnswerModel(HostInvitations invitations, AnswerCoHost answer, EndHosting end, IStringLocalizer<AnswerModel> words) : SpacePage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    public EventId Event => new(Id);

    public string Here => HostingLinks.Answer(Key, Event);

    public HostInvitation Invitation { get; private set; } = null!;

    /// <summary>How it stands, in one word.</summary>
    public string State => Invitation.State == CoHostState.Asked && !Invitation.IsOpen ? "Expired" : Invitation.State.ToString();

    public async Task<IActionResult> OnGetAsync()
    {
        if (await invitations.Handle(Viewer, Event, Aborted) is not { } found)
        {
            return NotFound();
        }

        Invitation = found;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(bool accepts) => TryAsync(() => answer.Handle(Viewer, Event, accepts, Aborted), accepts ? "Saved.Yes" : "Saved.No");

    public Task<IActionResult> OnPostStepOutAsync() => TryAsync(() => end.StepOutAsync(Viewer, Event, Aborted), "Saved.Out");

    private async Task<IActionResult> TryAsync(Func<Task<bool>> work, string sentence)
    {
        try
        {
            if (!await work())
            {
                return NotFound();
            }

            Flash(words[sentence]);
            return Redirect(Here);
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, words);
            return await OnGetAsync();
        }
    }
}
