namespace NetworksPortal.Memberships;

/// <summary>One row for the whole portal: raised with every rewrite of any envelope, so that a cached roster knows its age.</summary>
public sealed class RosterStamp
{
    public const int Only = 1;

    public int Id { get; private set; } = Only;

    public long Value { get; private set; }
}
