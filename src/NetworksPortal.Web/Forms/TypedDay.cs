using NodaTime;

namespace NetworksPortal.Web.Forms;

/// <summary>A day that a form cannot do without.</summary>
internal static class TypedDay
{
    /// <exception cref="RuleViolation"><c>DayMissing</c> or <c>DayUnreadable</c>, about <paramref name="field"/>.</exception>
    public static LocalDate Read(string? typed, string field) => FormParsing.Day(typed)
        ?? throw new RuleViolation(string.IsNullOrWhiteSpace(typed) ? "DayMissing" : "DayUnreadable", field);
}
