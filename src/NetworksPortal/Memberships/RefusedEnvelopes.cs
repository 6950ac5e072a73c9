using System.Collections.Concurrent;
using System.Security.Cryptography;
using NetworksPortal.Employees;
using NetworksPortal.Networks;

namespace NetworksPortal.Memberships;

/// <summary>
/// Envelopes that did not open while the portal served. It keeps no more than is needed to tell a new finding from one
/// that was met before; what is told to anybody is a count.
/// </summary>
public sealed class RefusedEnvelopes
{
    private readonly ConcurrentDictionary<(NetworkId Network, EmployeeId Employee, UInt128 Blob), bool> met = new();
    private int news;

    /// <summary>Whether a finding was met since this was last asked.</summary>
    public bool TakeNews() => Interlocked.Exchange(ref news, 0) == 1;

    internal void Meet(Envelope envelope)
    {
        var blob = new UInt128(BitConverter.ToUInt64(SHA256.HashData(envelope.Blob)), (ulong)envelope.KeyVersion);
        if (met.TryAdd((envelope.Network, envelope.Employee, blob), true))
        {
            Volatile.Write(ref news, 1);
        }
    }
}
