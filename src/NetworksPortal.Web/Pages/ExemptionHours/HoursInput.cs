using NetworksPortal.ExemptionHours;

namespace NetworksPortal.Web.Pages.ExemptionHours;

/// <summary>Hours as they were typed; numbers and days are text until they are understood.</summary>
public sealed class HoursInput
{
    public string? Form { get; set; } = Guid.NewGuid().ToString("N");

    public string? Day { get; set; }

    public string? Hours { get; set; }

    public string? Note { get; set; }

    public string? Pool { get; set; } = nameof(HourPool.Own);

    /// <summary>The warning that was read and taken for granted.</summary>
    public string? Accepted { get; set; }

    /// <summary>The version that stood on the page.</summary>
    public int Seen { get; set; }

    internal HourPool ReadPool() => Enum.TryParse<HourPool>(Pool, out var pool) && Enum.IsDefined(pool) ? pool : HourPool.Own;
}
