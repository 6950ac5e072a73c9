using Microsoft.Net.Http.Headers;

namespace NetworksPortal.Web.Headers;

/// <summary>
/// What every answer says to the browser: load nothing from elsewhere, run nothing that stands in the page, tell no
/// other site where somebody came from, and keep no copy of a page.
/// </summary>
internal sealed class PrivacyHeaders(RequestDelegate next)
{
    private const string Policy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            if (headers.CacheControl.Count == 0 || context.User.Identity?.IsAuthenticated is true)
            {
                headers.CacheControl = "no-store";
            }

            // How old a kept page is tells that somebody else has just read it.
            headers.Remove(HeaderNames.Age);

            return Task.CompletedTask;
        });
        return next(context);
    }
}
