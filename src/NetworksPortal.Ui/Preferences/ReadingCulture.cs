using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace NetworksPortal.Ui.Preferences;

/// <summary>
/// The language of a page: what was chosen, else the first language of the browser that the portal speaks. The framework's
/// own provider knows no "nl" where "nl-BE" is on offer, and would hand a Dutch browser the English page.
/// </summary>
public sealed class ReadingCulture : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var language = httpContext.RequestServices.GetRequiredService<PreferenceCookie>().Read(httpContext).Language ?? Accepted(httpContext);
        return Task.FromResult(language is null ? null : new ProviderCultureResult(language));
    }

    private static string? Accepted(HttpContext http) => http.Request.GetTypedHeaders().AcceptLanguage
        .Where(language => language.Quality is not 0)
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => language.Value.ToString().Split('-')[0])
        .Select(primary => Preference.Languages.FirstOrDefault(own => own.StartsWith(primary, StringComparison.OrdinalIgnoreCase)))
        .FirstOrDefault(own => own is not null);
}
