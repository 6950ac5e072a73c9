using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Events.Polls;

/// <summary>One date of a poll.</summary>
public sealed class PollOption
{
    private PollOption() { }

    public PollOption(Poll poll, EventTimes times, SealedText place)
    {
        Id = PollOptionId.New();
        (Poll, Network, StartsAt, EndsAt, Place) = (poll.Id, poll.Network, times.StartsAt, times.EndsAt, place);
    }

    public PollOptionId Id { get; private set; }

    public PollId Poll { get; private set; }

    public NetworkId Network { get; private set; }

    public Instant StartsAt { get; private set; }

    public Instant EndsAt { get; private set; }

    /// <summary>A <see cref="PollPlace"/>.</summary>
    public SealedText Place { get; private set; }
}

/// <summary>Whether a date fits somebody, the best first.</summary>
public enum DateAnswer { Yes, IfNeedBe, No }

/// <summary>What one member said to one date. It does not say when.</summary>
public sealed class PollAnswer
{
    private PollAnswer() { }

    public PollAnswer(PollOption option, PersonaId persona) => (Option, Network, Persona) = (option.Id, option.Network, persona);

    public PollOptionId Option { get; private set; }

    public NetworkId Network { get; private set; }

    public PersonaId Persona { get; private set; }

    public DateAnswer Answer { get; private set; }

    public void Say(DateAnswer answer) => Answer = answer;
}
