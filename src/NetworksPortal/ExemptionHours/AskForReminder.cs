using NetworksPortal.Memberships;

namespace NetworksPortal.ExemptionHours;

/// <summary>A core member wants the reminder at the end of the month, or does not any more. It lies in their own envelope.</summary>
public sealed class AskForReminder(Envelopes envelopes)
{
    public async Task<bool> IsWantedAsync(Viewer viewer, CancellationToken cancel = default) =>
        (await envelopes.OfAsync(viewer.Employee, cancel))[viewer.Network].WantsHoursReminder;

    public Task Handle(Viewer viewer, bool wants, CancellationToken cancel = default) =>
        envelopes.ChangeAsync(viewer.Employee, viewer.Network, before => Task.FromResult(before.RemindOfHours(wants)), cancel);
}
