using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Sealing;

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

    public bool HasSeat => Answer == RsvpAnswer.Yes && Waiting is null;

    public void TakeSeat() => (Answer, Waiting, HasMovedUp) = (RsvpAnswer.Yes, null, false);

    public void WaitAs(int arrival) => (Answer, Waiting, HasMovedUp) = (RsvpAnswer.Yes, arrival, false);

    public void MoveUp() => (Answer, Waiting, HasMovedUp) = (RsvpAnswer.Yes, null, true);

    public void StandBack(RsvpAnswer answer) => (Answer, Waiting, HasMovedUp) = (answer, null, false);

    public void Tell() => HasMovedUp = false;

    public void Need(SealedText needs) => Needs = needs;
}
