using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using NetworksPortal.Web.Pages;
using NodaTime;

namespace NetworksPortal.Web.Forms;

/// <summary>Reads the fields of a form and notes at each one what could not be understood, so that all faults are told at once.</summary>
internal sealed class FormReader(ModelStateDictionary state, IStringLocalizer texts)
{
    public LocalDate Day(string? text, string field) => FormParsing.Day(text) ?? Unread<LocalDate>("Day.Unreadable", field);

    public LocalDate? OptionalDay(string? text, string field) => string.IsNullOrWhiteSpace(text) ? null : Day(text, field);

    public LocalTime Hour(string? text, string field) => FormParsing.Hour(text) ?? Unread<LocalTime>(field + ".Unreadable", field);

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
