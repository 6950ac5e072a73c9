namespace NetworksPortal.Events.Series;

/// <summary>What the meetings of one series have in common. It says nothing by itself and is printed on no page.</summary>
public readonly record struct SeriesId(Guid Value)
{
    public static SeriesId New() => new(Guid.NewGuid());
}
