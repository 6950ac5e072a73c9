using System.ComponentModel.DataAnnotations;
using NetworksPortal.Events;
using NetworksPortal.Rooms;
using NetworksPortal.Web.Forms;
using NodaTime;

namespace NetworksPortal.Web.Pages.Events;

/// <summary>The form of a meeting, as typed.</summary>
public sealed class EventInput
{
    public string? Title { get; set; }

    public string? Kind { get; set; } = nameof(EventKind.Informal);

    public string? Audience { get; set; } = nameof(EventAudience.Members);

    public string? Date { get; set; }

    public string? From { get; set; }

    public string? Until { get; set; }

    public string? AnswerBy { get; set; }

    /// <summary>How many are expected, to find a room by.</summary>
    public string? People { get; set; }

    /// <summary>What must be in the room.</summary>
    public List<string> Needs { get; set; } = [];

    /// <summary>Empty for a place without a room of the house.</summary>
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Room { get; set; } = "";

    public string? Place { get; set; }

    public string? Route { get; set; }

    public string? OnlineLink { get; set; }

    public string? Capacity { get; set; }

    public string? CalendarTitle { get; set; }

    /// <summary>Whether whoever comes may bring somebody along.</summary>
    public bool Guests { get; set; }

    public string? Contact { get; set; }

    public string? Text { get; set; }

    public Guid Once { get; set; } = Guid.NewGuid();

    public RepeatInput Repeat { get; set; } = new();

    /// <summary>How far a change goes, where a meeting is one of a series.</summary>
    public string? Reach { get; set; } = nameof(NetworksPortal.Events.Series.Reach.Alone);

    public Dictionary<AccessItem, AccessInput> Access { get; set; } = [];

    public static EventInput Of(EventPageView view) => new()
    {
        Title = view.Sheet.Title,
        Kind = view.Terms.Kind.ToString(),
        Audience = view.Terms.Audience.ToString(),
        Date = Ui.Text.Words.Machine(view.StartsAt.Local().Date),
        From = Clock(view.StartsAt),
        Until = Clock(view.EndsAt),
        AnswerBy = view.Terms.AnswerBy is { } day ? Ui.Text.Words.Machine(day) : "",
        People = view.Sheet.People?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Needs = [.. RoomFeaturesList.Split(view.Sheet.RoomNeeds)],
        Capacity = view.Terms.Capacity?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Room = view.Sheet.Room?.ToString() ?? "",
        Place = view.Sheet.Place,
        Route = view.Sheet.Route,
        OnlineLink = view.Sheet.OnlineLink,
        CalendarTitle = view.Sheet.CalendarTitle,
        Guests = view.Terms.Guests,
        Contact = view.Sheet.Contact,
        Text = view.Sheet.Text,
        Access = view.Sheet.Access.Answers.ToDictionary(a => a.Key, a => new AccessInput { Provision = a.Value.Provision.ToString(), Note = a.Value.Note }),
    };

    /// <summary>The same once more, on a day that is yet to be chosen.</summary>
    public static EventInput Like(EventPageView view)
    {
        var input = Of(view);
        (input.Date, input.AnswerBy) = (null, null);
        return input;
    }

    internal EventSheet Sheet() => new()
    {
        Title = Title ?? "",
        Text = Text ?? "",
        Place = Place ?? "",
        Route = Route ?? "",
        OnlineLink = OnlineLink ?? "",
        CalendarTitle = CalendarTitle ?? "",
        Contact = Contact ?? "",
        People = FormParsing.Whole(People),
        RoomNeeds = RoomFeaturesList.Join(Needs),
        Access = new AccessInformation { Answers = Access.Where(a => Enum.IsDefined(a.Key)).ToDictionary(a => a.Key, a => a.Value.Said()) },
    };

    internal RoomId? ChosenRoom() => Room.Length == 0 ? null : new RoomId(Guid.TryParse(Room, out var id) ? id : Guid.Empty);

    /// <summary>Another room, or the same one at another time.</summary>
    /// <returns>False for what no button of ours sends.</returns>
    internal bool Take(string offer)
    {
        if (offer.Split(';') is not [var room, var date, var from, var until])
        {
            return false;
        }

        (Room, Date, From, Until) = (room, date, from, until);
        return true;
    }

    internal static string Clock(Instant moment) => moment.Local().TimeOfDay.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}

public sealed class AccessInput
{
    public string? Provision { get; set; }

    public string? Note { get; set; }

    internal AccessAnswer Said() => new(Enum.TryParse<Provision>(Provision, out var said) && Enum.IsDefined(said) ? said : default, Note?.Trim() ?? "");
}
