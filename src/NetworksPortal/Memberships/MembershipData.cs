using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

/// <summary>What a member's own envelope holds, without who proposed something to them or about them.</summary>
internal sealed class MembershipData(PortalDb db, Envelopes envelopes) : IPersonaData
{
    public string FileName => "membership.json";

    public IReadOnlyCollection<Type> Covers { get; } = [typeof(Envelope)];

    public async Task<object> ReadAsync(Viewer me, CancellationToken ct)
    {
        var membership = (await envelopes.OfAsync(me.Employee, ct))[me.Network];
        return new
        {
            Network = await db.Networks.Where(n => n.Id == me.Network).Select(n => n.Name).SingleAsync(ct),
            membership.State,
            membership.Role,
            membership.Visibility,
            membership.Nickname,
            membership.MailAddress,
            AcceptedCharterVersion = membership.CharterVersion,
            CoreRoleOffered = membership.Offer is not null,
            ProposesToClose = membership.WantsToClose,
            ReadyToBeCore = membership.StepsForward,
            membership.WantsHoursReminder,
            membership.Reminder,
            HasCalendarLink = membership.CalendarMark is not null,
            membership.CalendarWord,
        };
    }
}
