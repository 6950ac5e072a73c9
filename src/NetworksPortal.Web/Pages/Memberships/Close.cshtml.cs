using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;

namespace NetworksPortal.Web.Pages.Memberships;

/// <summary>The end of a network, or its rest.</summary>
internal sealed class CloseModel(
    Rosters rosters, CloseNetwork close, KeepNetwork keep, RestNetwork rest, IStringLocalizer<CloseModel> texts) : SpacePage
{
    [BindProperty]
    public CloseInput Input { get; set; } = new();

    public bool IsAlone { get; private set; }

    public bool ProposedByMe { get; private set; }

    /// <summary>Who wants to close it, where somebody does.</summary>
    public string? ProposedBy { get; private set; }

    public bool Rests => Network.State == NetworkState.Dormant;

    public async Task OnGetAsync()
    {
        var roster = await rosters.OpenAsync(Viewer.Network, Aborted);
        var proposed = roster.ClosingBy().ToList();
        IsAlone = roster.CoreTeam.Count() == 1;
        ProposedByMe = proposed.Contains(Viewer.Persona);
        ProposedBy = proposed.Count == 0 ? null : roster.NameOf(proposed[0], forCore: true) ?? texts["Unnamed"];
    }

    public async Task<IActionResult> OnPostCloseAsync()
    {
        try
        {
            var done = await close.Handle(Viewer, Input.Name ?? "", Aborted);
            Flash(texts["Flash." + done]);
            return LocalRedirect(done == Closing.Done ? "/me" : Links.Close(Key));
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
            await OnGetAsync();
            return Page();
        }
    }

    public async Task<IActionResult> OnPostKeepAsync()
    {
        await keep.Handle(Viewer, Aborted);
        Flash(texts["Flash.Kept"]);
        return LocalRedirect(Links.Close(Key));
    }

    public async Task<IActionResult> OnPostRestAsync(bool rests)
    {
        if (await rest.Handle(Viewer, rests, Aborted))
        {
            Flash(texts[rests ? "Flash.Rests" : "Flash.Awake"]);
        }

        return LocalRedirect(Links.Close(Key));
    }

    public sealed class CloseInput
    {
        public string? Name { get; set; }
    }
}
