using System.ComponentModel.DataAnnotations;
using NetworksPortal.Events;
using NetworksPortal.Events.Polls;
using NetworksPortal.Rooms;

namespace NetworksPortal.Web.Pages.Polls;

/// <summary>The form of a poll, as typed.</summary>
public sealed class AskInput
{
    /// <summary>As many dates as an empty form offers.</summary>
    private const int Offered = 3;

    public string? Title { get; set; }

    public string? CalendarTitle { get; set; }

    public string? Text { get; set; }

    public string? Kind { get; set; } = nameof(EventKind.Informal);

    public string? Audience { get; set; } = nameof(EventAudience.Members);

    public List<DateInput> Dates { get; set; } = [];

    public string? ClosesOn { get; set; }

    public string? Shows { get; set; } = nameof(PollShows.Counts);

    public Guid Once { get; set; } = Guid.NewGuid();

    public void Offer(int more)
    {
        var wanted = Math.Min(Math.Max(Dates.Count + more, Offered), Poll.MostDates);
        while (Dates.Count < wanted)
        {
            Dates.Add(new DateInput());
        }
    }

    internal EventSheet Sheet() => new() { Title = Title ?? "", Text = Text ?? "", CalendarTitle = CalendarTitle ?? "" };
}

/// <summary>One date, as typed.</summary>
public sealed class DateInput
{
    public string? Date { get; set; }

    public string? From { get; set; }

    public string? Until { get; set; }

    /// <summary>Empty for a place without a room of the house.</summary>
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Room { get; set; } = "";

    /// <summary>A link or a place in words.</summary>
    public string? Where { get; set; }

    /// <summary>Nothing was typed in it: it is no date.</summary>
    internal bool IsEmpty => string.IsNullOrWhiteSpace(Date) && string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(Until);

    internal RoomId? ChosenRoom() => Room.Length == 0 ? null : new RoomId(Guid.TryParse(Room, out var id) ? id : Guid.Empty);
}
