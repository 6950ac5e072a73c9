using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using NetworksPortal.Web.Pages;
using NodaTime;

namespace NetworksPortal.Web.Forms;

/// <summary>Reads the fields of a form and notes at each one what could not be understood, so that all faults are told at once.</summary>
internal sealed class FormReader(ModelStateDictionary state, IStringLocalizer texts)
{
    public bool IsGood => state.IsValid;

    public LocalDate Day(string? text, string field) => FormParsing.Day(text) ?? Unread<LocalDate>("Day.Unreadable", field);

    public LocalDate? OptionalDay(string? text, string field) => string.IsNullOrWhiteSpace(text) ? null : Day(text, field);

    /// <param name="text">As typed.</param>
    /// <param name="field">Which hour it is; what could not be understood has words of its own.</param>
    /// <param name="at">What stands before it where a form asks several: <c>Dates[0].</c>.</param>
    public LocalTime Hour(string? text, string field, string at = "") => FormParsing.Hour(text) ?? Unread<LocalTime>(field + ".Unreadable", at + field);

    public int Whole(string? text, string field) => FormParsing.Whole(text) ?? Unread<int>("Number.Unreadable", field);

    public int? OptionalWhole(string? text, string field) => string.IsNullOrWhiteSpace(text) ? null : Whole(text, field);

    public T OneOf<T>(string? text, string field) where T : struct, Enum =>
        Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : Unread<T>("Choice.Missing", field);

    private T Unread<T>(string code, string field) where T : struct
    {
        state.Add(new RuleViolation(code, field), texts);
        return default;
    }
}
