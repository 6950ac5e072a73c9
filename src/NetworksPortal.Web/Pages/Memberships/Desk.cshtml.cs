using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Memberships;

namespace NetworksPortal.Web.Pages.Memberships;

internal sealed class DeskModel(Rosters rosters, NetworkPeople people, AnswerRequest answer, IStringLocalizer<DeskModel> texts) : SpacePage
{
    public IReadOnlyList<ShownRequest> Requests { get; private set; } = [];

    public IReadOnlyList<DeskRow> Members { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var roster = await rosters.OpenAsync(Viewer.Network, Aborted);
        var byName = StringComparer.Create(CultureInfo.CurrentCulture, ignoreCase: true);
        var shown = await people.Handle(Viewer, Aborted);
        Requests = shown.Requests;
        Members = [.. shown.CoreTeam.Select(m => Row(roster, m, isCore: true)).Concat(shown.Members.Select(m => Row(roster, m, isCore: false))).OrderBy(m => m.Name, byName)];
    }

    public async Task<IActionResult> OnPostAnswerAsync(Guid persona, bool admit)
    {
        if (!await answer.Handle(Viewer, new PersonaId(persona), admit, Aborted))
        {
            return NotFound();
        }

        Flash(texts[admit ? "Flash.Admitted" : "Flash.Declined"]);
        return LocalRedirect(Links.DeskMembers(Key));
    }

    private static DeskRow Row(Roster roster, ShownPerson member, bool isCore)
    {
        var waits = roster.RemovalOf(member.Persona) is not null ? "Removal" : roster.OfferTo(member.Persona) is not null ? "Offer" : null;
        return new(member.Persona, member.Name, member.Choice ?? Visibility.CoreTeamOnly, isCore, waits);
    }
}

/// <summary>A member as the core team sees them.</summary>
/// <param name="Waits">What waits for an answer: <c>Removal</c>, <c>Offer</c> or nothing.</param>
public sealed record DeskRow(PersonaId Persona, string Name, Visibility Visibility, bool IsCore, string? Waits);
