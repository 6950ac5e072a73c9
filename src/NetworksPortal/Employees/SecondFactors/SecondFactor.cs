using NodaTime;

namespace NetworksPortal.Employees.SecondFactors;

/// <summary>The secret that an account shares with an app that makes codes. Offered to everybody: that somebody has one says nothing about them.</summary>
public sealed class SecondFactor
{
    private SecondFactor() { }

    internal SecondFactor(EmployeeId employee, SealedKey key, long step)
    {
        Employee = employee;
        Hold(key);
        LastStep = step;
    }

    public EmployeeId Employee { get; private set; }

    public int KeyVersion { get; private set; }

    /// <summary>The key, sealed by <see cref="ISecondFactorSeal"/>.</summary>
    public byte[] Blob { get; private set; } = [];

    /// <summary>The step of the last code that was taken. Neither it nor an earlier one is taken again.</summary>
    public long LastStep { get; private set; }

    public int WrongInARow { get; private set; }

    public Instant? LockedUntil { get; private set; }

    public SealedKey Key => new(KeyVersion, Blob);

    public void Hold(SealedKey key) => (KeyVersion, Blob) = (key.Version, key.Blob);
}
