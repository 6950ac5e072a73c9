using NetworksPortal.Networks;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Memberships;

public enum JoinCodePurpose { Founding, Invitation }

/// <summary>
/// A single-use, expiring code. Only its hash is kept; who redeemed it is nowhere, and whether anybody did is sealed. The
/// row stays until the code expires, used or not, so that the number of rows does not tell either.
/// </summary>
public sealed class JoinCode
{
    private JoinCode() { }

    internal JoinCode(NetworkId network, JoinCodePurpose purpose, byte[] hash, Instant expires, SealedText mark)
    {
        Network = network;
        Purpose = purpose;
        Hash = hash;
        Expires = expires;
        Mark = mark;
    }

    /// <summary>SHA-256 of the code. A code carries 80 random bits, so the hash needs no salt.</summary>
    public byte[] Hash { get; private set; } = [];

    public NetworkId Network { get; private set; }

    public JoinCodePurpose Purpose { get; private set; }

    public Instant Expires { get; private set; }

    /// <summary>Whether it is still open, and if not, whether it was used today.</summary>
    public SealedText Mark { get; private set; }

    internal void Hold(SealedText mark) => Mark = mark;
}
