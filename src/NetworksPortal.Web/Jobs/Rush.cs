namespace NetworksPortal.Web.Jobs;

/// <summary>Tells when many requests have come and gone, by what the process has taken of memory so far. One teller, one clock.</summary>
internal sealed class Rush
{
    /// <summary>In bytes: what a few pages take. Less between two looks is rest.</summary>
    private const long Quiet = 4L << 20;

    /// <summary>In bytes: less is not worth stopping for.</summary>
    private const long Worth = 32L << 20;

    private long before;
    private long atLastRest;

    /// <summary>Once for each rush, when it is over.</summary>
    /// <param name="taken">Bytes that the process has taken since its start, whether or not they are still in use.</param>
    public bool IsOver(long taken)
    {
        var isQuiet = taken - before < Quiet;
        before = taken;
        if (!isQuiet || taken - atLastRest < Worth)
        {
            return false;
        }

        atLastRest = taken;
        return true;
    }
}
