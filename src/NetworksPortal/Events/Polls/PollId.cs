namespace NetworksPortal.Events.Polls;

public readonly record struct PollId(Guid Value)
{
    public static PollId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString("N");
}

/// <summary>One of the dates of a poll.</summary>
public readonly record struct PollOptionId(Guid Value)
{
    public static PollOptionId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString("N");
}
