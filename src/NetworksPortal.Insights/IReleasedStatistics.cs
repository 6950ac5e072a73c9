namespace NetworksPortal.Insights;

/// <summary>
/// All that a page of figures can ask: what was published, and nothing behind it. Each question checks what is stored anew;
/// nothing that fails the check is answered, and no answer says why.
/// </summary>
public interface IReleasedStatistics
{
    /// <summary>Everything that was published, as of one reading.</summary>
    Task<Publication> AllAsync(CancellationToken cancellation);

    /// <summary>The release of one period; null where there is none that can be shown.</summary>
    Task<PublishedRelease?> OfAsync(Period period, CancellationToken cancellation);
}

/// <param name="Shown">What can be shown, newest period first.</param>
/// <param name="Unshown">What went out and is not shown any more, newest period first: withdrawn, or being checked.</param>
/// <param name="Edition">The same for two readings only where both hold the same; 64 hexadecimal digits.</param>
public sealed record Publication(IReadOnlyList<PublishedRelease> Shown, IReadOnlyList<UnshownRelease> Unshown, string Edition);

/// <param name="Table">The figures.</param>
/// <param name="PublishedOn">The day in Brussels on which they were frozen.</param>
public sealed record PublishedRelease(ReleasedTable Table, DateOnly PublishedOn)
{
    public Period Period => Table.Period;
}

/// <summary>A release without its figures. Its period is never released again, and a year that contains it has no sum.</summary>
/// <param name="Period">The period that it was of.</param>
/// <param name="PublishedOn">The day in Brussels on which it was frozen; null where it is being checked, for then nothing that is stored of it is trusted.</param>
/// <param name="Withdrawal">Why and when it was withdrawn; null where what is stored is not what was published, which the operator is told and a reader is not.</param>
public sealed record UnshownRelease(Period Period, DateOnly? PublishedOn, Withdrawal? Withdrawal);

/// <param name="Reason">Why, in the words of whoever withdrew it: one line of at most 300 characters.</param>
/// <param name="On">The day in Brussels.</param>
public sealed record Withdrawal(string Reason, DateOnly On);
