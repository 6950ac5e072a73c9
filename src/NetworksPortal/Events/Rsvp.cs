using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Events;

public enum RsvpAnswer { Yes, Maybe, No }

/// <summary>One member's answer to one invitation. It does not say when it was given.</summary>
public sealed class Rsvp
{
    public const int NeedsLength = 500;

    private Rsvp() { }

    public Rsvp(EventId meeting, NetworkId network, PersonaId persona)
    {
        (Event, Network, Persona) = (meeting, network, persona);
        Answer = RsvpAnswer.No;
        Needs = SealedText.Empty;
    }

    public EventId Event { get; private set; }

    public NetworkId Network { get; private set; }

    public PersonaId Persona { get; private set; }

    public RsvpAnswer Answer { get; private set; }

    /// <summary>Order of arrival of somebody who wants to come while it is full; null for whoever has a seat or wants none.</summary>
    public int? Waiting { get; private set; }

    /// <summary>A seat came free for them, and they have not been told yet.</summary>
    public bool HasMovedUp { get; private set; }

    /// <summary>What somebody needs to take part. Read by the core team alone, and gone with the row soon after the meeting.</summary>
    public SealedText Needs { get; private set; }

    /// <summary>A seat waits for them until then; after that it is for the next. Null for whoever has a seat, or is not the next.</summary>
    public Instant? OfferedUntil { get; private set; }

    /// <summary>They bring somebody along, who has a seat as well. Who that is stands nowhere.</summary>
    public bool WithGuest { get; private set; }

    /// <summary>The core team noted that they were there, in a network that chose to keep such a list.</summary>
    public bool WasThere { get; private set; }

    public bool HasSeat => Answer == RsvpAnswer.Yes && Waiting is null;

    public bool IsOffered => OfferedUntil is not null;

    /// <summary>How many seats are given back when they stand back.</summary>
    public int SeatsHeld => HasSeat ? 1 + (WithGuest ? 1 : 0) : IsOffered ? 1 : 0;

    public void TakeSeat() => (Answer, Waiting, OfferedUntil, HasMovedUp) = (RsvpAnswer.Yes, null, null, false);

    public void WaitAs(int arrival) => (Answer, Waiting, OfferedUntil, HasMovedUp) = (RsvpAnswer.Yes, arrival, null, false);

    /// <summary>A seat came free: theirs at once, or as soon as they say so before <paramref name="until"/>.</summary>
    public void MoveUp(Instant? until) => (Answer, Waiting, OfferedUntil, HasMovedUp) = (RsvpAnswer.Yes, until is null ? null : Waiting, until, true);

    /// <summary>They did not take up the offer. They may still come, and wait anew if they say so.</summary>
    public void LetGo() => StandBack(RsvpAnswer.Maybe);

    public void StandBack(RsvpAnswer answer) => (Answer, Waiting, OfferedUntil, HasMovedUp, WithGuest) = (answer, null, null, false, false);

    public void Bring(bool guest) => WithGuest = guest;

    public void Note(bool wasThere) => WasThere = wasThere;

    public void Tell() => HasMovedUp = false;

    public void Need(SealedText needs) => Needs = needs;
}
