namespace NetworksPortal.Web.Pages.ExemptionHours;

/// <summary>A duration as a field holds it, the same in every language: "1:15".</summary>
internal static class ClockTime
{
    public static string Of(int quarters) => $"{quarters / 4}:{quarters % 4 * 15:00}";
}
