using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Events;
using NetworksPortal.Events.Polls;
using NetworksPortal.Ui.Sees;
using NetworksPortal.Web.Authorization;
using NetworksPortal.Web.Pages.Events;

namespace NetworksPortal.Web.Pages.Polls;

/// <summary>One poll: its dates to answer, and for the core team the one to choose.</summary>
public sealed class AnswerModel(
    PollDetails details, AnswerPoll answer, ChooseDate choose, DropPoll drop, IStringLocalizer<PollTexts> texts, IStringLocalizer<AnswerModel> words) : SpacePage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    /// <summary>What is said to each date, in their order.</summary>
    [BindProperty]
    public List<SaidInput> Said { get; set; } = [];

    public PollView Poll { get; private set; } = null!;

    /// <summary>Who reads what is said here, in the words of the organiser's choice.</summary>
    public Audience Readers => EventCircles.PollCounts(Poll.Shows) == NetworksPortal.Memberships.Circle.CoreTeam ? SeenBy.Answers : EventCircles.InsideOf(Poll.Audience).Audience();

    public async Task<IActionResult> OnGetAsync() => await FindAsync() is { } elsewhere ? elsewhere : Page();

    public Task<IActionResult> OnPostAsync() => TryAsync(async () =>
    {
        var said = Said.Where(s => Guid.TryParse(s.Option, out _) && Enum.TryParse<DateAnswer>(s.Answer, out var a) && Enum.IsDefined(a))
            .DistinctBy(s => Guid.Parse(s.Option!)).ToDictionary(s => new PollOptionId(Guid.Parse(s.Option!)), s => Enum.Parse<DateAnswer>(s.Answer!));
        if (!await answer.Handle(Viewer, new PollId(Id), said, Aborted))
        {
            return NotFound();
        }

        Flash(words["Saved"]);
        return Redirect(PollLinks.Poll(Key, new PollId(Id)));
    });

    public Task<IActionResult> OnPostChooseAsync(Guid option) => TryAsync(async () =>
    {
        if (await choose.Handle(Viewer, new PollId(Id), new PollOptionId(option), Aborted) is not { } meeting)
        {
            return NotFound();
        }

        Flash(words["Chosen"]);
        return Redirect(EventLinks.Event(Key, meeting));
    });

    public Task<IActionResult> OnPostDropAsync() => TryAsync(async () =>
    {
        if (!await drop.Handle(Viewer, new PollId(Id), Aborted))
        {
            return NotFound();
        }

        Flash(words["Dropped"]);
        return Redirect(EventLinks.Agenda(Key));
    });

    private async Task<IActionResult> TryAsync(Func<Task<IActionResult>> work)
    {
        try
        {
            return await work();
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
            return await FindAsync() is { } elsewhere ? elsewhere : Page();
        }
    }

    /// <summary>Reads the poll, or says where to go instead: to the meeting that it became, or nowhere.</summary>
    private async Task<IActionResult?> FindAsync()
    {
        if (await details.Handle(Viewer, new PollId(Id), Aborted) is not { } poll)
        {
            return NotFound();
        }

        if (poll.Meeting is { } meeting)
        {
            return Redirect(EventLinks.Event(Key, meeting));
        }

        Poll = poll;
        return null;
    }
}

/// <summary>What is said to one date.</summary>
public sealed class SaidInput
{
    public string? Option { get; set; }

    public string? Answer { get; set; }
}
