namespace NetworksPortal.Insights;

/// <summary>All that a page of figures can ask: what was published, and nothing behind it.</summary>
public interface IReleasedStatistics
{
    /// <summary>Everything that was published, newest period first.</summary>
    /// <exception cref="InvalidReleaseException">A stored release was tampered with.</exception>
    Task<IReadOnlyList<PublishedRelease>> AllAsync(CancellationToken cancellation);

    /// <summary>The release of one period, or null where there is none.</summary>
    /// <exception cref="InvalidReleaseException">The stored release was tampered with.</exception>
    Task<PublishedRelease?> OfAsync(Period period, CancellationToken cancellation);
}

/// <param name="Table">The figures.</param>
/// <param name="PublishedOn">The day in Brussels on which they were frozen.</param>
public sealed record PublishedRelease(ReleasedTable Table, DateOnly PublishedOn)
{
    public Period Period => Table.Period;
}
