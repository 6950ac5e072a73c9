namespace NetworksPortal.Sealing;

/// <summary>
/// A kind of row that is sealed anew when the epoch rises or a network gets a new key. A subject registers one for each
/// of its tables that a <see cref="EpochBound"/> or a network's key seals in a way of its own; texts are found by themselves.
/// </summary>
public interface IResealed
{
    /// <summary>
    /// Opens each row under the current or the next epoch and seals it under the next, with the newest key. Short write
    /// transactions, each of which reads what it rewrites. It may be broken off anywhere and begun again. A row that does
    /// not open stays as it is.
    /// </summary>
    Task<Resealed> ResealAsync(CancellationToken ct);
}

/// <summary>Counts of envelopes alone, which is what people are told.</summary>
/// <param name="Rows">How many opened, and were sealed anew.</param>
/// <param name="Refused">How many did not open.</param>
public sealed record Resealed(int Rows, int Refused)
{
    public static Resealed operator +(Resealed one, Resealed other) => new(one.Rows + other.Rows, one.Refused + other.Refused);
}
