using NetworksPortal.Rooms;
using NodaTime;

namespace NetworksPortal.Web.Pages.Events;

/// <summary>A room to choose from.</summary>
/// <param name="Found">How it answers what was asked; null before anybody asked.</param>
public sealed record RoomCard(Room Room, FoundRoom? Found);

/// <summary>A room at a time that one click takes.</summary>
public sealed record RoomOffer(Room Room, Interval Time)
{
    /// <summary>What the button sends: room, day and hours.</summary>
    public string Value => string.Join(
        ';', Room.Id, Ui.Text.Words.Machine(Time.Start.Local().Date), EventInput.Clock(Time.Start), EventInput.Clock(Time.End));
}

/// <summary>The rooms as the form shows them: all of them, or those that answer a search with what is nearest beside them.</summary>
/// <param name="Asked">When; null before anybody searched.</param>
/// <param name="Elsewhere">Other rooms at that time.</param>
/// <param name="Otherwise">Other times of the room that was wanted.</param>
public sealed record RoomBoard(
    IReadOnlyList<RoomCard> Cards, Interval? Asked = null, bool IsClash = false, IReadOnlyList<RoomOffer>? Elsewhere = null, IReadOnlyList<RoomOffer>? Otherwise = null)
{
    public int Fitting => Cards.Count(card => card.Found is { Fits: true });

    public IReadOnlyList<RoomOffer> Offers => [.. Elsewhere ?? [], .. Otherwise ?? []];
}
