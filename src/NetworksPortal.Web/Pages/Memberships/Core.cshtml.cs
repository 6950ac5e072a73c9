using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Memberships;

namespace NetworksPortal.Web.Pages.Memberships;

/// <summary>
/// Becoming core: somebody was asked, or the network has no core team any more. Whoever neither concerns is led back, so
/// that the address tells nothing.
/// </summary>
internal sealed class CoreModel(
    Rosters rosters, AnswerCoreOffer answer, StepForward step, SupportCandidate support, IStringLocalizer<CoreModel> texts) : SpacePage
{
    [BindProperty]
    public CoreInput Input { get; set; } = new();

    public CoreOffer? Offer { get; private set; }

    public string AskedBy { get; private set; } = "";

    public bool StepsForward { get; private set; }

    public IReadOnlyList<Candidate> Candidates { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public Task<IActionResult> OnPostAnswerAsync(bool accept) => TryAsync(async () =>
        await answer.Handle(Viewer, accept, Input.Consent, Aborted) ? texts[accept ? "Flash.Accepted" : "Flash.Declined"].Value : null);

    public Task<IActionResult> OnPostStepAsync(bool ready) => TryAsync(async () =>
    {
        await step.Handle(Viewer, ready, Input.Consent, Aborted);
        return texts[ready ? "Flash.Ready" : "Flash.NotReady"].Value;
    });

    public Task<IActionResult> OnPostSupportAsync(Guid candidate) => TryAsync(async () =>
        await support.Handle(Viewer, new PersonaId(candidate), Aborted) ? texts["Flash.Supported"].Value : null);

    private async Task<IActionResult> TryAsync(Func<Task<string?>> verb)
    {
        try
        {
            if (await verb() is { } said)
            {
                Flash(said);
            }

            return LocalRedirect($"/space/{Key}");
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
            return await ShowAsync();
        }
    }

    private async Task<IActionResult> ShowAsync()
    {
        var roster = await rosters.OpenAsync(Viewer.Network, Aborted);
        Offer = roster.OfferTo(Viewer.Persona);
        AskedBy = Offer is { } offer ? NameOf(roster, offer.By) : "";
        StepsForward = roster.Find(Viewer.Persona)?.Membership.StepsForward is true;
        Candidates = [.. roster.Candidates().Select(ready => ready.Membership.Persona).Where(ready => ready != Viewer.Persona)
            .Select(ready => new Candidate(ready, NameOf(roster, ready)))];
        return Offer is null && roster.CoreTeam.Any() ? LocalRedirect($"/space/{Key}") : Page();
    }

    private string NameOf(Roster roster, PersonaId persona) => roster.NameOf(persona, forCore: false) ?? texts["Unnamed"];

    public sealed class CoreInput
    {
        public bool Consent { get; set; }
    }
}

/// <summary>Somebody who is ready to be the core team, as members see them.</summary>
public sealed record Candidate(PersonaId Persona, string Name);
