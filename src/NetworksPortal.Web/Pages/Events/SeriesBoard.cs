using NetworksPortal.Events.Series;
using NetworksPortal.Rooms;
using NetworksPortal.Ui.Text;
using NodaTime;

namespace NetworksPortal.Web.Pages.Events;

/// <summary>A day of a series that is not planned yet.</summary>
/// <param name="IsTaken">The room that is wanted cannot be had then.</param>
public sealed record SeriesDay(LocalDate Day, bool IsOut, bool IsHoliday, bool IsTaken);

/// <summary>A series as it would be planned.</summary>
public sealed record SeriesBoard(Recurrence Series, IReadOnlyList<SeriesDay> Days)
{
    public IReadOnlyList<LocalDate> Kept => [.. Days.Where(day => !day.IsOut).Select(day => day.Day)];

    public bool IsClash => Days.Any(day => day is { IsTaken: true, IsOut: false });

    public string Shown => string.Join(' ', Days.Select(day => Words.Machine(day.Day)));
}

/// <summary>Lays out the days of a series on behalf of a form.</summary>
public sealed class SeriesDesk(TakenTimes taken)
{
    /// <param name="series">Its days.</param>
    /// <param name="input">What is left out.</param>
    /// <param name="timeOn">When it is on a day; null where that cannot be said.</param>
    /// <param name="room">Which is looked up for all days at once.</param>
    /// <param name="ct">Ends it early.</param>
    public async Task<SeriesBoard> LayOutAsync(Recurrence series, RepeatInput input, Func<LocalDate, Interval?> timeOn, RoomId? room, CancellationToken ct)
    {
        var times = series.Days.ToDictionary(day => day, timeOn);
        var held = room is { } wanted ? await taken.Handle(wanted, [.. times.Values.OfType<Interval>()], ct) : [];
        return new SeriesBoard(series, [.. series.Days.Select(day => new SeriesDay(day, input.LeavesOut(day), Holidays.Has(day), times[day] is { } time && held.Contains(time)))]);
    }
}
