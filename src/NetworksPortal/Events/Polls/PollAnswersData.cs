using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events.Polls;

/// <summary>Which dates fit a member, as long as that is kept.</summary>
internal sealed class PollAnswersData(PortalDb db, INetworkSeal seal) : IPersonaData
{
    public string FileName => "dates.json";

    public IReadOnlyCollection<Type> Covers { get; } = [typeof(PollAnswer)];

    public async Task<object> ReadAsync(Viewer me, CancellationToken ct)
    {
        var mine = await (
            from answer in db.Set<PollAnswer>().AsNoTracking()
            where answer.Network == me.Network && answer.Persona == me.Persona
            join option in db.Set<PollOption>() on answer.Option equals option.Id
            join poll in db.Set<Poll>() on option.Poll equals poll.Id
            orderby option.StartsAt
            select new { poll.Sheet, option.StartsAt, option.EndsAt, answer.Answer }).ToListAsync(ct);
        return mine.Select(a => new { EventSheet.Open(seal, me.Network, a.Sheet).Title, a.StartsAt, a.EndsAt, a.Answer }).ToList();
    }
}
