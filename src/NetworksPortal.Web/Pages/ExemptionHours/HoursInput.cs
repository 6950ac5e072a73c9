namespace NetworksPortal.Web.Pages.ExemptionHours;

/// <summary>Hours as they were typed; numbers and days are text until they are understood.</summary>
public sealed class HoursInput
{
    public string? Form { get; set; } = Guid.NewGuid().ToString("N");

    public string? Day { get; set; }

    public string? Hours { get; set; }

    public string? Note { get; set; }
}
