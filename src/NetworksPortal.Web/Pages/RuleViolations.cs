using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace NetworksPortal.Web.Pages;

internal static class RuleViolations
{
    /// <summary>Puts a rule's "no" at its field, in the words of the page.</summary>
    public static void Add(this ModelStateDictionary state, RuleViolation violation, IStringLocalizer texts)
    {
        var field = violation.Field is null ? "" : $"Input.{violation.Field}";
        state.AddModelError(field, texts[$"Rule.{violation.Code}", [.. violation.Arguments]]);
    }
}
