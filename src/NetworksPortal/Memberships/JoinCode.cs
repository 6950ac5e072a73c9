using NetworksPortal.Networks;
using NodaTime;

namespace NetworksPortal.Memberships;

public enum JoinCodePurpose { Founding, Invitation }

/// <summary>A single-use, expiring code. Only its hash is kept; who redeemed it is nowhere.</summary>
public sealed class JoinCode
{
    private JoinCode() { }

    internal JoinCode(NetworkId network, JoinCodePurpose purpose, byte[] hash, Instant expires)
    {
        Network = network;
        Purpose = purpose;
        Hash = hash;
        Expires = expires;
    }

    /// <summary>SHA-256 of the code. A code carries 80 random bits, so the hash needs no salt.</summary>
    public byte[] Hash { get; private set; } = [];

    public NetworkId Network { get; private set; }

    public JoinCodePurpose Purpose { get; private set; }

    public Instant Expires { get; private set; }

    public bool Used { get; private set; }
}
