using NetworksPortal.Memberships;

namespace NetworksPortal.Events;

/// <summary>A member chooses when this network's meetings are brought back to their mind.</summary>
public sealed class ChooseReminder(Envelopes envelopes)
{
    public Task Handle(Viewer viewer, MeetingReminder reminder, CancellationToken ct) =>
        envelopes.ChangeAsync(viewer.Employee, viewer.Network, before => Task.FromResult(before.RemindOfMeetings(reminder)), ct);
}
