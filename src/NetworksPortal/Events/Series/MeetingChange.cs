using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Events.Series;

/// <summary>One meeting of a series, before and after a change.</summary>
internal sealed class MeetingChange
{
    private MeetingChange(Event meeting, EventPlan before) => (Meeting, Before, After) = (meeting, before, before);

    public Event Meeting { get; }

    public EventPlan Before { get; }

    public EventPlan After { get; private set; }

    public bool IsChange => MeetingParts.Differing(Before, After) != SeriesParts.None || Before.Sheet.Own != After.Sheet.Own;

    /// <summary>Whether its room is another, is asked for another hour, or must hold more.</summary>
    public bool IsForRoom => Before.Request != After.Request;

    /// <summary>Whether somebody who wanted to come would go to the wrong place or too late.</summary>
    public bool IsNews => Before.Terms.Times != After.Terms.Times || !After.Sheet.IsWhere(Before.Sheet);

    public static MeetingChange Of(Event meeting, INetworkSeal seal)
    {
        var sheet = EventSheet.Open(seal, meeting.Network, meeting.Sheet);
        return new MeetingChange(meeting, new EventPlan(meeting.Terms(), sheet, sheet.Room, meeting.Once));
    }

    /// <summary>A place that is a room has the room's name, whatever was typed beside it.</summary>
    public void Want(EventPlan plan)
    {
        var place = plan.Room is not null && plan.Room == Before.Room ? Before.Sheet.Place : plan.Sheet.Place;
        After = plan with { Sheet = plan.Sheet with { Room = plan.Room, Booking = Before.Sheet.Booking, Place = place } };
    }

    /// <summary>Its room is booked, or it has none.</summary>
    public void Hold(EventSheet sheet) => After = After with { Sheet = sheet, Room = sheet.Room };

    /// <exception cref="RuleViolation">As <see cref="Event.Change"/>, with the day of the meeting where more come to it than it would have seats.</exception>
    public void Apply(INetworkSeal seal, Instant now)
    {
        try
        {
            Meeting.Change(After.Terms, After.Sheet.Seal(seal, Meeting.Network), now);
        }
        catch (RuleViolation no) when (no.Code == "Capacity.UnderTaken")
        {
            throw new RuleViolation("Series.UnderTaken", no.Field, Before.Terms.Day(), no.Arguments[0]);
        }
    }
}
