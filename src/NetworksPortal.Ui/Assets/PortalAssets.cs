using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;

namespace NetworksPortal.Ui.Assets;

public static class PortalAssets
{
    private const string Forever = "public, max-age=31536000, immutable";

    /// <summary>Serves the style sheet and <c>wwwroot</c>. Before routing: none of it needs to know who asks.</summary>
    public static IApplicationBuilder UsePortalAssets(this IApplicationBuilder app)
    {
        var themes = app.ApplicationServices.GetRequiredService<Themes>();
        // Composed now and not for the first visitor.
        _ = themes.Sheet;
        app.Use((http, next) => HttpMethods.IsGet(http.Request.Method) && themes.Find(http.Request.Path) is { } sheet ? SendAsync(http, sheet) : next(http));
        return app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Cache });
    }

    private static async Task SendAsync(HttpContext http, StyleBundle bundle)
    {
        var accepts = http.Request.Headers.AcceptEncoding.ToString();
        var (body, encoding) = accepts.Contains("br", StringComparison.OrdinalIgnoreCase) && bundle.Brotli is { IsCompletedSuccessfully: true } made ? (await made, "br")
            : accepts.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? (bundle.Gzip, "gzip")
            : (bundle.Plain, null);
        http.Response.ContentType = "text/css; charset=utf-8";
        http.Response.ContentLength = body.Length;
        http.Response.Headers.CacheControl = Forever;
        http.Response.Headers.Vary = "Accept-Encoding";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (encoding is not null)
        {
            http.Response.Headers.ContentEncoding = encoding;
        }

        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    // An address with ?v= names its content and may be kept for good; any other is asked for again.
    private static void Cache(StaticFileResponseContext file)
    {
        var headers = file.Context.Response.Headers;
        headers.CacheControl = file.Context.Request.Query.ContainsKey("v") ? Forever : "public, no-cache";
        headers.XContentTypeOptions = "nosniff";
    }
}
