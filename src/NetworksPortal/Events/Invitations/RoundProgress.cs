using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events.Invitations;

/// <summary>
/// How far the sending of a round is. Those it is for come in the order of their personas, which are random: what has been done is
/// everything up to one of them, the few that overtook it, and those whose mailbox asked to come back.
/// </summary>
public sealed record RoundProgress
{
    /// <summary>Sealed it is one size, however far it is; a round in which dozens of mailboxes were full is larger.</summary>
    private const int Size = 4096;

    /// <summary>From which the Message-IDs are made, so that a second copy has that of the first.</summary>
    public Guid Secret { get; init; }

    /// <summary>Who sent it, and is not invited by themselves.</summary>
    public Guid By { get; init; }

    public int Total { get; init; }

    public int Sent { get; init; }

    /// <summary>Addresses that the server refused for good, and those whose time ran out.</summary>
    public int Refused { get; init; }

    public Guid? UpTo { get; init; }

    public IReadOnlyList<Guid> Overtook { get; init; } = [];

    public IReadOnlyList<Guid> Later { get; init; } = [];

    [JsonIgnore]
    public int Waiting => Math.Max(0, Total - Sent - Refused);

    public static RoundProgress Begin(PersonaId by, int total) => new() { Secret = Guid.NewGuid(), By = by.Value, Total = total };

    /// <summary>Whether somebody's turn is still to come.</summary>
    public bool IsAhead(PersonaId persona) => (UpTo is not { } last || persona.Value.CompareTo(last) > 0) && !Overtook.Contains(persona.Value);

    public bool IsForLater(PersonaId persona) => Later.Contains(persona.Value);

    /// <param name="persona">Whose turn it was.</param>
    /// <param name="ahead">All whose turn was still to come, in order.</param>
    public RoundProgress WithSent(PersonaId persona, IReadOnlyList<PersonaId> ahead) => Past(persona, ahead) with { Sent = Sent + 1 };

    public RoundProgress WithRefused(PersonaId persona, IReadOnlyList<PersonaId> ahead) => Past(persona, ahead) with { Refused = Refused + 1 };

    public RoundProgress WithLater(PersonaId persona, IReadOnlyList<PersonaId> ahead) =>
        Past(persona, ahead) is var past && past.IsForLater(persona) ? past : past with { Later = [.. past.Later, persona.Value] };

    /// <summary>The numbers alone; who they were is of no use any more.</summary>
    public RoundProgress Ended() => new() { Total = Total, Sent = Sent, Refused = Refused };

    public Guid MessageIdFor(PersonaId persona) => new(HMACSHA256.HashData(Secret.ToByteArray(), persona.Value.ToByteArray()).AsSpan(0, 16));

    public SealedText Seal(INetworkSeal seal, NetworkId network)
    {
        var words = JsonSerializer.Serialize(this);
        return seal.Seal(network, words.PadRight((words.Length / Size * Size) + Size));
    }

    public static RoundProgress Open(INetworkSeal seal, InvitationRound round) =>
        JsonSerializer.Deserialize<RoundProgress>(seal.Open(round.Network, round.Progress))!;

    private RoundProgress Past(PersonaId persona, IReadOnlyList<PersonaId> ahead)
    {
        if (!IsAhead(persona))
        {
            return this with { Later = [.. Later.Where(other => other != persona.Value)] };
        }

        var (last, overtook) = (UpTo, new HashSet<Guid>(Overtook) { persona.Value });
        foreach (var next in ahead.Select(a => a.Value).Where(a => UpTo is not { } upTo || a.CompareTo(upTo) > 0).TakeWhile(overtook.Remove))
        {
            last = next;
        }

        return this with { UpTo = last, Overtook = [.. overtook] };
    }
}
