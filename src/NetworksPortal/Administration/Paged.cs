namespace NetworksPortal.Administration;

/// <summary>One page of a longer list. Pages count from 1; a page beyond the end is the last one.</summary>
public sealed record Paged<T>(IReadOnlyList<T> Items, int Page, int Pages, int Total);

internal static class Paged
{
    public static int Pages(int total, int size) => Math.Max(1, (total + size - 1) / size);

    public static int Clamp(int page, int total, int size) => Math.Clamp(page, 1, Pages(total, size));

    public static int Offset(int page, int total, int size) => (Clamp(page, total, size) - 1) * size;
}
