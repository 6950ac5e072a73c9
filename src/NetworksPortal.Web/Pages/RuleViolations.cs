using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using NetworksPortal.Ui.Text;
using NodaTime;

namespace NetworksPortal.Web.Pages;

internal static class RuleViolations
{
    /// <summary>Puts a rule's "no" at its field, in the words of the page.</summary>
    public static void Add(this ModelStateDictionary state, RuleViolation violation, IStringLocalizer texts)
    {
        var field = violation.Field is null ? "" : $"Input.{violation.Field}";
        state.AddModelError(field, texts[$"Rule.{violation.Code}", [.. violation.Arguments.Select(Said)]]);
    }

    private static object Said(object argument) => argument is LocalDate day ? Words.DayAndYear(day) : argument;

    /// <summary>Reads one field and notes its fault there, so that a form tells all of its faults at once.</summary>
    public static T? Try<T>(this ModelStateDictionary state, Func<T> read, IStringLocalizer texts)
    {
        try
        {
            return read();
        }
        catch (RuleViolation no)
        {
            state.Add(no, texts);
            return default;
        }
    }

    /// <summary>Notes that a field was left empty.</summary>
    public static void Demand(this ModelStateDictionary state, string? typed, string code, string field, IStringLocalizer texts)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            state.Add(new RuleViolation(code, field), texts);
        }
    }
}
