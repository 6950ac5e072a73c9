namespace NetworksPortal.Web.Jobs;

/// <summary>Tells whether many requests come, or have come and gone, by what the process has taken of memory so far. One teller, one clock.</summary>
internal sealed class Rush
{
    /// <summary>In bytes: what a few pages take. Less between two looks is rest.</summary>
    private const long Quiet = 4L << 20;

    /// <summary>In bytes: less is not worth stopping for.</summary>
    private const long Worth = 32L << 20;

    private long before;
    private long atLastRest;

    /// <summary>Whether the process was asked for more than a few pages since the last look.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Once for each rush, or for many days of few visitors: that next to nothing came after it.</summary>
    public bool IsOver { get; private set; }

    /// <param name="taken">Bytes that the process has taken since its start, whether or not they are still in use.</param>
    public void Look(long taken)
    {
        IsOn = taken - before >= Quiet;
        IsOver = !IsOn && taken - atLastRest >= Worth;
        before = taken;
        if (IsOver)
        {
            atLastRest = taken;
        }
    }
}
