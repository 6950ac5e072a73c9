namespace NetworksPortal.Memberships;

/// <summary>One row for the whole portal: renewed with every rewrite of any envelope and every change of a name, so that a cached roster knows whether it still holds.</summary>
public sealed class RosterStamp
{
    public const int Only = 1;

    public int Id { get; private set; } = Only;

    public long Value { get; private set; }
}
