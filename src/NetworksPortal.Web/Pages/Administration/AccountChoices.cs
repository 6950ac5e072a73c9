using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace NetworksPortal.Web.Pages.Administration;

internal static class AccountChoices
{
    private static readonly string[] Codes = ["nl-BE", "en"];

    public static IEnumerable<SelectListItem> Languages(this IStringLocalizer<AccountTexts> texts) =>
        Codes.Select(code => new SelectListItem(texts["Language." + code].Value, code));
}
