using NetworksPortal.Events.Hosting;
using NetworksPortal.Events.Series;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Events;

/// <summary>Of an <see cref="EventRow"/> what a line of an agenda needs: a list reads fifty of them.</summary>
internal sealed class AgendaRow
{
    public required EventId Id { get; init; }

    public required NetworkId Network { get; init; }

    public required SealedText Sheet { get; init; }

    public required EventAudience Audience { get; init; }

    public required Instant StartsAt { get; init; }

    public required Instant EndsAt { get; init; }

    public required bool IsCancelled { get; init; }

    public int? Capacity { get; init; }

    public required int Taken { get; init; }

    public int? Headcount { get; init; }

    public SeriesId? Series { get; init; }

    /// <summary>Null where the reader said nothing.</summary>
    public RsvpAnswer? Answer { get; init; }

    public int? Waiting { get; init; }

    public Instant? OfferedUntil { get; init; }

    public bool? WithGuest { get; init; }

    public required int Before { get; init; }

    public required bool IsInvited { get; init; }

    public required bool HasHosts { get; init; }

    public SealedSheet Sealed => new(Id, Network, Sheet);

    public MyAnswer? Mine
    {
        get
        {
            var waits = Waiting is not null && OfferedUntil is null;
            return Answer is { } said ? new MyAnswer(said, waits ? Before + 1 : null, "", OfferedUntil, WithGuest == true) { Waits = waits } : null;
        }
    }

    public static IQueryable<AgendaRow> Of(PortalDb db, IQueryable<Event> events, Viewer viewer) => EventRow.Of(db, events, viewer).Select(row => new AgendaRow
    {
        Id = row.Meeting.Id,
        Network = row.Meeting.Network,
        Sheet = row.Meeting.Sheet,
        Audience = row.Meeting.Audience,
        StartsAt = row.Meeting.StartsAt,
        EndsAt = row.Meeting.EndsAt,
        IsCancelled = row.Meeting.State == EventState.Cancelled,
        Capacity = row.Meeting.Capacity,
        Taken = row.Meeting.Taken,
        Headcount = row.Meeting.Headcount,
        Series = row.Meeting.Series,
        Answer = row.Mine == null ? null : row.Mine.Answer,
        Waiting = row.Mine == null ? null : row.Mine.Waiting,
        OfferedUntil = row.Mine == null ? null : row.Mine.OfferedUntil,
        WithGuest = row.Mine == null ? null : row.Mine.WithGuest,
        Before = row.Before,
        IsInvited = row.IsInvited,
        HasHosts = row.HasHosts,
    });
}
