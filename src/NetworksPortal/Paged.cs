namespace NetworksPortal;

/// <summary>One page of a longer list. Pages count from 1; a page beyond the end is the last one.</summary>
public sealed record Paged<T>(IReadOnlyList<T> Items, int Page, int Pages, int Total);

public static class Paged
{
    public static int Pages(int total, int size) => Math.Max(1, (total + size - 1) / size);

    public static int Clamp(int page, int total, int size) => Math.Clamp(page, 1, Pages(total, size));

    /// <summary>One page of a list that is in memory already.</summary>
    public static Paged<T> Of<T>(IReadOnlyList<T> all, int page, int size) =>
        new([.. all.Skip(Offset(page, all.Count, size)).Take(size)], Clamp(page, all.Count, size), Pages(all.Count, size), all.Count);

    public static int Offset(int page, int total, int size) => (Clamp(page, total, size) - 1) * size;
}
