using NodaTime;
using NodaTime.Text;

namespace NetworksPortal.Web.Pages;

/// <summary>The month that an address asks for.</summary>
internal static class ShownMonth
{
    /// <returns>This month where none is asked for; null where it is not a month or has yet to come.</returns>
    public static YearMonth? Read(string? typed, YearMonth thisMonth) =>
        typed is null ? thisMonth
        : YearMonthPattern.Iso.Parse(typed) is { Success: true, Value: var read } && read.CompareTo(thisMonth) <= 0 ? read
        : null;
}
