using NetworksPortal.Events;
using NetworksPortal.Rooms;
using NodaTime;

namespace NetworksPortal.Tests.Events;

/// <summary>A quiet lunch on Tuesday at noon for members, unless said otherwise.</summary>
public sealed class PlanBuilder
{
    private EventTimes times = EventTimes.On(EventScene.Tuesday, new LocalTime(12, 0), new LocalTime(13, 0));
    private EventAudience audience = EventAudience.Members;
    private EventSheet sheet = new() { Title = "Rustige lunch", CalendarTitle = "Overleg", Place = "De refter" };
    private int? capacity;
    private RoomId? room;
    private bool guests;
    private Guid once = Guid.NewGuid();

    public PlanBuilder At(LocalDate date, int from, int until)
    {
        times = EventTimes.On(date, new LocalTime(from, 0), new LocalTime(until, 0));
        return this;
    }

    public PlanBuilder For(EventAudience whom)
    {
        audience = whom;
        return this;
    }

    public PlanBuilder Seats(int? seats)
    {
        capacity = seats;
        return this;
    }

    public PlanBuilder WithGuests()
    {
        guests = true;
        return this;
    }

    public PlanBuilder In(RoomId where)
    {
        room = where;
        return this;
    }

    public PlanBuilder Saying(Func<EventSheet, EventSheet> words)
    {
        sheet = words(sheet);
        return this;
    }

    public PlanBuilder Once(Guid form)
    {
        once = form;
        return this;
    }

    public EventPlan Build() => new(new EventTerms(EventKind.Informal, audience, times, capacity, guests: guests), sheet, room, once);
}
