using NetworksPortal.Employees;
using NetworksPortal.Networks;

namespace NetworksPortal.Memberships;

/// <summary>
/// The sealed row that every account has for every network, member or not. Its existence, size and age say nothing.
/// </summary>
public sealed class Envelope
{
    private Envelope() { }

    internal Envelope(NetworkId network, EmployeeId employee)
    {
        Network = network;
        Employee = employee;
    }

    public NetworkId Network { get; private set; }

    public EmployeeId Employee { get; private set; }

    public int KeyVersion { get; private set; }

    public byte[] Blob { get; private set; } = [];

    internal void Hold((int KeyVersion, byte[] Blob) seal) => (KeyVersion, Blob) = seal;
}
