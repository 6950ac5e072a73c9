using NetworksPortal.Networks;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events.Hosting;

public enum CoHostState { Asked, Accepted, Declined, Withdrawn, Ended }

/// <summary>
/// A network that was asked to host a meeting together with the one that planned it. It keeps the meeting's words once more, under its
/// own key; who asked and who answered stands nowhere.
/// </summary>
public sealed class CoHost
{
    public const int MessageLength = 500;

    private CoHost() { }

    public CoHost(EventId meeting, NetworkId network) => (Event, Network, State) = (meeting, network, CoHostState.Withdrawn);

    public EventId Event { get; private set; }

    /// <summary>Whose core team is asked, and whose key seals what stands here.</summary>
    public NetworkId Network { get; private set; }

    public CoHostState State { get; private set; }

    /// <summary>A few words to the other core team.</summary>
    public SealedText Message { get; private set; } = SealedText.Empty;

    /// <summary>A copy of the meeting's <see cref="EventSheet"/>, without its booking; empty where the network is to read none.</summary>
    public SealedText Sheet { get; private set; } = SealedText.Empty;

    /// <summary>Whether this network reads the meeting, as one that is asked or as one that hosts it.</summary>
    public bool Reads => State is CoHostState.Asked or CoHostState.Accepted;

    /// <summary>Asking once more changes nothing; after a withdrawal it may be asked anew.</summary>
    /// <exception cref="RuleViolation"><c>Hosting.SaidNo</c>: a no is a no, and so is an end.</exception>
    public void Ask(SealedText message, SealedText sheet)
    {
        if (Reads)
        {
            return;
        }

        Rules.Demand(State == CoHostState.Withdrawn, "Hosting.SaidNo", nameof(Network));
        (State, Message, Sheet) = (CoHostState.Asked, message, sheet);
    }

    /// <exception cref="RuleViolation"><c>Hosting.Answered</c>, <c>Hosting.Withdrawn</c>.</exception>
    public void Answer(bool accepts)
    {
        var answer = accepts ? CoHostState.Accepted : CoHostState.Declined;
        if (State == answer)
        {
            return;
        }

        Rules.Demand(State != CoHostState.Withdrawn, "Hosting.Withdrawn", null);
        Rules.Demand(State == CoHostState.Asked, "Hosting.Answered", null);
        MoveTo(answer);
    }

    /// <exception cref="RuleViolation"><c>Hosting.Answered</c>: the other core team was first.</exception>
    public void Withdraw()
    {
        Rules.Demand(State is CoHostState.Asked or CoHostState.Withdrawn, "Hosting.Answered", null);
        MoveTo(CoHostState.Withdrawn);
    }

    public void End() => MoveTo(State == CoHostState.Accepted ? CoHostState.Ended : State);

    /// <summary>The meeting reads otherwise now.</summary>
    public void Copy(SealedText sheet) => Sheet = Reads ? sheet : Sheet;

    private void MoveTo(CoHostState state)
    {
        State = state;
        if (!Reads)
        {
            (Message, Sheet) = (SealedText.Empty, SealedText.Empty);
        }
    }
}
