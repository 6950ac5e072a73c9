namespace NetworksPortal.Sealing;

/// <summary>Under which epochs a blob may lie at one moment: the current one and, while everything is being sealed anew, the next.</summary>
public sealed record EpochState(long Current, long? Next)
{
    /// <summary>What is sealed now is sealed under this one.</summary>
    public long Sealing => Next ?? Current;

    /// <summary>Epochs of a backup that an operator just put back and accepted; empty in a portal that serves.</summary>
    internal IReadOnlyList<long> Restored { get; init; } = [];

    /// <summary>Newest first.</summary>
    internal IEnumerable<long> Open => [.. Next is { } next ? [next, Current] : new[] { Current }, .. Restored];

    internal bool IsLaterThan(EpochState other) => Sealing > other.Sealing || (Sealing == other.Sealing && Current > other.Current);
}
