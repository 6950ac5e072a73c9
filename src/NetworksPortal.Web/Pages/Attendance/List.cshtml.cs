using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Events;
using NetworksPortal.Events.Attendance;
using NetworksPortal.Memberships;
using NetworksPortal.Web.Pages.Events;

namespace NetworksPortal.Web.Pages.Attendance;

/// <summary>Who of those who answered was there, in a network that chose to note it.</summary>
internal sealed class ListModel(EventDetails details, EventParticipants participants, NoteAttendance note, TimeProvider time, IStringLocalizer<EventTexts> texts, IStringLocalizer<ListModel> words) : SpacePage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public PresentInput Input { get; set; } = new();

    public EventPageView Event { get; private set; } = null!;

    public IReadOnlyList<Participant> Participants { get; private set; } = [];

    /// <summary>Why there is no list of this meeting; null where there is one.</summary>
    public string? WhyNone => !Network.KeepsAttendance(Event.StartsAt.Local().Date) ? "NoList" : Event.StartsAt > time.Now() ? "NotYet" : null;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await details.Handle(Viewer, new EventId(Id), Aborted) is not { IsCancelled: false } meeting)
        {
            return NotFound();
        }

        Event = meeting;
        if (WhyNone is null)
        {
            Participants = await participants.Handle(Viewer, meeting.Id, Aborted);
        }

        Input.Present = [.. Participants.Where(p => p.WasThere).Select(p => p.Persona.Value.ToString())];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var present = Input.Present.Select(id => Guid.TryParse(id, out var persona) ? persona : Guid.Empty).Select(persona => new PersonaId(persona)).ToHashSet();
        try
        {
            if (!await note.Handle(Viewer, new EventId(Id), present, Aborted))
            {
                return NotFound();
            }

            Flash(words["Saved"]);
            return Redirect(EventLinks.Event(Key, new EventId(Id)));
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
            return await OnGetAsync();
        }
    }

    internal sealed class PresentInput
    {
        public string[] Present { get; set; } = [];
    }
}
