using NetworksPortal.Sealing;

namespace NetworksPortal.Memberships;

/// <summary>
/// Opens envelopes one by one. One that was changed, moved or put back from before harms nobody else: it reads as "not
/// a member", is counted, and is left as it is by everything that rewrites the envelopes around it.
/// </summary>
public sealed class EnvelopeReader(EnvelopeSeal seal, EpochCounter epochs, RefusedEnvelopes refused)
{
    /// <summary>Asked before rows are read; they are then opened as of this moment.</summary>
    public EpochState Begin() => epochs.Refresh();

    /// <returns>Null where it does not open.</returns>
    internal Membership? Open(EpochState asOf, Envelope envelope)
    {
        var payload = seal.Open(asOf, envelope.Network, envelope.Employee, envelope.KeyVersion, envelope.Blob);
        if (payload is not null && MembershipCodec.IsReadable(payload))
        {
            return MembershipCodec.Read(payload);
        }

        refused.Meet(envelope);
        return null;
    }
}
