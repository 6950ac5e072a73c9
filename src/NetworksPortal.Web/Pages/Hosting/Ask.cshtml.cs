using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Events;
using NetworksPortal.Events.Hosting;

namespace NetworksPortal.Web.Pages.Hosting;

/// <summary>Asks another network to host a meeting together, and shows what became of it.</summary>
public sealed class AskModel(
    HostsOfEvent hosts, AskCoHost ask, WithdrawCoHost withdraw, EndHosting end, IStringLocalizer<AskModel> words) : SpacePage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public AskInput Input { get; set; } = new();

    public EventId Event => new(Id);

    public string Here => HostingLinks.Ask(Key, Event);

    public HostsView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await hosts.Handle(Viewer, Event, Aborted) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }

    public Task<IActionResult> OnPostAsync() => TryAsync(() => ask.Handle(Viewer, Event, Input.Network ?? "", Input.Message ?? "", Aborted), "Saved.Asked");

    /// <param name="with">The public address of the network that was asked.</param>
    public Task<IActionResult> OnPostWithdrawAsync(string? with) => TryAsync(() => withdraw.Handle(Viewer, Event, with ?? "", Aborted), "Saved.Withdrawn");

    /// <param name="with">The public address of the network that hosts it too.</param>
    public Task<IActionResult> OnPostStopAsync(string? with) => TryAsync(() => end.StopAsync(Viewer, Event, with ?? "", Aborted), "Saved.Stopped");

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

public sealed class AskInput
{
    /// <summary>The public address of a network.</summary>
    public string? Network { get; set; }

    public string? Message { get; set; }
}
