using NodaTime;

namespace NetworksPortal.Memberships.Log;

/// <summary>One thing that the core team did.</summary>
/// <param name="At">When, to the millisecond.</param>
/// <param name="Actor">Who did it. A persona: it means nothing outside the network, and nobody once they left.</param>
/// <param name="Action">What.</param>
/// <param name="About">Which member it was about; null where it was about none.</param>
/// <param name="Detail">A count or a setting, up to <see cref="DetailLength"/> bytes of UTF-8; never a name.</param>
public sealed record NetworkLogEntry(Instant At, PersonaId Actor, NetworkAction Action, PersonaId? About, string Detail)
{
    public const int DetailLength = 120;
}
