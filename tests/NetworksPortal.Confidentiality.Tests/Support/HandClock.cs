using System.Globalization;

namespace NetworksPortal.Confidentiality.Tests.Support;

/// <summary>A clock that stands until it is moved by hand, so that two portals read the same time to the tick.</summary>
internal sealed class HandClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Alarm> alarms = [];
    // A few minutes after the demo's data was made.
    private DateTimeOffset now = DateTimeOffset.Parse(PortalApp.Clock, CultureInfo.InvariantCulture).AddMinutes(5);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Moves on, and rings every timer that is due by then once, however often it would have rung.</summary>
    public void Advance(TimeSpan by)
    {
        List<Alarm> due;
        lock (gate)
        {
            now += by;
            due = alarms.FindAll(alarm => alarm.Due <= now);
        }

        due.ForEach(alarm => alarm.Ring());
    }

    private sealed class Alarm(HandClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan period;

        public DateTimeOffset Due { get; private set; } = DateTimeOffset.MaxValue;

        public void Ring()
        {
            Due = period > TimeSpan.Zero ? clock.now + period : DateTimeOffset.MaxValue;
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan every)
        {
            period = every;
            Due = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : clock.now + dueTime;
            lock (clock.gate)
            {
                clock.alarms.Remove(this);
                clock.alarms.Add(this);
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock.gate)
            {
                clock.alarms.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
